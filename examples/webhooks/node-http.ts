// A webhook in a server of Node's own, without a framework.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'

/** What `receive` gives. */
export type Receiver = (request: Request) => Promise<{ readonly response: Response }>

/** createServer(webhookListener(receive(chatwootWebhook, secret, { handle }))) */
export const webhookListener =
  (receiver: Receiver): RequestListener =>
  async (incoming, outgoing) => {
    const { response } = await receiver(requestOf(incoming))
    await send(response, outgoing)
  }

/** Node's request as a web request, with the body as it comes in. */
export const requestOf = (incoming: IncomingMessage): Request => {
  if (incoming.readableDidRead)
    throw new Error('the body was read before: give the webhook its route before any body parser')
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

/** The answer to a body that was given up ends the line, so that no more of it comes in. */
export const send = async (response: Response, outgoing: ServerResponse): Promise<void> => {
  if (!outgoing.req.complete) outgoing.shouldKeepAlive = false
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.end(await response.text())
}
