import type { IncomingMessage } from 'node:http'

/** @internal */
export const BODY_WAS_READ = 'the body was read before: give the webhook its route before any body parser'

/**
 * A request of Node's own server as a web `Request`, its body as it comes in and never held whole. Throws if somebody
 * has read the body before, such as a body parser of Express.
 *
 * @example
 * ```ts
 * import { createServer } from 'node:http'
 * import { sendResponse, webRequest } from '@inboxlab/sdk/node'
 *
 * const server = createServer(async (incoming, outgoing) => {
 *   await sendResponse(new Response(await webRequest(incoming).text()), outgoing)
 * }).listen(0, '127.0.0.1')
 * await new Promise((listening) => server.once('listening', listening))
 * const { port } = server.address() as { port: number }
 * const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: 'an echo' })
 * const text = await answer.text()
 * server.close()
 * text // => 'an echo'
 * ```
 */
export const webRequest = (incoming: IncomingMessage): Request => {
  if (incoming.readableDidRead) throw new Error(BODY_WAS_READ)
  const headers = new Headers()
  for (const [name, values] of Object.entries(incoming.headersDistinct))
    for (const value of values ?? []) headers.append(name, value)
  const { method = 'GET', url = '/' } = incoming
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(new URL(url.replace(/^\/*/, '/'), 'http://localhost'), {
    method,
    headers,
    ...(hasBody ? { body: bodyOf(incoming), duplex: 'half' } : {}),
  })
}

/** Giving up a body must not break the line, for the answer still goes over it. */
const bodyOf = (incoming: IncomingMessage): ReadableStream<Uint8Array> => {
  const chunks = incoming.iterator({ destroyOnReturn: false })
  return new ReadableStream(
    {
      pull: async (controller) => {
        const { done, value } = await chunks.next()
        if (done === true) controller.close()
        else controller.enqueue(value)
      },
    },
    { highWaterMark: 0 },
  )
}
