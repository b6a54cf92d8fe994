import {
  asInbox,
  chatwoot,
  chatwootWebhook,
  connect,
  type PromiseInbox,
  respondio,
  respondioWebhook,
  signedWebhook,
  textpeak,
  textpeakIncoming,
  type WebhookProvider,
} from '@inboxlab/sdk/promise'
import { createSandbox } from '@inboxlab/sdk/sandbox'
import { describe, expect, it } from 'vitest'
import { answer } from './answer.ts'

const SECRET = 'the-signing-key'
const AT = 1_700_000_100_000

/** A server that gives one answer, and keeps what it was sent. */
const server = (status: number, body: unknown) => {
  const sent: Array<{ readonly url: string; readonly body: unknown }> = []
  const fetch = async (input: string | URL | Request, init?: RequestInit) => {
    const request = new Request(input, init)
    sent.push({ url: request.url, body: await request.json() })
    return Response.json(body, { status })
  }
  return { fetch, sent }
}

/** Tells the program of a message, as the server would, and gives the status that it is answered with. */
const tell = async (webhook: WebhookProvider, inbox: PromiseInbox, content: unknown): Promise<number> => {
  const receiver = answer(webhook, SECRET, inbox, () => AT)
  const { response } = await receiver(await signedWebhook(webhook, SECRET, content, { at: AT }))
  return response.status
}

const written = {
  event_type: 'message.received',
  event_id: 'e-1',
  contact: { id: 7, firstName: 'Dana', created_at: 1_700_000_000 },
  channel: { id: 5, name: 'Shop', source: 'whatsapp_cloud' },
  message: {
    messageId: 42,
    contactId: 7,
    channelId: 5,
    traffic: 'incoming',
    message: { type: 'text', text: 'Where is my parcel?' },
    timestamp: AT / 1000,
  },
}

describe('a message is answered', () => {
  it('at respond.io', async () => {
    const { fetch, sent } = server(200, { messageId: 43 })
    const inbox = asInbox(connect(respondio, { token: 'a-token', fetch }))
    expect(await tell(respondioWebhook, inbox, written)).toBe(200)
    expect(sent).toMatchObject([
      { url: 'https://api.respond.io/v2/contact/id:7/message', body: { message: { type: 'text' } } },
    ])
  })

  it('at TextPeak, here in memory', async () => {
    const mapping = { from: 'sender', text: 'text', id: 'id' } as const
    const hook = { trigger: 'INCOMING', url: 'https://answers.example/', secret: SECRET, mapping } as const
    const sandbox = createSandbox({
      provider: 'textpeak',
      data: { webhooks: [hook] },
      deliver: (webhook) => receiver(webhook),
    })
    const { control, fetch } = sandbox
    const inbox = asInbox(connect(textpeak, { token: control.token(), sender: 'ACME', fetch }))
    const answering = answer(textpeakIncoming(mapping), SECRET, inbox, () => sandbox.now)
    const receiver = async (webhook: Request) => (await answering(webhook)).response
    control.contactWrites({ contact: '+33 1 44 71 66 01', text: 'Where is my parcel?' })
    await sandbox.advance(60_000)
    expect(control.messages('33144716601').map(({ from, status }) => [from, status])).toEqual([
      ['contact', null],
      ['us', 'delivered'],
    ])
  })

  it('at Chatwoot, here in memory', async () => {
    const sandbox = createSandbox({ provider: 'chatwoot', deliver: (webhook) => receiver(webhook) })
    const client = connect(chatwoot, { account: 1, token: sandbox.control.token(1), fetch: sandbox.fetch })
    const hook = await client.vendor.createWebhook({
      url: 'https://answers.example/',
      subscriptions: ['message_created'],
    })
    const answering = answer(chatwootWebhook, hook.secret ?? '', asInbox(client), () => sandbox.now)
    const receiver = async (webhook: Request) => (await answering(webhook)).response
    const { conversation } = sandbox.control.contactWrites({ contact: 1, text: 'Hi there' })
    await sandbox.settled()
    const { messages } = sandbox.control.state(conversation).details
    expect(messages.map(({ from }) => from)).toEqual(['contact', 'us'])
  })
})

describe('a message that could not be answered', () => {
  it.each([
    ['surely', 429, 500],
    ['perhaps', 502, 200],
  ])('%s is left to the server to tell again, or not (%d)', async (_, status, told) => {
    const { fetch, sent } = server(status, {})
    const inbox = asInbox(connect(respondio, { token: 'a-token', fetch, http: { attempts: 1 } }))
    expect(await tell(respondioWebhook, inbox, written)).toBe(told)
    expect(sent).toHaveLength(1)
  })
})
