import { chatwoot, connect } from '@inboxlab/sdk/promise'
import { createSandbox, SMALL_OFFICE } from '@inboxlab/sdk/sandbox'
import { describe, expect, it } from 'vitest'

type Data = Partial<typeof SMALL_OFFICE>

/** A sandbox, with a client for each of its users by their first name. */
const office = (data: Data = {}, deliver?: (request: Request) => Promise<Response>) => {
  const sandbox = createSandbox({
    provider: 'chatwoot',
    data: { ...SMALL_OFFICE, ...data },
    ...(deliver === undefined ? {} : { deliver }),
  })
  const as = (token: string) => connect(chatwoot, { account: 1, token, fetch: sandbox.fetch })
  const writes = (contact = 1, inbox = 1, text = 'Hello?') =>
    String(sandbox.control.contactWrites({ contact, inbox, text }).conversation)
  const last = (id: string) => sandbox.control.messages(Number(id)).at(-1)
  return { sandbox, olga: as('olga-token'), anna: as('anna-token'), ben: as('ben-token'), as, writes, last }
}

const all = async <A>(list: AsyncIterable<A>): Promise<ReadonlyArray<A>> => {
  const found: Array<A> = []
  for await (const each of list) found.push(each)
  return found
}

const MINUTE = 60_000

describe('the status of a conversation', () => {
  it('goes to an agent who opens it, over another assignee, and not to an administrator', async () => {
    const { olga, anna, ben, writes } = office()
    const id = writes()
    await olga.assign(id, '3')
    await olga.close(id, { _tag: 'Processed' })
    await olga.reopen(id)
    expect((await olga.get(id)).state.holder).toBe('3')
    await ben.close(id, { _tag: 'Processed' })
    await anna.reopen(id)
    expect((await olga.get(id)).state.holder).toBe('2')
  })

  it('stays the same assignee’s while it is resolved, and can be given to another meanwhile', async () => {
    const { sandbox, olga, writes } = office()
    const id = writes()
    await olga.assign(id, '2')
    await olga.close(id, { _tag: 'Processed' })
    expect(sandbox.control.conversation(Number(id))).toMatchObject({ meta: { assignee: { id: 2 } } })
    await olga.assign(id, '3')
    writes()
    expect((await olga.get(id)).state).toMatchObject({ phase: 'open', holder: '3' })
  })

  it('ends a snooze with the first run of its job, every five minutes', async () => {
    const { sandbox, olga, writes } = office()
    const id = writes()
    await olga.snooze(id, sandbox.now + 6 * MINUTE)
    await sandbox.advance(9 * MINUTE)
    expect((await olga.get(id)).status).toBe('snoozed')
    await sandbox.advance(MINUTE)
    expect((await olga.get(id)).status).toBe('open')
  })

  it('ends a snooze without an end when the contact writes', async () => {
    const { sandbox, olga, writes } = office()
    const id = writes()
    await olga.vendor.toggleStatus(id, { status: 'snoozed' })
    await sandbox.advance(10 * 24 * 60 * MINUTE)
    expect((await olga.get(id)).status).toBe('snoozed')
    writes()
    expect((await olga.get(id)).status).toBe('open')
  })

  it('does not change when a blocked contact writes', async () => {
    const { olga, writes } = office()
    const id = writes()
    await olga.vendor.mute(id)
    expect((await olga.get(id)).status).toBe('resolved')
    expect(writes()).toBe(id)
    expect((await olga.get(id)).status).toBe('resolved')
  })

  it('is pending where a bot has it first, also when it opens again', async () => {
    const bots = [{ id: 9, name: 'Bot', token: 'bot-token' }]
    const inboxes = [{ id: 1, name: 'Website', bot: 9, members: [2] }]
    const { olga, as, writes } = office({ bots, inboxes })
    const id = writes()
    expect((await olga.get(id)).status).toBe('pending')
    await as('bot-token').reopen(id)
    expect((await olga.get(id)).state).toMatchObject({ holder: null, details: { bot: 'off' } })
    await olga.close(id, { _tag: 'Processed' })
    writes()
    expect((await olga.get(id)).status).toBe('pending')
  })

  it('is resolved by itself after the time the account sets', async () => {
    const { sandbox, olga, writes } = office()
    const id = writes()
    await sandbox.fetch('https://chatwoot.example/api/v1/accounts/1', {
      method: 'PATCH',
      headers: { api_access_token: 'olga-token', 'content-type': 'application/json' },
      body: JSON.stringify({ auto_resolve_after: 30 }),
    })
    await sandbox.advance(29 * MINUTE)
    expect((await olga.get(id)).status).toBe('open')
    await sandbox.advance(6 * MINUTE)
    expect((await olga.get(id)).status).toBe('resolved')
  })

  it('leaves a line in the thread, with the name of who changed it', async () => {
    const { olga, writes, last } = office()
    const id = writes()
    await olga.assign(id, '2')
    expect(last(id)).toMatchObject({ message_type: 2, content: 'Assigned to Anna by Olga' })
  })
})

