import { createServer, request as nodeRequest, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { webhookListener } from '@inboxlab/sdk/node'
import { chatwootWebhook, receive, signedWebhook } from '@inboxlab/sdk/promise'
import { afterEach, describe, expect, it } from 'vitest'
import { expressApp } from './express.ts'
import { honoApp } from './hono.ts'
import type { Receiver } from './receiver.ts'

const SECRET = 'whsec_9f3c5b1e'
const content = {
  event: 'message_created',
  id: 42,
  content: 'Where is my parcel? ¿Dónde? 包裹',
  message_type: 'incoming',
  created_at: '2026-11-21T12:00:00Z',
  conversation: { id: 12, channel: 'Channel::WebWidget', contact_inbox: { contact_id: 7 } },
}

const servers: Array<Server> = []
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  }
})

/** Serves on a free port of this machine and gives the address of the webhook. */
const serve = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/chatwoot`
}

const post = async (url: string, secret = SECRET, id = 'd-1'): Promise<number> => {
  const request = await signedWebhook(chatwootWebhook, secret, content, { at: Date.now(), id, url })
  return (await fetch(request)).status
}

/** Sends a body far beyond the limit, without a length, for as long as it is taken. */
const flood = (url: string): Promise<number> =>
  new Promise((answered, failed) => {
    const outgoing = nodeRequest(url, { method: 'POST' }, (incoming) => {
      answered(incoming.statusCode ?? 0)
      outgoing.destroy()
    })
    outgoing.on('error', failed)
    const more = (): void => {
      while (!outgoing.destroyed && outgoing.write(Buffer.alloc(65_536)));
      if (!outgoing.destroyed) outgoing.once('drain', more)
    }
    more()
  })

const adapters: ReadonlyArray<readonly [string, (receiver: Receiver) => RequestListener]> = [
  ["Node's http", webhookListener],
  ['Express', expressApp],
  [
    'Hono',
    (receiver) => webhookListener(async (request) => ({ response: await honoApp(receiver).fetch(request) })),
  ],
]

describe.each(adapters)('a webhook in %s', (_, adapt) => {
  const start = async () => {
    const heard: Array<string> = []
    const receiver = receive(chatwootWebhook, SECRET, {
      limit: 100_000,
      handle: (events) => {
        for (const event of events)
          if (event._tag === 'Known' && event.payload.event === 'message_created')
            heard.push(event.payload.content ?? '')
      },
    })
    return { url: await serve(adapt(receiver)), heard }
  }

  it('hears what the server says, once', async () => {
    const { url, heard } = await start()
    expect(await post(url)).toBe(200)
    expect(await post(url)).toBe(200)
    expect(heard).toEqual([content.content])
  })

  it('believes nobody else', async () => {
    const { url, heard } = await start()
    expect(await post(url, 'a guess')).toBe(401)
    expect((await fetch(url, { method: 'POST', body: JSON.stringify(content) })).status).toBe(401)
    expect(heard).toEqual([])
  })

  it('answers a flood before it is over', async () => {
    const { url } = await start()
    expect(await flood(url)).toBe(413)
  })
})

describe('a webhook in Next', () => {
  it('is a route that takes web requests', async () => {
    process.env.CHATWOOT_WEBHOOK_SECRET = SECRET
    const { POST } = await import('./next/app/webhooks/chatwoot/route.ts')
    const { tickets } = await import('./next/app/webhooks/chatwoot/tickets.ts')
    const url = await serve(webhookListener(async (request) => ({ response: await POST(request) })))
    expect(await post(url)).toBe(200)
    expect(await post(url)).toBe(200)
    expect(await post(url, 'a guess')).toBe(401)
    expect(tickets).toEqual([`12: ${content.content}`])
  })
})

describe('a webhook behind a body parser', () => {
  it('says what is wrong, instead of a signature that never fits', async () => {
    const problems: Array<string> = []
    const express = (await import('express')).default
    const app = express()
    app.use(express.json())
    app.use(expressApp(receive(chatwootWebhook, SECRET)))
    app.use(((error: Error, _request, response, _next) => {
      problems.push(error.message)
      response.status(500).end()
    }) as import('express').ErrorRequestHandler)
    expect(await post(await serve(app))).toBe(500)
    expect(problems).toEqual(['the body was read before: give the webhook its route before any body parser'])
  })

  it('is told so by a listener too, which answers whatever comes', async () => {
    const listener = webhookListener(receive(chatwootWebhook, SECRET))
    const express = (await import('express')).default
    const url = await serve(express().use(express.json(), listener))
    const response = await fetch(url, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    })
    expect([response.status, await response.text()]).toEqual([
      500,
      'the body was read before: give the webhook its route before any body parser',
    ])
    const traced = await new Promise((answered) =>
      nodeRequest(url, { method: 'TRACE' }, ({ statusCode }) => answered(statusCode)).end(),
    )
    expect(traced).toBe(500)
  })
})
