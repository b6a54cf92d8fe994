import { respondioWebhook } from '@inboxlab/sdk'
import { connect, receive, respondio } from '@inboxlab/sdk/promise'
import { createSandbox, SMALL_WORKSPACE } from '@inboxlab/sdk/sandbox'
import { describe, expect, it } from 'vitest'

const make = (data: Partial<typeof SMALL_WORKSPACE> = {}) => {
  const sandbox = createSandbox({ provider: 'respondio', data: { ...SMALL_WORKSPACE, ...data } })
  return { sandbox, inbox: connect(respondio, { token: sandbox.control.token(), fetch: sandbox.fetch }) }
}

describe('a contact of respond.io', () => {
  it('stays with the same user when their conversation is closed and opens again', async () => {
    const { sandbox, inbox } = make()
    sandbox.control.contactWrites({ contact: 1, text: 'Hello?' })
    await inbox.assign('1', '2')
    await inbox.close('1', { _tag: 'Processed' })
    expect(sandbox.control.contact(1)).toMatchObject({ status: 'close', assignee: { id: 2 } })
    sandbox.control.contactWrites({ contact: 1, text: 'Me again' })
    expect(sandbox.control.state(1)).toMatchObject({ phase: 'open', holder: '2' })
  })

  it('cannot be opened or closed while they are blocked', async () => {
    const { inbox } = make({ contacts: [{ id: 1, firstName: 'Dana', blocked: true }] })
    await expect(inbox.close('1', { _tag: 'Processed' })).rejects.toMatchObject({
      _tag: 'BadRequest',
      status: 400,
    })
  })

  it('gets nothing but templates on WhatsApp a day after they wrote', async () => {
    const { sandbox, inbox } = make()
    sandbox.control.contactWrites({ contact: 1, text: 'Hello?' })
    await sandbox.advance(25 * 3_600_000)
    const late = await inbox.reply('1', { text: 'Still there?' })
    const template = await inbox.reply('1', { template: { name: 'hello', language: 'en' } })
    await sandbox.advance(1000)
    const statuses = (
      sandbox.control.messages(1) as ReadonlyArray<{
        messageId: number
        status?: ReadonlyArray<{ value: string }>
      }>
    )
      .filter(({ messageId }) => [late.id, template.id].includes(String(messageId)))
      .map(({ status }) => status?.map(({ value }) => value))
    expect(statuses).toEqual([
      ['pending', 'failed'],
      ['pending', 'sent'],
    ])
  })
})

describe('a contact on Messenger', () => {
  it.each([
    ['open', false],
    ['closed', true],
  ])('gets after a day what has a tag that passes, in a conversation that is %s', async (_, closes) => {
    const { sandbox, inbox } = make({ channels: [{ id: 1, name: 'Page', source: 'facebook' }] })
    sandbox.control.contactWrites({ contact: 1, text: 'Hello?' })
    if (closes) await inbox.close('1', { _tag: 'Processed' })
    await sandbox.advance(25 * 3_600_000)
    await inbox.reply('1', { text: 'Still there?' })
    await inbox.reply('1', { text: 'Your parcel is here', windowTag: 'account update' })
    await sandbox.advance(1000)
    const sent = sandbox.control.messages(1) as ReadonlyArray<{
      status?: ReadonlyArray<{ value: string }>
      message: object
    }>
    expect(sent.slice(1).map(({ status, message }) => [status?.at(-1)?.value, message])).toEqual([
      ['failed', { type: 'text', text: 'Still there?' }],
      ['sent', { type: 'text', text: 'Your parcel is here', messageTag: 'ACCOUNT_UPDATE' }],
    ])
  })
})

describe('a sandbox of respond.io', () => {
  it('insists on a closing category, where the workspace does', async () => {
    const { sandbox, inbox } = make({ categoryRequired: true })
    sandbox.control.contactWrites({ contact: 1, text: 'Hello?' })
    await expect(inbox.close('1', { _tag: 'Processed' })).rejects.toMatchObject({ status: 400 })
    await inbox.vendor.setConversationStatus('1', 'close', { category: 'Solved' })
    expect(sandbox.control.state(1).phase).toBe('closed')
  })

  it('tells of what happens in signed webhooks, each of one event', async () => {
    const key = 'signing-key'
    const events = ['message.received', 'conversation.opened', 'conversation.closed', 'contact.tag.updated']
    const webhooks = events.map((event) => ({ url: `https://bot.example/${event}`, event, key }))
    const receiver = receive(respondioWebhook, key)
    const names: Array<unknown> = []
    const sandbox = createSandbox({
      provider: 'respondio',
      data: { ...SMALL_WORKSPACE, webhooks },
      deliver: async (request) => {
        const reception = await receiver(request)
        names.push(...reception.events.map((event) => event.name))
        return reception.response
      },
    })
    const inbox = connect(respondio, { token: sandbox.control.token(), fetch: sandbox.fetch })
    sandbox.control.contactWrites({ contact: 1, text: 'Hello?' })
    await inbox.tag('1', { add: ['vip'] })
    await inbox.close('1', { _tag: 'Processed' })
    await sandbox.settled()
    expect(names).toEqual([
      'conversation.opened',
      'message.received',
      'contact.tag.updated',
      'conversation.closed',
    ])
    expect(sandbox.webhooks.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  })

  it('tells how many requests are left, and asks for a pause after one too many', async () => {
    const { sandbox } = make({ requestsPerSecond: 2 })
    const ask = () =>
      sandbox.fetch('https://api.respond.io/v2/space/user', {
        headers: { authorization: `Bearer ${sandbox.control.token()}` },
      })
    const answers = [await ask(), await ask(), await ask()]
    expect(answers.map(({ status, headers }) => [status, headers.get('x-ratelimit-remaining')])).toEqual([
      [200, '1'],
      [200, '0'],
      [429, '0'],
    ])
    expect(answers[2]?.headers.get('retry-after')).toBe('1')
    await sandbox.advance(1000)
    expect((await ask()).status).toBe(200)
  })

  it('comes back from a snapshot as it was', async () => {
    const { sandbox, inbox } = make()
    sandbox.control.contactWrites({ contact: 1, text: 'Hello?' })
    await inbox.reply('1', { text: 'Hello!' })
    const kept = JSON.parse(JSON.stringify(sandbox.snapshot()))
    await sandbox.advance(60_000)
    const end = sandbox.snapshot()
    sandbox.restore(kept)
    await sandbox.advance(60_000)
    expect(sandbox.snapshot()).toEqual(end)
  })
})