describe('who may do what', () => {
  it('lists to agents what came into their inboxes, and lets a team open the rest', async () => {
    const { olga, anna, ben, writes } = office()
    const orders = writes(1, 3)
    expect((await all(anna.list({}))).map(({ id }) => id)).toEqual([orders])
    expect(await all(ben.list({}))).toEqual([])
    await expect(ben.get(orders)).rejects.toMatchObject({ _tag: 'AccessDenied', status: 401 })
    await olga.assignTeam(orders, '1')
    expect((await ben.get(orders)).id).toBe(orders)
    expect(await all(ben.list({}))).toEqual([])
  })

  it('leaves settings to administrators', async () => {
    const { anna } = office()
    await expect(anna.vendor.createTeam({ name: 'north' })).rejects.toMatchObject({
      _tag: 'AccessDenied',
      detail: 'You are not authorized to do this action',
    })
  })

  it('takes as participants those who can be assigned, and the assignee by itself', async () => {
    const { olga, writes } = office()
    const id = writes(1, 3)
    await olga.assign(id, '2')
    expect((await olga.vendor.participants(id)).map((each) => each.id)).toEqual([2])
    await expect(olga.vendor.addParticipants(id, [3])).rejects.toMatchObject({ status: 422 })
    await olga.note(id, 'look, [@Olga](mention://user/1/Olga)')
    expect((await olga.vendor.participants(id)).map((each) => each.id)).toEqual([2, 1])
  })
})

describe('messages', () => {
  it('are of the contact only in an API inbox', async () => {
    const { olga, writes } = office()
    const incoming = { json: { content: 'Hi', message_type: 'incoming' } }
    await expect(olga.vendor.createMessage(writes(), incoming)).rejects.toMatchObject({
      status: 422,
      detail: 'Incoming messages are only allowed in Api inboxes',
    })
    await olga.vendor.createMessage(writes(1, 3), incoming)
  })

  it.each([
    ['longer than 150,000 characters', { content: 'a'.repeat(150_001) }, 'Content is too long'],
    ['of no known type', { content: 'a', message_type: 'sideways' }, 'not a valid message_type'],
  ])('that are %s are refused, and nothing is kept of them', async (_, json, detail) => {
    const { sandbox, olga, writes } = office()
    const id = writes()
    await expect(olga.vendor.createMessage(id, { json })).rejects.toMatchObject({
      status: 422,
      detail: expect.stringContaining(detail),
    })
    expect(sandbox.control.messages(Number(id))).toHaveLength(1)
  })

  it('are at most two hundred a minute in one conversation', async () => {
    const { sandbox, olga, writes } = office()
    const id = writes()
    for (let each = 1; each < 200; each++) await olga.vendor.createMessage(id, { json: { content: 'a' } })
    await expect(olga.reply(id, { text: 'one too many' })).rejects.toMatchObject({ status: 422 })
    await sandbox.advance(MINUTE)
    await olga.reply(id, { text: 'now' })
  })

  it('on a channel without receipts stay sent', async () => {
    const inboxes = [{ id: 1, name: 'Post', channel_type: 'Channel::Email' as const, members: [2] }]
    const { sandbox, olga, writes, last } = office({ inboxes })
    const id = writes()
    await olga.reply(id, { text: 'Hello' })
    await sandbox.advance(60 * MINUTE)
    expect(last(id)).toMatchObject({ status: 'sent' })
  })

  it('come in pages: a hundred after one, twenty before one, else the latest twenty', async () => {
    const { sandbox, olga, writes } = office({ requestsPerMinute: 10_000 })
    const id = writes()
    for (let each = 0; each < 150; each++) {
      await olga.reply(id, { text: String(each) })
      await sandbox.advance(1000)
    }
    const size = async (query: Readonly<Record<string, number>>) =>
      (await olga.vendor.messages(id, query)).length
    expect([await size({}), await size({ after: 0 }), await size({ before: 100 })]).toEqual([20, 100, 20])
    expect(await all(olga.timeline(id))).toHaveLength(151)
  })
})

