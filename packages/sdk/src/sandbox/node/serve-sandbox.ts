import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Sandbox } from '../sandbox.ts'

/** Where a sandbox listens. */
export interface ServeOptions {
  /** Any free one if left out or 0. */
  readonly port?: number
  /** Only this machine if left out. */
  readonly host?: string
}

/** A sandbox that listens. */
export interface ServedSandbox {
  readonly url: string
  /** Stops listening and breaks off what is open. */
  readonly close: () => Promise<void>
}

/** The most of a request that is read, in bytes. */
const MOST = 40 * 1024 * 1024
/** Milliseconds: whoever sends again on a connection has closed it before, or a request could meet its end. */
const KEPT_ALIVE = 75_000

/**
 * Serves a sandbox over HTTP, for clients in any language. Rejects with the error of Node if it cannot listen.
 *
 * @example
 * ```ts
 * import { createSandbox } from '@inboxlab/sdk/sandbox'
 * import { serveSandbox } from '@inboxlab/sdk/sandbox/node'
 * const { url, close } = await serveSandbox(createSandbox({ provider: 'chatwoot' }))
 * const { status } = await fetch(`${url}/api/v1/accounts/1/conversations`)
 * await close()
 * status // => 401
 * ```
 */
export const serveSandbox = async (
  { handle }: { readonly handle: Sandbox<unknown>['handle'] },
  { port = 0, host = '127.0.0.1' }: ServeOptions = {},
): Promise<ServedSandbox> => {
  const server = createServer({ keepAliveTimeout: KEPT_ALIVE }, (incoming, outgoing) => {
    answer(handle, incoming, outgoing).catch(() => outgoing.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  const bound = typeof address === 'object' && address !== null ? address.port : port
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    },
  }
}

const answer = async (
  handle: Sandbox<unknown>['handle'],
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> => {
  const body = await bodyOf(incoming)
  if (body === null) {
    outgoing.writeHead(413).end()
    return
  }
  const gone = new AbortController()
  outgoing.once('close', () => gone.abort())
  const request = requestOf(incoming, body, gone.signal)
  if (request === null) {
    outgoing.writeHead(400).end()
    return
  }
  const response = await handle(request)
  if (response.type === 'error') {
    incoming.socket.resetAndDestroy()
    return
  }
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  if (response.body === null) outgoing.end()
  else await pipeline(Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]), outgoing)
}

/**
 * Null if it is too large: the rest is read and dropped then, for whoever still sends when the connection breaks is told
 * of that, and not of the answer.
 */
const bodyOf = (incoming: IncomingMessage): Promise<Buffer<ArrayBuffer> | null> =>
  new Promise((resolve, reject) => {
    const chunks: Array<Buffer> = []
    let bytes = 0
    incoming.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes <= MOST) chunks.push(chunk)
      else {
        chunks.length = 0
        resolve(null)
      }
    })
    incoming.once('end', () => resolve(Buffer.concat(chunks)))
    incoming.once('error', reject)
  })

/** Null if no such request can be made, such as one with a body of a method that has none. */
const requestOf = (
  { method = 'GET', url = '/', headers }: IncomingMessage,
  body: Buffer<ArrayBuffer>,
  signal: AbortSignal,
): Request | null => {
  const given = new Headers()
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) given.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  try {
    return new Request(new URL(url, 'http://sandbox.invalid'), {
      method,
      headers: given,
      signal,
      ...(body.length > 0 ? { body } : {}),
    })
  } catch {
    return null
  }
}
