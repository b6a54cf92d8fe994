import { fc, it as property } from '@fast-check/vitest'
import { type UcontactInteraction, ucontactWebhook } from '@inboxlab/sdk'
import { connect, receive, ucontact } from '@inboxlab/sdk/promise'
import { createSandbox, SMALL_TENANT } from '@inboxlab/sdk/sandbox'
import { describe, expect, it } from 'vitest'

const DANA = '+33144716601'
const baseUrl = 'https://acme.ucontactcloud.com'
const DAY = 86_400_000

const make = (data: Partial<typeof SMALL_TENANT> = {}, settings: object = {}) => {
  const sandbox = createSandbox({ provider: 'ucontact', data: { ...SMALL_TENANT, ...data } })
  const { control, fetch } = sandbox
  const given = {
    baseUrl,
    key: control.key('anna'),
    token: control.token(),
    campaign: 'Desk->',
    agent: 'anna',
  }
  return { sandbox, control, client: connect(ucontact, { ...given, ...settings, fetch }) }
}

const whole = async <A>(list: AsyncIterable<A>): Promise<ReadonlyArray<A>> => {
  const found: Array<A> = []
  for await (const each of list) found.push(each)
  return found
}

const raw = (control: ReturnType<typeof make>['control'], guid: string) =>
  control.interaction(guid) as UcontactInteraction

const statuses = (control: ReturnType<typeof make>['control'], guid: string) =>
  (control.messages(guid) as ReadonlyArray<{ status: string | null }>).map(({ status }) => status)

const stages = (control: ReturnType<typeof make>['control'], guid: string) =>
  raw(control, guid).segments?.map((each) => [each.agent, each.in, each.out, each.endDate === null])

/** A form as the legacy services read it. */
const post = (
  sandbox: ReturnType<typeof make>['sandbox'],
  path: string,
  fields: Readonly<Record<string, string>>,
  key?: string,
) =>
  sandbox.fetch(`${baseUrl}/Integra/resources/${path}`, {
    method: 'POST',
    headers: key === undefined ? {} : { authorization: `Basic ${key}` },
    body: new URLSearchParams(fields),
  })

