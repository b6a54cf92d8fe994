import { inoWebhook } from '@inboxlab/sdk'
import { connect, ino, receive } from '@inboxlab/sdk/promise'
import { createSandbox, type CreateSandboxOptions, SMALL_POOL } from '@inboxlab/sdk/sandbox'
import { describe, expect, it } from 'vitest'

type Options = CreateSandboxOptions<'ino'>
type Data = NonNullable<Options['data']>

const CAMPAIGN = 12
const BASE = 'https://acme.ino.cx'
const HOUR = 3_600_000

const make = (data: Partial<Data> = {}, options: Partial<Options> = {}) => {
  const sandbox = createSandbox({ ...options, provider: 'ino', data: { ...SMALL_POOL, ...data } })
  const credentials = sandbox.control.credentials()
  const { endpoints = {} } = data
  const { vendor } = connect(ino, { ...credentials, baseUrl: BASE, endpoints, fetch: sandbox.fetch })
  /** What a program that is not the client would get. */
  const ask = (path: string, body: unknown, { method = 'POST', token = credentials.token } = {}) =>
    sandbox.fetch(`${BASE}${path}`, {
      method,
      headers: {
        'x-inocx-token': token,
        'x-inocx-secret': credentials.secret,
        'x-inocx-username': credentials.username,
        'content-type': 'application/json',
      },
      ...(method === 'GET' ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
  return { sandbox, vendor, ask, control: sandbox.control }
}

const target = (at: number, fields: object = {}) => ({
  data: { name: 'Dana' },
  numbers: ['+33144716601'],
  importDuplicates: false,
  priority: 30,
  startAt: at,
  campaignTargetLayoutId: 4,
  ...fields,
})

describe('a campaign', () => {
  it('calls its targets from their moment on, in an interaction that is theirs', async () => {
    const { sandbox, vendor, control } = make()
    const [id] = await vendor.addTargets(CAMPAIGN, [target(sandbox.now + HOUR)])
    await sandbox.advance(HOUR - 1)
    expect(control.targets(CAMPAIGN)).toMatchObject([{ id: Number(id), interaction: null, result: null }])
    await sandbox.advance(1)
    const [{ interaction } = { interaction: null }] = control.targets(CAMPAIGN)
    expect(control.state(interaction ?? '')).toMatchObject({
      phase: 'unanswered',
      origin: { channel: 'voice', direction: 'outgoing', contact: '+33144716601' },
      place: { campaign: '12' },
    })
  })

  it.each([
    ['Traité', 'Processed'],
    ['NRP', 'Aborted'],
    ['Occupé', 'Aborted'],
  ] as const)('keeps that a call ended with %s', async (result, status) => {
    const { sandbox, vendor, control } = make()
    const [id] = await vendor.addTargets(CAMPAIGN, [target(sandbox.now + 1)])
    const end = () => control.callEnds(Number(id), result)
    expect(end).toThrow('its call has not begun')
    await sandbox.advance(1)
    end()
    const [called] = control.targets(CAMPAIGN)
    expect(called?.result).toBe(result)
    expect(control.interaction(called?.interaction ?? '').status).toBe(status)
    expect(end).toThrow('its call is over')
  })

  it('ends calls by itself, as often in each way as its data say', async () => {
    const { sandbox, vendor, control } = make({ calls: { endAfter: 60_000, noAnswer: 0.3, busy: 0.2 } })
    const numbers = Array.from({ length: 200 }, (_, index) => `+336${String(index).padStart(8, '0')}`)
    await vendor.addTargets(
      CAMPAIGN,
      numbers.map((number) => target(sandbox.now, { numbers: [number] })),
    )
    await sandbox.advance(60_000)
    const results = control.targets(CAMPAIGN).map(({ result }) => result)
    const share = (wanted: string) => results.filter((each) => each === wanted).length
    expect(share('NRP') + share('Occupé') + share('Traité')).toBe(200)
    expect(share('NRP')).toBeGreaterThan(40)
    expect(share('Occupé')).toBeGreaterThan(20)
    expect(share('Traité')).toBeGreaterThan(70)
  })

  it('leaves out a number that it has, unless duplicates are to be imported', async () => {
    const { sandbox, vendor } = make({ campaigns: [{ id: CAMPAIGN }, { id: 'B' }] })
    const first = target(sandbox.now)
    expect(await vendor.addTargets(CAMPAIGN, [first, first])).toHaveLength(1)
    expect(await vendor.addTargets('B', [first])).toHaveLength(1)
    expect(await vendor.addTargets(CAMPAIGN, [{ ...first, importDuplicates: true }])).toHaveLength(1)
  })

  it.each([
    [{ targets: [{}] }, 'targets.0.data'],
    [{ targets: [wired({ startDate: '2026-01-05' })] }, 'targets.0.startDate'],
    [{ targets: [wired(), wired({ numbers: [] })] }, 'targets.1.numbers'],
    [{ targets: [wired(), wired({ campaignTargetLayoutId: 5 })] }, 'targets.1.campaignTargetLayoutId'],
    ['{"targets":', 'the body'],
  ])('takes all targets of a request or none: %j', async (body, place) => {
    const { ask, control } = make({ campaigns: [{ id: CAMPAIGN, layouts: [4] }] })
    const answer = await ask('/api/voicecampaigns/12/targets', body)
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining(place)])
    expect(control.targets(CAMPAIGN)).toEqual([])
  })
})

function wired(fields: object = {}): object {
  const { startAt, ...rest } = target(Date.UTC(2026, 0, 5))
  return { ...rest, startDate: new Date(startAt).toISOString(), ...fields }
}

describe('the pool', () => {
  const anna = { _tag: 'Agent', agent: 'anna' } as const

  it('takes in what contacts write, and begins anew after the end', () => {
    const { control } = make()
    const first = control.contactWrites({ contact: 'dana', text: 'Hello?', queue: 'support' })
    expect(control.state(first.interaction)).toMatchObject({ phase: 'open', place: { queue: 'support' } })
    expect(control.contactWrites({ contact: 'dana', text: 'Hello??' }).interaction).toBe(first.interaction)
    control.agentDoes(first.interaction, { _tag: 'Pick', agent: 'anna' })
    control.agentDoes(first.interaction, { _tag: 'Close', by: anna, outcome: { _tag: 'Processed' } })
    expect(control.contactWrites({ contact: 'dana', text: 'Me again' }).interaction).not.toBe(
      first.interaction,
    )
    expect(control.interaction(first.interaction)).toMatchObject({ status: 'Processed', contact: 'dana' })
  })

  it('is worked in by those who pick, under the rules of the core', async () => {
    const { sandbox, control } = make()
    const { interaction } = control.contactWrites({ contact: 'dana', text: 'Hello?' })
    const reply = { _tag: 'Reply', by: anna, content: { text: 'Hello!' } } as const
    control.agentDoes(interaction, { _tag: 'Pick', agent: 'ben' })
    expect(() => control.agentDoes(interaction, reply)).toThrow('Reply is refused')
    control.agentDoes(interaction, { _tag: 'Release', agent: 'ben' })
    control.agentDoes(interaction, { _tag: 'Pick', agent: 'anna' })
    control.agentDoes(interaction, reply)
    await sandbox.advance(HOUR)
    expect(control.interaction(interaction).messages.at(-1)).toMatchObject({
      from: 'us',
      text: 'Hello!',
      status: 'read',
    })
    expect(() => control.agentDoes(interaction, { _tag: 'AddTag', by: anna, tag: 'vip' })).toThrow(
      'NotInThisSystem',
    )
  })

  it('has what agents begin', () => {
    const { control } = make()
    const { interaction, state } = control.agentDoes(null, {
      _tag: 'Start',
      by: anna,
      agent: 'anna',
      channel: 'sms',
      contact: 'eli',
      content: { text: 'Good morning' },
    })
    expect(state).toMatchObject({ phase: 'unanswered', holder: 'anna', awaiting: 'customer' })
    expect(control.contactWrites({ contact: 'eli', text: 'Morning', channel: 'sms' }).interaction).toBe(
      interaction,
    )
  })

  it.each<[string, (one: ReturnType<typeof make>) => unknown]>([
    ['interaction 9', ({ control }) => control.state('9')],
    ['queue sails', ({ control }) => control.contactWrites({ contact: 'dana', text: '', queue: 'sails' })],
    [
      'contactWrites: channel: ',
      ({ control }) => control.contactWrites({ contact: 'dana', text: '', channel: 'voice' as never }),
    ],
    ['target 9', ({ control }) => control.callEnds(9, 'NRP')],
    ['user zoe', ({ control }) => control.setPresence('zoe', 'online')],
    ['presence', ({ control }) => control.setPresence('anna', 'away' as never)],
  ])('names what is not there: %s', (what, look) => {
    expect(() => look(make())).toThrow(what)
  })
})

describe('the map of a tenant', () => {
  it('may say that the known endpoint is elsewhere', async () => {
    const { sandbox, vendor, control } = make({
      endpoints: { addTargets: { method: 'PUT', path: '/v2/{campaign}' } },
    })
    await vendor.addTargets(CAMPAIGN, [target(sandbox.now)])
    expect(sandbox.requests).toMatchObject([{ method: 'PUT', path: '/v2/12', status: 200 }])
    expect(control.targets(CAMPAIGN)).toHaveLength(1)
  })

  it('gets no answer made up for an endpoint of which nobody said what it does', async () => {
    const { vendor } = make({ endpoints: { tag: { method: 'POST', path: '/api/tags' } } })
    await expect(vendor.request('tag')).rejects.toMatchObject({
      status: 501,
      detail: 'tag: the data of the sandbox do not say what it does, give it `does`',
    })
  })

  it('begins an interaction, and lists what there is', async () => {
    const { vendor, control } = make({
      endpoints: {
        start: {
          method: 'POST',
          path: '/api/sms',
          does: {
            ask: {
              _tag: 'Start',
              channel: 'sms',
              contact: '{body.to}',
              content: { text: 'Dear {body.name}' },
            },
            of: '{new}',
            answer: { value: { id: '{id}' } },
          },
        },
        targets: {
          method: 'GET',
          path: '/api/campaigns/{campaign}/targets',
          does: { list: 'targets', where: { campaign: '{parts.campaign}' }, each: '{id}' },
        },
      },
    })
    const begun = await vendor.request('start', { body: { to: 'eli', name: '{new}' } })
    const [id] = [...control.inbox.interactions]
    expect(begun).toEqual({ value: { id } })
    // What a request says is text, also where it looks like the name of a value.
    expect(control.interaction(id ?? '').messages).toMatchObject([{ text: 'Dear {new}' }])
    const added = await vendor.addTargets(CAMPAIGN, [target(0)])
    expect(await vendor.request('targets', { parts: { campaign: CAMPAIGN } })).toEqual(added.map(Number))
    expect(await vendor.request('targets', { parts: { campaign: 13 } })).toEqual([])
    await expect(vendor.request('start', { body: { name: 'Eli' } })).rejects.toMatchObject({
      _tag: 'BadRequest',
      detail: 'body.to: it is missing',
    })
  })

  it('answers in the shape that its data give to problems', async () => {
    const { ask } = make({ problemIn: 'error.text', refusals: { token: 403 } })
    const answers = [
      await ask('/api/voicecampaigns/12/targets', {}, { token: 'nobody' }),
      await ask('/api/voicecampaigns/12/targets', {}, { method: 'GET' }),
      await ask('/api/nowhere', {}),
    ]
    expect(await Promise.all(answers.map(async (each) => [each.status, await each.json()]))).toEqual([
      [
        403,
        { error: { text: 'x-inocx-token, x-inocx-secret, x-inocx-username: they are not of this tenant' } },
      ],
      [404, { error: { text: 'GET is not for /api/voicecampaigns/12/targets: the map has POST' } }],
      [404, { error: { text: '/api/nowhere: the map has no such endpoint' } }],
    ])
  })

  it('takes so many requests a minute as its data say', async () => {
    const { sandbox, ask } = make({ requestsPerMinute: 1 })
    const list = async () => (await ask('/api/voicecampaigns/12/targets', { targets: [] })).status
    expect([await list(), await list()]).toEqual([200, 429])
    await sandbox.advance(60_000)
    expect(await list()).toBe(200)
  })
})

describe('the webhooks of a tenant', () => {
  const webhooks = [
    {
      on: 'PresenceChanged',
      url: 'https://bot.example/?key=of-our-own',
      body: { type: 'activity', uid: '{id}', user: '{user}', activity: '{presence}' },
    },
    {
      on: 'OfferDeclined',
      url: 'https://bot.example/?key=of-our-own',
      headers: { 'x-tenant': 'acme' },
      body: {
        type: 'decline',
        uid: '{id}',
        user: '{event.agent}',
        about: { contact: '{interaction.contact}', none: '{interaction.nothing}' },
      },
    },
  ] as const

  it('tell what the tenant set them up for, in the words it gave, proven by the secret in the address', async () => {
    const receiver = receive(inoWebhook({ nameField: 'type', idField: 'uid' }), 'of-our-own')
    const heard: Array<unknown> = []
    const { sandbox, control } = make(
      { webhooks },
      {
        deliver: async (request) => {
          const reception = await receiver(request)
          heard.push(...reception.events)
          return reception.response
        },
      },
    )
    control.setPresence('anna', 'on a break')
    control.setPresence('anna', 'on a break')
    const { interaction } = control.contactWrites({ contact: 'dana', text: 'Hello?' })
    control.agentDoes(interaction, { _tag: 'Offer', agent: 'ben', expiresAt: null })
    control.agentDoes(interaction, { _tag: 'DeclineOffer', agent: 'ben' })
    sandbox.inject({ fault: 'duplicate', where: 'PresenceChanged' })
    control.setPresence('anna', 'online')
    await sandbox.settled()
    expect(heard).toMatchObject([
      { name: 'activity', raw: { user: 'anna', activity: 'on a break' } },
      { name: 'decline', raw: { user: 'ben', about: { contact: 'dana', none: null } } },
      { name: 'activity', raw: { activity: 'online' } },
    ])
    expect(sandbox.webhooks.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  })

  it('are sent again as often as they are set up to', async () => {
    let attempts = 0
    const { sandbox, control } = make(
      { webhooks: [{ ...webhooks[0], repeatAfter: [1000, 1000] }] },
      {
        deliver: async () => {
          attempts += 1
          throw new Error('nobody there')
        },
      },
    )
    control.setPresence('anna', 'offline')
    await sandbox.advance(HOUR)
    expect(attempts).toBe(3)
  })
})

describe('a sandbox of INO CX', () => {
  it('comes back from a snapshot as it was, with what is still to come', async () => {
    const { sandbox, vendor, control } = make({
      calls: { endAfter: 60_000, noAnswer: 0.5 },
      webhooks: [{ on: 'Closed', url: 'https://bot.example/', body: { id: '{interaction.id}' } }],
    })
    const { interaction } = control.contactWrites({ contact: 'dana', text: 'Hello?' })
    control.agentDoes(interaction, { _tag: 'Pick', agent: 'anna' })
    control.setPresence('ben', 'offline')
    await vendor.addTargets(CAMPAIGN, [target(sandbox.now + HOUR)])
    const kept = JSON.parse(JSON.stringify(sandbox.snapshot()))
    const goOn = async (one: typeof sandbox) => {
      const by = { _tag: 'Agent', agent: 'anna' } as const
      one.control.agentDoes(interaction, { _tag: 'Reply', by, content: { text: 'Hello!' } })
      await one.advance(2 * HOUR)
      return {
        end: one.snapshot(),
        told: one.webhooks.map(({ at, body, headers }) => ({ at, body, headers })),
      }
    }
    const first = await goOn(sandbox)
    expect(first.told).toHaveLength(1)
    sandbox.restore(kept)
    expect(await goOn(sandbox)).toEqual(first)
    const other = make().sandbox
    other.restore(kept)
    expect(await goOn(other)).toEqual(first)
  })

  it.each<[Partial<Data>, string]>([
    [{ endpoints: { x: { method: 'GET', path: '/api/../x' } } }, 'data: endpoints.x.path'],
    [
      { endpoints: { x: { method: 'GET', path: '/x', does: { fly: 1 } as never } } },
      'data: endpoints.x.does',
    ],
    [
      { webhooks: [{ on: 'Nothing' as never, url: 'https://bot.example/', body: {} }] },
      'data: webhooks.0.on',
    ],
    [{ webhooks: [{ on: 'Closed', url: 'ftp://bot.example/', body: {} }] }, 'data: webhooks.0.url'],
    [{ users: [{ id: 'anna', name: 'Anna', type: 'Boss' as never }] }, 'data: users.0.type'],
    [{ calls: { noAnswer: 2 } }, 'data: calls.noAnswer'],
    [{ endpoint: {} } as never, 'data: endpoint: nothing has this name here'],
  ])('is not made of what is wrong: %j', (data, place) => {
    expect(() => createSandbox({ provider: 'ino', data: { ...SMALL_POOL, ...data } })).toThrow(place)
  })
})
