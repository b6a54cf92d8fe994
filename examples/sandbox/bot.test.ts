import { chatwoot, connect } from '@inboxlab/sdk/promise'
import { createSandbox } from '@inboxlab/sdk/sandbox'
import { describe, expect, it } from 'vitest'
import { bot } from './bot.ts'

/** A Chatwoot in memory that tells the bot of every message; no network, and no waiting. */
const office = async () => {
  let receiver: ReturnType<typeof bot> | undefined
  const sandbox = createSandbox({
    provider: 'chatwoot',
    deliver: async (webhook) => (await receiver?.(webhook))?.response ?? new Response(null, { status: 503 }),
  })
  const inbox = connect(chatwoot, { account: 1, token: sandbox.control.token(1), fetch: sandbox.fetch })
  const { secret } = await inbox.vendor.createWebhook({
    url: 'https://bot.example/',
    subscriptions: ['message_created'],
  })
  receiver = bot(inbox, secret ?? '', () => sandbox.now)
  const replies = (conversation: number) =>
    sandbox.control.state(conversation).details.messages.filter(({ from }) => from === 'us')
  return { sandbox, inbox, replies }
}

describe('the bot', () => {
  it('greets whoever writes', async () => {
    const { sandbox, replies } = await office()
    const { conversation } = sandbox.control.contactWrites({ contact: 1, text: 'Hi there' })
    await sandbox.settled()
    expect(replies(conversation)).toHaveLength(1)
  })

  it('hands over to billing whoever asks about money', async () => {
    const { sandbox, inbox } = await office()
    const { conversation } = sandbox.control.contactWrites({ contact: 1, text: 'Where is my refund?' })
    await sandbox.settled()
    const { state } = await inbox.get(String(conversation))
    // Ben is the one in billing, and Chatwoot gives him what his team gets.
    expect(state).toMatchObject({ place: { team: '1' }, holder: '3' })
  })

  it('greets once, although the server tells it twice', async () => {
    const { sandbox, replies } = await office()
    sandbox.inject({ fault: 'duplicate', where: 'message_created' })
    const { conversation } = sandbox.control.contactWrites({ contact: 1, text: 'Hi there' })
    await sandbox.settled()
    expect(sandbox.webhooks.length).toBeGreaterThan(2)
    expect(replies(conversation)).toHaveLength(1)
  })

  it('does not greet twice when nobody can tell whether the first greeting went out', async () => {
    const { sandbox, replies } = await office()
    sandbox.inject({ fault: 'reset', done: true, method: 'POST', where: '/messages' })
    const { conversation } = sandbox.control.contactWrites({ contact: 1, text: 'Hi there' })
    await sandbox.settled()
    expect(replies(conversation)).toHaveLength(1)
  })

  it('fails a day later, when WhatsApp lets nothing but templates pass', async () => {
    const { sandbox, inbox } = await office()
    const { conversation } = sandbox.control.contactWrites({ contact: 2, inbox: 2, text: 'Hi there' })
    await sandbox.advance(25 * 3_600_000)
    const { id } = await inbox.reply(String(conversation), { text: 'Are you still there?' })
    await sandbox.settled()
    const { delivery } = await inbox.delivery(String(conversation), id ?? '')
    expect(delivery).toMatchObject({
      failure: 'the messaging window is closed: only a template passes',
    })
  })
})