describe('an interaction of uContact', () => {
  it('is a stage in its campaign’s queue, one with each agent, and another when the contact writes again', async () => {
    const { sandbox, control, client } = make()
    const { interaction } = control.contactWrites({ from: DANA, text: 'Hello?' })
    await sandbox.advance(60_000)
    control.agentTakes({ agent: 'anna', interaction })
    await sandbox.advance(60_000)
    await client.reply(interaction, { text: 'Hello!' })
    control.agentTransfers({ agent: 'anna', interaction, to: 'ben' })
    control.contactWrites({ from: DANA, text: 'Are you there?' })
    control.agentFinishes({ agent: 'ben', interaction })
    expect(raw(control, interaction)).toMatchObject({ finished: true, channel: 'sms', direction: 'inbound' })
    expect(stages(control, interaction)).toEqual([
      [null, 1, 0, false],
      ['anna', 0, 1, false],
      ['ben', 1, 0, false],
    ])
    expect(raw(control, interaction).segments?.[1]).toEqual({
      campaign: 'Desk<-',
      agent: 'anna',
      startDate: '2026-01-05 09:01:00',
      endDate: '2026-01-05 09:02:00',
      dateAttended: '2026-01-05 09:01:00',
      dateFirstResponse: '2026-01-05 09:02:00',
      in: 0,
      out: 1,
    })
    expect(raw(control, interaction).segments?.map((each) => each.transfer)).toEqual([
      undefined,
      undefined,
      'blind',
    ])
    expect(control.contactWrites({ from: DANA, text: 'One more thing' }).interaction).toBe(interaction)
    expect(stages(control, interaction)?.at(-1)).toEqual([null, 1, 0, true])
    expect(await client.get(interaction)).toMatchObject({ status: 'pending', state: { holder: null } })
  })

  it.each([
    [true, 1],
    [false, 2],
  ])('is gone on with when a program sends, where sending joins: %s', async (sendingJoins, count) => {
    const { control, client } = make({ sendingJoins })
    const { interaction } = control.contactWrites({ from: DANA, text: 'Hello?' })
    await client.reply(interaction, { text: 'Hello!' })
    expect([...control.inbox.interactions]).toHaveLength(count)
  })

  it.each([
    [true, 1],
    [false, 2],
  ])('is gone on with after its end, where writing opens it again: %s', (writingReopens, count) => {
    const { control } = make({ writingReopens })
    const { interaction } = control.contactWrites({ from: DANA, text: 'Hello?' })
    control.agentTakes({ agent: 'ben', interaction })
    control.agentFinishes({ agent: 'ben', interaction })
    control.contactWrites({ from: DANA, text: 'Me again' })
    expect([...control.inbox.interactions]).toHaveLength(count)
  })

  it('that we began is with who sent it, and is open once the contact has written', async () => {
    const { control, client } = make()
    await client.start({
      channel: 'sms',
      contact: '33 1 44 71 66 01',
      message: { text: 'Your parcel is here' },
    })
    const [begun] = await whole(client.list({}))
    expect(begun).toMatchObject({
      status: 'active',
      state: {
        phase: 'unanswered',
        holder: 'anna',
        place: { campaign: 'Desk->' },
        origin: { contact: DANA },
      },
    })
    await client.vendor.receiveSms(DANA, 'Thank you')
    expect(await client.get(begun?.id ?? '')).toMatchObject({ state: { phase: 'open', holder: 'anna' } })
    expect(control.state(begun?.id ?? '').awaiting).toBe('agent')
  })

  it('comes bare or wrapped, and the client reads both', async () => {
    for (const wrapped of [true, false]) {
      const { control, client } = make({ wrapped })
      const { interaction } = control.contactWrites({ from: DANA, text: 'Hello?' })
      expect((await client.vendor.interactions()).map(({ guid }) => guid)).toEqual([interaction])
      expect((await client.get(interaction)).id).toBe(interaction)
    }
  })
})

describe('messages', () => {
  property.prop([
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 5 }),
    fc.constantFrom('oldest first' as const, 'newest first' as const),
  ])(
    'come each once and oldest first, whatever the pages and the order of the server',
    async (count, pageSize, messageOrder) => {
      const { control, client } = make({ messageOrder }, { messageOrder, pageSize })
      const texts = Array.from({ length: count }, (_, index) => `Line ${index}`)
      let guid = ''
      for (const text of texts) {
        guid = control.contactWrites({ from: DANA, text }).interaction
        control.contactWrites({ from: '+33144716602', text: 'Something else' })
      }
      const said = (await whole(client.timeline(guid))).map(({ event }) =>
        event?._tag === 'MessageReceived' ? event.content?.text : null,
      )
      expect(said).toEqual(texts)
    },
  )

  it('go from the provider’s word to the next in the sandbox’s time', async () => {
    const { sandbox, control, client } = make()
    const { interaction } = control.contactWrites({ from: DANA, text: 'Hello?' })
    await client.reply(interaction, { text: 'Hello!' })
    const seen = [statuses(control, interaction)]
    for (const ms of [500, 1500]) {
      await sandbox.advance(ms)
      seen.push(statuses(control, interaction))
    }
    expect(seen).toEqual([
      ['RECEIVED', null],
      ['RECEIVED', 'sent'],
      ['RECEIVED', 'delivered'],
    ])
  })

  it('fail with the provider’s word where the channel does not let them pass', async () => {
    const { sandbox, control, client } = make({}, { campaign: 'WhatsApp', channel: 'whatsapp' })
    const { interaction } = control.contactWrites({ from: DANA, text: 'Hello?', campaign: 'WhatsApp' })
    await client.reply(interaction, { text: 'Hello!' })
    await sandbox.advance(DAY + 1)
    await client.reply(interaction, { text: 'Still there?' })
    await client.reply(interaction, { text: 'x'.repeat(5000) })
    await sandbox.advance(1000)
    expect(statuses(control, interaction)).toEqual(['RECEIVED', 'read', 'invalid_session', 'error'])
    expect(stages(control, interaction)?.at(-1)).toEqual(['anna', 0, 1, true])
  })

  it('fail as often as the data say, and by hand', async () => {
    const { sandbox, control, client } = make({ delivery: { failing: 1 } })
    const { interaction } = control.contactWrites({ from: DANA, text: 'Hello?' })
    await client.reply(interaction, { text: 'Hello!' })
    await sandbox.advance(1000)
    expect(statuses(control, interaction)).toEqual(['RECEIVED', 'error'])
    control.agentTakes({ agent: 'anna', interaction })
    const { message } = control.agentWrites({ agent: 'anna', interaction, text: 'Again' })
    control.reportDelivery(message, 'invalid_number')
    expect(statuses(control, interaction).at(-1)).toBe('invalid_number')
  })
})