describe('requests', () => {
  it('are at most so many a minute', async () => {
    const { sandbox } = office({ requestsPerMinute: 2 })
    const ask = async () =>
      (
        await sandbox.fetch('https://chatwoot.example/api/v1/accounts/1/teams', {
          headers: { api_access_token: 'olga-token' },
        })
      ).status
    expect([await ask(), await ask(), await ask()]).toEqual([200, 200, 429])
    await sandbox.advance(MINUTE)
    expect(await ask()).toBe(200)
  })
})

describe('what waits in an inbox that gives out its work', () => {
  const inboxes = [{ id: 1, name: 'Website', enable_auto_assignment: true, members: [2, 3] }]
  const contacts = Array.from({ length: 12 }, (_, index) => ({ id: index + 1, name: `Caller ${index + 1}` }))

  const holders = async (
    data: Data,
    come: number,
    before?: (at: ReturnType<typeof office>) => Promise<unknown>,
  ) => {
    const at = office({ inboxes, contacts, ...data })
    await before?.(at)
    const ids = Array.from({ length: come }, (_, index) => at.writes(index + 1))
    await at.sandbox.settled()
    return { ...at, ids, holders: ids.map((id) => at.sandbox.control.state(Number(id)).holder) }
  }

  it('goes to its members in turn', async () => {
    expect((await holders({}, 4)).holders).toEqual(['2', '3', '2', '3'])
  })

  it('goes only to who is online', async () => {
    const offline = await holders({}, 2, async ({ sandbox }) => sandbox.control.setAvailability(2, 'busy'))
    expect(offline.holders).toEqual(['3', '3'])
  })

  it('goes five times in five minutes to one agent, as long as no policy says otherwise', async () => {
    const given = await holders({}, 12)
    expect(given.holders.filter((each) => each === null)).toHaveLength(2)
  })

  /** Gives the inbox an assignment policy. */
  const policy = (fields: object) => async (at: ReturnType<typeof office>) => {
    const { id } = await at.olga.vendor.createAssignmentPolicy({ name: 'ours', ...fields })
    await at.olga.vendor.setInboxAssignmentPolicy(1, id)
  }

  it('goes as often as the policy of the inbox says, within its window', async () => {
    const fair = policy({ fair_distribution_limit: 1, fair_distribution_window: 600 })
    const { sandbox, ids, holders: first } = await holders({}, 4, fair)
    expect(first).toEqual(['2', '3', null, null])
    const later = () => ids.map((id) => sandbox.control.state(Number(id)).holder)
    await sandbox.advance(20 * MINUTE)
    expect(later()).toEqual(first)
    await sandbox.advance(10 * MINUTE)
    expect(later()).toEqual(['2', '3', '2', '3'])
  })

  it('goes to whoever has the fewest open, and to the first member of equals, where the policy balances', async () => {
    const { sandbox, olga, ids, writes } = await holders({}, 3, policy({ assignment_order: 'balanced' }))
    expect(ids.map((id) => sandbox.control.state(Number(id)).holder)).toEqual(['2', '3', '2'])
    await olga.close(ids[0] ?? '', { _tag: 'Processed' })
    await olga.close(ids[2] ?? '', { _tag: 'Processed' })
    const next = [writes(4), writes(5)]
    await sandbox.settled()
    expect(next.map((id) => sandbox.control.state(Number(id)).holder)).toEqual(['2', '2'])
  })

  it.each([
    ['earliest_created', ['2', null]],
    ['longest_waiting', [null, '2']],
  ])('is taken up by %s, where its last activity came later', async (conversation_priority, expected) => {
    const one = policy({
      conversation_priority,
      fair_distribution_limit: 1,
      fair_distribution_window: 86_400,
    })
    const { sandbox, olga, ids } = await holders({}, 2, async (at) => {
      for (const user of [2, 3]) at.sandbox.control.setAvailability(user, 'offline')
      await one(at)
    })
    await sandbox.advance(MINUTE)
    await olga.note(ids[0] ?? '', 'an old friend')
    sandbox.control.setAvailability(2, 'online')
    await sandbox.advance(30 * MINUTE)
    expect(ids.map((id) => sandbox.control.state(Number(id)).holder)).toEqual(expected)
  })

  it('goes to the members of its team only, and to nobody where the team wants none', async () => {
    const teams = [
      { id: 1, name: 'billing', members: [3] },
      { id: 2, name: 'returns', members: [2, 3], allow_auto_assign: false },
    ]
    const { sandbox, olga, ids } = await holders({ teams }, 3, async (at) => {
      for (const user of [2, 3]) at.sandbox.control.setAvailability(user, 'offline')
      await policy({})(at)
    })
    await olga.assignTeam(ids[0] ?? '', '1')
    await olga.assignTeam(ids[1] ?? '', '2')
    for (const user of [2, 3]) sandbox.control.setAvailability(user, 'online')
    await sandbox.advance(30 * MINUTE)
    expect(ids.map((id) => sandbox.control.state(Number(id)).holder)).toEqual(['3', null, '2'])
  })

  it.each([
    ['a label that', { excluded_labels: ['vip'] }],
    ['an age that', { exclude_older_than_hours: 2 }],
  ])('is given to nobody where it has %s the capacity policy excludes', async (_, exclusion_rules) => {
    const { sandbox, olga, ids, writes } = await holders({ labels: [{ title: 'vip' }] }, 1, async (at) => {
      for (const user of [2, 3]) at.sandbox.control.setAvailability(user, 'offline')
      await policy({})(at)
      const { id } = await at.olga.vendor.createCapacityPolicy({ name: 'calm', exclusion_rules })
      await at.olga.vendor.addInboxLimit(id, { inbox_id: 1, conversation_limit: 9 })
    })
    await olga.tag(ids[0] ?? '', { add: ['vip'] })
    await sandbox.advance(121 * MINUTE)
    const next = writes(2)
    sandbox.control.setAvailability(2, 'online')
    await sandbox.advance(30 * MINUTE)
    const held = [...ids, next].map((id) => sandbox.control.state(Number(id)).holder)
    expect(held).toEqual([null, '2'])
  })

  it('goes on after a snapshot as if there had been none', async () => {
    const { sandbox, writes } = await holders({}, 1)
    const snapshot = sandbox.snapshot()
    const next = async () => {
      const ids = [writes(2), writes(3)]
      await sandbox.settled()
      return ids.map((id) => sandbox.control.state(Number(id)).holder)
    }
    const first = await next()
    sandbox.restore(JSON.parse(JSON.stringify(snapshot)))
    expect(first).toEqual(['3', '2'])
    expect(await next()).toEqual(first)
  })

  it('goes to whom the capacity of the policy leaves room, and more when some of it is resolved', async () => {
    const {
      sandbox,
      olga,
      ids,
      holders: first,
    } = await holders({}, 4, async (at) => {
      const { id } = await at.olga.vendor.createCapacityPolicy({ name: 'calm' })
      for (const user of [2, 3]) await at.olga.vendor.addCapacityPolicyUser(id, user)
      await at.olga.vendor.addInboxLimit(id, { inbox_id: 1, conversation_limit: 1 })
    })
    expect(first).toEqual(['2', '3', null, null])
    await olga.close(ids[1] ?? '', { _tag: 'Processed' })
    await sandbox.settled()
    expect(ids.map((id) => sandbox.control.state(Number(id)).holder)).toEqual(['2', null, '3', null])
  })
})

