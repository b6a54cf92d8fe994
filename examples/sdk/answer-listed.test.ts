import { asInbox, connect, ucontact } from '@inboxlab/sdk/promise'
import { expect, it } from 'vitest'
import { answerListed } from './answer-listed.ts'

const written = (direction: 'in' | 'out', id: number) => ({ id, text: 'Where is my parcel?', direction })

/** A tenant in which only g-1 waits for an answer, and what it was asked to send. */
const tenant = () => {
  const sent: Array<string | null> = []
  const client = { id: '+33144716601' }
  const records = ['g-1', 'g-2', 'g-3'].map((guid) => ({
    guid,
    channel: 'sms',
    client,
    finished: guid === 'g-3',
  }))
  const messages = [written('in', 1), written('out', 2), written('in', 3)]
  const said: Readonly<Record<string, unknown>> = {
    '/api/interactions': records,
    '/api/interactions/id/g-1': records[0],
    '/api/interactions/id/g-1/messages': { result: messages },
    '/api/interactions/id/g-2/messages': { result: messages.slice(0, 2) },
    '/Integra/resources/SMS/SendSMSv2': { id: 's-1' },
  }
  const fetch = async (input: string | URL | Request, init?: RequestInit) => {
    const request = new Request(input, init)
    if (request.method === 'POST') sent.push(new URLSearchParams(await request.text()).get('destination'))
    return Response.json(said[new URL(request.url).pathname])
  }
  return { fetch, sent }
}

it('answers at uContact whoever wrote last, and nobody else', async () => {
  const { fetch, sent } = tenant()
  const inbox = connect(ucontact, {
    baseUrl: 'https://acme.ucontactcloud.com',
    key: 'a-key',
    token: 'a-token',
    campaign: 'Desk->',
    agent: 'anna',
    fetch,
  })
  expect(await answerListed(asInbox(inbox))).toEqual(['g-1'])
  expect(sent).toEqual(['+33144716601'])
})

it('sends what it can log in for', async () => {
  const { fetch, sent } = tenant()
  const baseUrl = 'https://acme.ucontactcloud.com'
  const login = async (): Promise<Response> => Response.json(['root', 'desk', 'a-key'])
  const key = await connect(ucontact, { baseUrl, fetch: login }).vendor.login('root', 'a-password')
  const inbox = connect(ucontact, { baseUrl, key, campaign: 'Desk->', agent: 'anna', fetch })
  await inbox.start({ channel: 'sms', contact: '+33144716601', message: { text: 'Your parcel is here.' } })
  expect(sent).toEqual(['+33144716601'])
})