describe('the legacy services', () => {
  const sms = { destination: DANA, message: 'Hi', campaign: 'Desk->', agent: 'anna', source: '' }

  it('give a key to whoever logs in, until the session is ended', async () => {
    const { sandbox } = make()
    for (const [user, path] of [
      ['root', 'auth/getUserToken'],
      ['anna', 'auth/UserLogin'],
    ] as const) {
      const fields = { user, password: `${user}-password` }
      const list: ReadonlyArray<unknown> = await (await post(sandbox, path, fields)).json()
      const key = user === 'root' ? list.at(-1) : (list[1] as { md5secret: string }).md5secret
      expect(await (await post(sandbox, 'SMS/SendSMS', { ...sms }, String(key))).text()).toBe('OK')
      expect(await (await post(sandbox, 'auth/EndSession', { user, token: String(key) })).text()).toBe('OK')
      expect((await post(sandbox, 'SMS/SendSMS', { ...sms }, String(key))).status).toBe(401)
    }
  })

  it.each([
    ['auth/getUserToken', { user: 'root', password: 'wrong' }, '0'],
    ['auth/getUserToken', { user: '__proto__', password: '' }, '0'],
    ['auth/UserLogin', {}, '0'],
    ['auth/EndSession', { user: 'root', token: 'x' }, 'ERROR'],
    ['SMS/SendSMS', { ...sms, message: '' }, 'ERROR'],
    ['SMS/SendSMS', { ...sms, destination: 'dana' }, 'ERROR'],
    ['SMS/SendSMS', { ...sms, campaign: 'Sales->' }, 'ERROR'],
    ['SMS/SendSMS', { ...sms, agent: 'zoe' }, 'ERROR'],
    ['SMS/SendSMSv2', {}, 'ERROR'],
    ['SMS/SendSMSv2', { ...sms, message: 'x'.repeat(150_001) }, 'ERROR'],
  ])('say no to %s in a text, with status 200', async (path, fields, text) => {
    const { sandbox, control } = make()
    const answer = await post(sandbox, path, fields as Record<string, string>, control.key('root'))
    expect([answer.status, await answer.text()]).toEqual([200, text])
    expect([...control.inbox.interactions]).toEqual([])
  })

  it('read forms, and no JSON', async () => {
    const { sandbox, control } = make()
    const answer = await sandbox.fetch(`${baseUrl}/Integra/resources/SMS/SendSMS`, {
      method: 'POST',
      headers: { authorization: `Basic ${control.key('root')}`, 'content-type': 'application/json' },
      body: JSON.stringify(sms),
    })
    expect(await answer.text()).toBe('ERROR')
  })

  it('do not take a key for a token, nor the other way round', async () => {
    const { sandbox, control } = make()
    const ask = (path: string, authorization: string) =>
      sandbox.fetch(`${baseUrl}${path}`, { headers: { authorization } }).then(({ status }) => status)
    const key = control.key('anna')
    expect([
      await ask('/api/interactions', `Basic ${key}`),
      await ask('/api/interactions', `Bearer ${key}`),
      await ask(
        '/Integra/resources/InboundSMS/ReceiveURLSMS?phone=123&message=Hi',
        `Bearer ${control.token()}`,
      ),
    ]).toEqual([401, 401, 401])
  })
})

