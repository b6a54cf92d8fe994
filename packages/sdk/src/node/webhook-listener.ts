import type { RequestListener } from 'node:http'
import { sendResponse } from './send-response.ts'
import { BODY_WAS_READ, webRequest } from './web-request.ts'

/**
 * What receives webhooks, as a listener of Node's own server, or of whatever takes such a listener. Where no answer can be
 * given it is 500, and says so if somebody has read the body before.
 *
 * @example
 * ```ts
 * import { createServer } from 'node:http'
 * import { webhookListener } from '@inboxlab/sdk/node'
 * import { chatwootWebhook, receive, signedWebhook } from '@inboxlab/sdk/promise'
 *
 * const server = createServer(webhookListener(receive(chatwootWebhook, 'the secret'))).listen(0, '127.0.0.1')
 * await new Promise((listening) => server.once('listening', listening))
 * const { port } = server.address() as { port: number }
 * const webhook = await signedWebhook(
 *   chatwootWebhook,
 *   'the secret',
 *   { event: 'webwidget_triggered' },
 *   { at: Date.now(), url: `http://127.0.0.1:${port}/` },
 * )
 * const { status } = await fetch(webhook)
 * server.close()
 * status // => 200
 * ```
 */
export const webhookListener =
  (receiver: (request: Request) => Promise<{ readonly response: Response }>): RequestListener =>
  async (incoming, outgoing) => {
    const wasRead = incoming.readableDidRead
    try {
      const { response } = await receiver(webRequest(incoming))
      await sendResponse(response, outgoing)
    } catch {
      if (outgoing.headersSent) outgoing.destroy()
      else outgoing.writeHead(500).end(wasRead ? BODY_WAS_READ : '')
    }
  }
