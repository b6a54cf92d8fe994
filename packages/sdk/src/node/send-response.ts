import type { ServerResponse } from 'node:http'

/**
 * Answers a request of Node's own server with a web `Response`. Where the body of the request was given up, the line
 * ends with the answer, so that no more of it comes in.
 *
 * @example
 * ```ts
 * import { createServer } from 'node:http'
 * import { sendResponse } from '@inboxlab/sdk/node'
 *
 * const server = createServer((_, outgoing) => sendResponse(new Response('there'), outgoing)).listen(0, '127.0.0.1')
 * await new Promise((listening) => server.once('listening', listening))
 * const { port } = server.address() as { port: number }
 * const text = await (await fetch(`http://127.0.0.1:${port}/`)).text()
 * server.close()
 * text // => 'there'
 * ```
 */
export const sendResponse = async (response: Response, outgoing: ServerResponse): Promise<void> => {
  if (!outgoing.req.complete) outgoing.shouldKeepAlive = false
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.end(await response.text())
}