describe('campaigns', () => {
  const tenant = (strategy: string, more: object = {}) =>
    make({
      campaigns: [
        {
          name: 'Desk<-',
          channels: ['sms', 'telephony'],
          strategy,
          members: [{ agent: 'anna' }, { agent: 'ben' }],
          ...more,
        },
      ],
    }).control

  const holders = (control: ReturnType<typeof tenant>) =>
    [...control.inbox.interactions].map((guid) => control.state(guid).holder)

  const crowd = (control: ReturnType<typeof tenant>, size: number) =>
    Array.from(
      { length: size },
      (_, index) => control.contactWrites({ from: `+3315550${100 + index}`, text: 'Hello?' }).interaction,
    )

  it.each([
    ['interaction', {}, ['anna', 'ben', null, null]],
    ['nocall', { limit: 1 }, ['anna', 'ben', null, null]],
    ['nocall', {}, ['anna', 'ben', 'anna', 'ben']],
    ['ringallmultiple', {}, [null, null, null, null]],
  ])('give out by %s as far as it goes', (strategy, more, given) => {
    const control = tenant(strategy, more)
    crowd(control, 4)
    expect(holders(control)).toEqual(given)
  })

  it('give what waits to whoever finishes, or comes back', () => {
    const control = tenant('interaction')
    const [first = ''] = crowd(control, 4)
    control.agentFinishes({ agent: 'anna', interaction: first })
    expect(holders(control)).toEqual([null, 'ben', 'anna', null])
    control.setPresence('anna', 'on a break', 'lunch')
    control.agentFinishes({ agent: 'anna', interaction: [...control.inbox.interactions][2] ?? '' })
    expect(holders(control).at(-1)).toBeNull()
    control.setPresence('anna', 'online')
    expect(holders(control).at(-1)).toBe('anna')
  })

  it('give by lot fewer to whoever has a penalty', () => {
    const members = [{ agent: 'anna' }, { agent: 'ben', penalty: 100 }]
    const control = tenant('nocall', { order: 'wrandom', members })
    crowd(control, 40)
    const ofBen = holders(control).filter((each) => each === 'ben').length
    expect(ofBen).toBeLessThan(10)
  })

  it('let an agent take what rings at them, though it is not the first in line', () => {
    const control = tenant('ringall')
    crowd(control, 1)
    const { interaction } = control.contactCalls({ from: DANA })
    expect(() => control.agentTakes({ agent: 'anna', interaction })).toThrow('NotTheirsToTake')
    control.rings({ agent: 'anna', interaction, ms: 20_000 })
    control.agentTakes({ agent: 'anna', interaction })
    expect(control.state(interaction).holder).toBe('anna')
  })

  it('of ringall let an agent take the first that waits, and one at a time', () => {
    const control = tenant('ringall')
    const [first = '', second = ''] = crowd(control, 2)
    expect(() => control.agentTakes({ agent: 'anna', interaction: second })).toThrow('NotTheirsToTake')
    control.agentTakes({ agent: 'anna', interaction: first })
    expect(() => control.agentTakes({ agent: 'anna', interaction: second })).toThrow('NotTheirsToTake')
    control.agentTakes({ agent: 'ben', interaction: second })
    expect(holders(control)).toEqual(['anna', 'ben'])
  })
})

