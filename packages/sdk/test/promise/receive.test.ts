import { chatwootWebhook, receive, respondioWebhook, signedWebhook } from '@inboxlab/sdk/promise'
import { describe, expect, it } from 'vitest'
import { chatwootDelivery, respondioDelivery } from '../webhook/samples.ts'

const SECRET = 'whsec_9f3c5b1e'

describe('receiving with promises', () => {
  it('handles each delivery once and answers', async () => {
    const handled: Array<string | null> = []
    const receiver = receive(respondioWebhook, SECRET, {
      handle: async (events) => handled.push(...events.map(({ name }) => name)),
    })
    const send = () =>
      signedWebhook(respondioWebhook, SECRET, respondioDelivery('message.received'), { at: 0 })
    const first = await receiver(await send())
    expect(first.response.status).toBe(200)
    expect(first.events).toHaveLength(1)
    expect((await receiver(await send()))._tag).toBe('Repeated')
    expect(handled).toEqual(['message.received'])
  })

  it.each([
    [
      'throws',
      () => {
        throw new Error('database down')
      },
    ],
    ['rejects', () => Promise.reject(new Error('database down'))],
  ])('answers 500 when a handler %s, and handles the repetition', async (_, fail) => {
    let failing = true
    const receiver = receive(respondioWebhook, SECRET, { handle: () => (failing ? fail() : undefined) })
    const send = () => signedWebhook(respondioWebhook, SECRET, respondioDelivery('message.sent'), { at: 0 })
    const first = await receiver(await send())
    expect(first).toMatchObject({ _tag: 'Failed', cause: new Error('database down') })
    expect(first.response.status).toBe(500)
    failing = false
    expect((await receiver(await send()))._tag).toBe('Accepted')
  })

  it('says what is missing where the secret is an environment variable that is not set', () => {
    const unset = (process.env as Record<string, string>).NO_SUCH_VARIABLE as string
    expect(() => receive(chatwootWebhook, unset)).toThrow('receive(chatwoot): the secret is empty')
  })

  it('goes by the clock it is given', async () => {
    const sentAt = 1_700_000_000_000
    const give = async (now: number) => {
      const receiver = receive(chatwootWebhook, SECRET, { now: () => now, tolerance: 1000 })
      const content = chatwootDelivery('webwidget_triggered')
      return (await receiver(await signedWebhook(chatwootWebhook, SECRET, content, { at: sentAt })))._tag
    }
    expect(await give(sentAt + 1000)).toBe('Accepted')
    expect(await give(sentAt + 1001)).toBe('Refused')
    const today = receive(chatwootWebhook, SECRET)
    const content = chatwootDelivery('webwidget_triggered')
    expect((await today(await signedWebhook(chatwootWebhook, SECRET, content, { at: sentAt })))._tag).toBe(
      'Refused',
    )
  })
})