describe('webhooks that go elsewhere than to the account', () => {
  it('mark the message as failed, where an API inbox cannot be reached', async () => {
    const inboxes = [
      {
        id: 3,
        name: 'Orders',
        channel_type: 'Channel::Api' as const,
        webhook_url: 'https://shop.example/',
        members: [2],
      },
    ]
    const { sandbox, olga, writes, last } = office({ inboxes }, async () => {
      throw new TypeError('nobody there')
    })
    const id = writes(1, 3)
    await olga.reply(id, { text: 'Hello' })
    await sandbox.settled()
    expect(last(id)).toMatchObject({ content: 'Hello', status: 'failed' })
    expect(sandbox.control.state(Number(id)).details.messages.at(-1)?.delivery.failedAt).toBe(sandbox.now)
  })

  it.each([
    [500, 3],
    [429, 3],
    [404, 1],
  ])(
    'are tried again for a bot that answers %i, %i times in all, and then its conversation opens',
    async (status, times) => {
      const bots = [{ id: 9, name: 'Bot', token: 'bot-token', outgoing_url: 'https://bot.example/' }]
      const inboxes = [{ id: 1, name: 'Website', bot: 9, members: [2] }]
      const { sandbox, olga, writes } = office({ bots, inboxes }, async () => new Response(null, { status }))
      const id = writes()
      await sandbox.advance(2999)
      expect(sandbox.webhooks).toHaveLength(1)
      await sandbox.advance(3001)
      expect(sandbox.webhooks).toHaveLength(times)
      expect((await olga.get(id)).status).toBe('open')
    },
  )
})