describe('webhooks', () => {
  const all = [{ url: 'https://bot.example/?key=s3cret' }]

  it('tell of agents and, by name alone, of interactions', async () => {
    const known: Array<unknown> = []
    const receiver = receive(ucontactWebhook(), 's3cret')
    const sandbox = createSandbox({
      provider: 'ucontact',
      data: { ...SMALL_TENANT, webhooks: all },
      deliver: async (request) => {
        const reception = await receiver(request)
        known.push(...reception.events.map((each) => (each._tag === 'Known' ? each.payload : each._tag)))
        return reception.response
      },
    })
    const { control } = sandbox
    control.setPresence('ben', 'on a break', 'lunch')
    control.setPresence('ben', 'offline')
    const { interaction } = control.contactCalls({ from: DANA })
    control.rings({ agent: 'anna', interaction, ms: 20_000 })
    await sandbox.advance(20_000)
    control.rings({ agent: 'anna', interaction, ms: 20_000 })
    control.agentTakes({ agent: 'anna', interaction })
    control.agentDisposes({ agent: 'anna', interaction, disposition: 'sold' })
    control.agentFinishes({ agent: 'anna', interaction })
    await sandbox.advance(60_000)
    const began = '2026-00-05 09:00:00'
    const later = '2026-00-05 09:00:20'
    expect(known).toEqual([
      { event: 'AgentBreak', date: began, agent: 'ben', motive: 'lunch', isBreak: true },
      { event: 'AgentBreak', date: began, agent: 'ben', motive: 'lunch', isBreak: false },
      { event: 'AgentLog', date: began, agent: 'ben', isLogin: false },
      {
        event: 'AgentRingNoAnswer',
        date: later,
        agent: 'anna',
        agentNumber: '101',
        agentFullName: 'Anna Bo',
        callerIdNum: DANA,
        campaign: 'Desk<-',
      },
      { event: 'AssignInteraction', date: later },
      { event: 'InteractionDisposition', date: later },
      { event: 'FinishInteraction', date: later },
    ])
  })

  it('have the minutes where the month should be, as the vendor’s sample has', async () => {
    const { sandbox, control } = make({ webhooks: all })
    await sandbox.advance(48 * 60_000 + 51_000)
    control.setPresence('anna', 'offline')
    await sandbox.settled()
    expect(sandbox.webhooks[0]?.body).toMatchObject({ date: '2026-48-05 09:48:51' })
  })

  it('come to those who registered for them, and name an interaction where the data say how', async () => {
    const { sandbox, control } = make({
      webhooks: [{ url: 'https://bot.example/', events: ['FinishInteraction'] }],
      guidField: 'guid',
    })
    const { interaction } = control.contactWrites({ from: DANA, text: 'Hello?' })
    control.agentTakes({ agent: 'anna', interaction })
    control.agentFinishes({ agent: 'anna', interaction })
    await sandbox.settled()
    expect(sandbox.webhooks.map(({ body }) => body)).toEqual([
      { event: 'FinishInteraction', date: '2026-00-05 09:00:00', guid: interaction },
    ])
  })
})

describe('the automation API', () => {
  it.each(['dialer', 'dialers'] as const)('is where the data say: %s', async (automationPath) => {
    const { client } = make({ automationPath }, { automationPath: 'dialer' })
    const added = client.vendor.addLeads('Recall', [{ clientIds: ['331'] }])
    if (automationPath === 'dialer') await added
    else await expect(added).rejects.toMatchObject({ _tag: 'NotFound' })
  })
})

describe('what a tenant is made of', () => {
  const users = [{ name: 'anna', password: 'x' }]
  it.each([
    [{ users: [...users, ...users] }, 'data: users.1.name: there is another of this name'],
    [
      { campaigns: [{ name: 'Desk', channels: ['sms'], members: [{ agent: 'zoe' }] }] },
      'data: campaigns.0.members.0.agent: there is no user of this name',
    ],
    [{ campaigns: [{ name: 'Desk', channels: ['fax'] }] }, 'data: campaigns.0.channels.0'],
    [{ campaigns: [{ name: 'Desk', channels: ['sms'], strategy: 'linear' }] }, 'data: campaigns.0.strategy'],
    [{ webhooks: [{ url: 'bot.example' }] }, 'data: webhooks.0.url: Expected an address'],
    [{ statuses: { denied: 200 } }, 'data: statuses.denied'],
  ])('is named by its place when it is wrong (%#)', (data, message) => {
    const whole = { users, campaigns: [], ...data } as never
    expect(() => createSandbox({ provider: 'ucontact', data: whole })).toThrow(message)
  })
})

describe('the control of a tenant', () => {
  it.each([
    [(control: ReturnType<typeof make>['control']) => control.state('g'), 'interaction g: there is none'],
    [(control) => control.hub('Sales'), 'hub Sales: there is none'],
    [(control) => control.key('zoe'), 'agent zoe: there is none'],
    [
      (control) => control.contactWrites({ from: DANA, text: '' }),
      'text: Expected a value with a length of at least 1',
    ],
    [
      (control) => control.contactWrites({ from: '', text: 'Hi' }),
      'from: Expected a value with a length of at least 1',
    ],
    [(control) => control.contactWrites({ from: DANA, text: 'Hi', campaign: 'Sales' }), 'campaign Sales'],
    [(control) => control.contactWrites({ from: DANA, text: 'Hi', channel: 'fax' }), 'channel fax'],
    [
      (control) => control.contactWrites({ from: DANA, text: 'Hi', campaign: 'WhatsApp', channel: 'sms' }),
      'channel: no campaign where they arrive has it',
    ],
    [(control) => control.reportDelivery(1, 'sent'), 'message 1: there is none'],
    [(control) => control.reportDelivery(1, 'lost' as never), 'word: Expected'],
    [(control) => control.setPresence('anna', 'lunch' as never), 'presence: Expected'],
    [(control) => control.contactWrites(undefined as never), 'from: it is missing'],
    [(control) => control.contactCalls({ from: 5 as never }), 'from: Expected string'],
    [
      (control) => control.agentTakes({ agent: 'anna', interaction: '__proto__' }),
      'interaction __proto__: there is none',
    ],
  ] satisfies ReadonlyArray<readonly [(control: ReturnType<typeof make>['control']) => unknown, string]>)(
    'names what is wrong (%#), and nothing has changed',
    (ask, message) => {
      const { sandbox, control } = make()
      const before = sandbox.snapshot()
      expect(() => ask(control)).toThrow(message)
      expect(sandbox.snapshot()).toEqual(before)
    },
  )
})

describe('a snapshot of a tenant', () => {
  it('brings back sessions, lists that are loading, what rings and whose turn it is', async () => {
    const { sandbox, control, client } = make({
      campaigns: [
        {
          name: 'Desk<-',
          channels: ['sms'],
          strategy: 'nocall',
          members: [{ agent: 'anna' }, { agent: 'ben' }],
        },
        { name: 'Calls<-', channels: ['telephony'], members: [{ agent: 'anna' }] },
        { name: 'Desk->', channels: ['sms'] },
      ],
    })
    const { interaction } = control.contactWrites({ from: DANA, text: 'Hello?' })
    await client.reply(interaction, { text: 'Hello!' })
    await client.vendor.addList('Recall', 'monday', [{ clientIds: ['331'] }])
    const call = control.contactCalls({ from: '+33144716602' })
    control.rings({ agent: 'anna', interaction: call.interaction, ms: 20_000 })
    const kept = JSON.parse(JSON.stringify(sandbox.snapshot()))
    const goOn = async () => {
      const { interaction: next } = control.contactWrites({ from: '+331555', text: 'Hi' })
      await client.vendor.receiveSms(DANA, 'And?')
      await sandbox.advance(60_000)
      return { holder: control.state(next).holder, end: sandbox.snapshot(), hub: control.hub('Recall') }
    }
    const first = await goOn()
    sandbox.restore(kept)
    expect(await goOn()).toEqual(first)
    expect(first.holder).toBe('ben')
    expect(first.hub.lists).toMatchObject([{ status: 'inactive' }])
  })
})
