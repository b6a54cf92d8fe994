import { deliveryStatus } from '@inboxlab/core'
import { type TextpeakReport, textpeakDeliveries, textpeakIncoming, type WebhookEvent } from '@inboxlab/sdk'
import { connect, receive, textpeak } from '@inboxlab/sdk/promise'
import { createSandbox, type CreateSandboxOptions, SMALL_STREAM } from '@inboxlab/sdk/sandbox'
import { describe, expect, it } from 'vitest'

type Options = CreateSandboxOptions<'textpeak'>
type Data = NonNullable<Options['data']>

const DANA = '33144716601'
const SECRET = 'of-our-own'

const make = (data: Partial<Data> = {}, options: Partial<Options> = {}) => {
  const sandbox = createSandbox({ ...options, provider: 'textpeak', data: { ...SMALL_STREAM, ...data } })
  const stream = connect(textpeak, {
    token: sandbox.control.token(),
    sender: 'ACME',
    fetch: sandbox.fetch,
    ...(data.channel === undefined ? {} : { channel: data.channel }),
  })
  return { sandbox, stream }
}

const ask = (
  { sandbox }: ReturnType<typeof make>,
  body: unknown,
  { path = '/event_send/', token = 'stream-token', method = 'POST' } = {},
) =>
  sandbox.fetch(`https://textpeak-streams.commpeak.com${path}`, {
    method,
    headers: { authorization: token, 'content-type': 'application/json' },
    ...(method === 'POST' ? { body: typeof body === 'string' ? body : JSON.stringify(body) } : {}),
  })

const message = (fields: object = {}) => ({
  internal_id: 'm-1',
  sender: 'ACME',
  recipient_phone: DANA,
  message_content: 'On its way',
  ...fields,
})

describe('a stream', () => {
  it('begins a conversation that is unanswered until the contact writes', async () => {
    const { sandbox, stream } = make()
    await stream.reply(DANA, { text: 'On its way' })
    expect(sandbox.control.state(DANA)).toMatchObject({ phase: 'unanswered', origin: { channel: 'sms' } })
    sandbox.control.contactWrites({ contact: '+33 1 44 71 66 01', text: 'Thanks' })
    expect(sandbox.control.state(DANA)).toMatchObject({ phase: 'open', awaiting: 'agent' })
  })

  it('brings a message to its end in the sandbox’s time, as far as the channel reports', async () => {
    const { sandbox, stream } = make()
    const { id } = await stream.reply(DANA, { text: 'On its way' })
    const status = () => sandbox.control.messages(DANA)[0]?.status
    const seen = [status()]
    for (const ms of [500, 1500, 600_000]) {
      await sandbox.advance(ms)
      seen.push(status())
    }
    expect(seen).toEqual(['pending', 'sent', 'delivered', 'delivered'])
    const [held] = sandbox.control.state(DANA).details.messages
    expect(held?.id).toBe(id)
    expect(held && deliveryStatus(held.delivery)).toBe('delivered')
  })

  it('of WhatsApp lets nothing pass before the contact has written, nor a day after they did', async () => {
    const { sandbox, stream } = make({ channel: 'whatsapp' })
    const fates = () => sandbox.control.messages(DANA).flatMap(({ status }) => status ?? [])
    await stream.reply(DANA, { text: 'Hello' })
    await sandbox.advance(60_000)
    expect(fates()).toEqual(['failed'])
    expect(sandbox.control.inbox.has(DANA)).toBe(false)
    sandbox.control.contactWrites({ contact: DANA, text: 'Hello?' })
    await stream.reply(DANA, { text: 'Hello!' })
    await sandbox.advance(25 * 3_600_000)
    await stream.reply(DANA, { text: 'Still there?' })
    await sandbox.advance(60_000)
    expect(fates()).toEqual(['failed', 'read', 'failed'])
  })

  it('takes a text too long for its channel, and then it fails', async () => {
    const { sandbox, stream } = make()
    await stream.reply(DANA, { text: 'a'.repeat(321) })
    await sandbox.advance(60_000)
    expect(sandbox.control.messages(DANA).map(({ status }) => status)).toEqual(['failed'])
  })

  it('sends from its own sender, if it has one, and from the one that is named otherwise', async () => {
    const senderOf = async (data: Partial<Data>) => {
      const { sandbox, stream } = make(data)
      await stream.reply(DANA, { text: 'Hello', via: 'SHOP' })
      return sandbox.control.messages(DANA)[0]?.sender
    }
    expect([await senderOf({}), await senderOf({ sender: '4420' })]).toEqual(['SHOP', '4420'])
  })

  it.each([
    ['closed', false],
    ['open', true],
  ] as const)('leaves a conversation %s that it writes to after its end', async (phase, sendingReopens) => {
    const { sandbox, stream } = make({ sendingReopens })
    sandbox.control.contactWrites({ contact: DANA, text: 'Hello?' })
    sandbox.control.agentDoes(DANA, {
      _tag: 'Close',
      by: { _tag: 'Agent', agent: 'anna' },
      outcome: { _tag: 'Processed' },
    })
    await stream.reply(DANA, { text: 'One more thing' })
    await sandbox.advance(60_000)
    expect(sandbox.control.state(DANA).phase).toBe(phase)
    expect(sandbox.control.messages(DANA).at(-1)).toMatchObject({
      text: 'One more thing',
      status: 'delivered',
    })
  })

  it('answers as its data say, for what the vendor answers is not public', async () => {
    const { stream } = make({ answer: { queued: 1 } })
    expect((await stream.reply(DANA, { text: 'Hello' })).raw).toMatchObject({ answer: { queued: 1 } })
    expect((await make().stream.reply(DANA, { text: 'Hello' })).raw).toMatchObject({ answer: '' })
  })

  it.each([
    ['sent again', 200, 2],
    ['sent once', 200, 1],
    ['refused', 400, 1],
  ] as const)('may have a name that was there before %s', async (repeatedId, status, times) => {
    const there = make({ repeatedId })
    expect((await ask(there, { messages: [message()] })).status).toBe(200)
    expect((await ask(there, { messages: [message()] })).status).toBe(status)
    await there.sandbox.advance(60_000)
    const fates = there.sandbox.control.messages(DANA).map((each) => each.status)
    expect(fates).toEqual(Array.from({ length: times }, () => 'delivered'))
    expect(there.sandbox.control.state(DANA).details.messages).toHaveLength(times)
  })

  it.each([
    [{ messages: [message(), message({ recipient_phone: '+33144716601' })] }, 'messages.1.recipient_phone'],
    [{ messages: [message({ message_content: '' })] }, 'messages.0.message_content'],
    [{ messages: [{ internal_id: 'm-1' }] }, 'messages.0.sender'],
    [{ messages: [] }, 'messages'],
    [[], 'the body'],
    ['{"messages":', 'the body'],
  ])('takes all of a request or nothing: %j', async (body, place) => {
    const there = make()
    const answer = await ask(there, body)
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining(place)])
    expect(there.sandbox.control.messages(DANA)).toEqual([])
  })

  it('has one path, one method and one token', async () => {
    const there = make({ refusals: { token: 403 }, problemIn: 'error.text' })
    const told = async (answer: Response) => [answer.status, await answer.json()]
    const body = { messages: [message()] }
    expect(await told(await ask(there, body, { token: 'Token stream-token' }))).toEqual([
      403,
      { error: { text: 'authorization: it is not the token of this stream' } },
    ])
    expect((await ask(there, body, { path: '/event_send' })).status).toBe(404)
    const get = await ask(there, body, { method: 'GET' })
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST'])
    expect(there.sandbox.control.messages(DANA)).toEqual([])
  })

  it('takes so many a minute and at once as its data say', async () => {
    const there = make({ requestsPerMinute: 1, mostAtOnce: 1 })
    const both = { messages: [message(), message({ internal_id: 'm-2' })] }
    expect((await ask(there, both)).status).toBe(400)
    const late = await ask(there, { messages: [message()] })
    expect([late.status, late.headers.get('retry-after')]).toEqual([429, '60'])
    await there.sandbox.advance(60_000)
    expect((await ask(there, { messages: [message()] })).status).toBe(200)
  })
})

describe('the inbox behind a stream', () => {
  const anna = { _tag: 'Agent', agent: 'anna' } as const

  it('gives a team what contacts write to its senders', () => {
    const { sandbox } = make()
    sandbox.control.contactWrites({ contact: DANA, text: 'Hello?', to: 'ACME' })
    sandbox.control.contactWrites({ contact: '33144716602', text: 'Hello?', to: 'SHOP' })
    expect(sandbox.control.state(DANA).place.team).toBe('support')
    expect(sandbox.control.state('33144716602').place.team).toBeNull()
  })

  it('is worked in by agents, under the rules of the core', async () => {
    const { sandbox } = make()
    const { control } = sandbox
    control.contactWrites({ contact: DANA, text: 'Hello?' })
    expect(control.agentDoes(DANA, { _tag: 'Assign', by: anna, agent: 'ben' }).holder).toBe('ben')
    control.agentDoes(DANA, { _tag: 'Reply', by: anna, content: { text: 'Hello!' } })
    await sandbox.advance(60_000)
    expect(control.messages(DANA).at(-1)).toMatchObject({ from: 'us', text: 'Hello!', status: 'delivered' })
    expect(() => control.agentDoes(DANA, { _tag: 'Pick', agent: 'anna' })).toThrow('NotInThisSystem')
    expect(() => control.agentDoes(DANA, { _tag: 'Assign', by: anna, agent: 'zoe' })).toThrow('UnknownAgent')
    expect(() => control.agentDoes(DANA, { _tag: 'Fly' } as never)).toThrow(TypeError)
    expect(() => control.agentDoes(DANA, { _tag: 'ReceiveMessage' })).toThrow('contacts write')
  })

  it('begins conversations of its own', () => {
    const { sandbox } = make()
    const started = sandbox.control.agentDoes(DANA, {
      _tag: 'Start',
      by: anna,
      agent: 'anna',
      content: { text: 'Good morning' },
      sender: 'ACME',
    })
    expect(started).toMatchObject({
      phase: 'unanswered',
      holder: 'anna',
      origin: { contact: DANA, channel: 'sms' },
    })
    expect(sandbox.control.messages(DANA)).toMatchObject([{ text: 'Good morning', sender: 'ACME' }])
  })

  it.each([
    ["contact 'Dana'", (one: ReturnType<typeof make>) => one.sandbox.control.state('Dana')],
    ['message m-9', (one: ReturnType<typeof make>) => one.sandbox.control.reportDelivery('m-9', 'sent')],
  ])('names what is not there: %s', (what, look) => {
    expect(() => look(make())).toThrow(what)
  })

  it('reports only what its channel does', async () => {
    const { sandbox, stream } = make()
    const { id } = await stream.reply(DANA, { text: 'Hello' })
    expect(() => sandbox.control.reportDelivery(id ?? '', 'read')).toThrow(
      "status 'read': sms reports only sent, delivered, failed",
    )
  })
})

/** The mappings that both the sandbox and whoever receives have. */
const incomingMapping = { from: 'sms.sender', text: 'sms.text', id: 'sms.id', at: 'sms.time' } as const
const reportMapping = {
  message: 'internal_id',
  to: 'phone',
  status: 'status',
  statuses: { SUBMITTED: 'sent', DELIVRD: 'delivered', UNDELIV: 'failed' },
  at: 'done_at',
  failure: 'reason',
} as const

/** A stream whose webhooks are received, and what was received. */
const listening = (
  webhooks: NonNullable<Data['webhooks']>,
  receivers: Readonly<
    Record<
      string,
      (
        request: Request,
      ) => Promise<{ readonly response: Response; readonly events: ReadonlyArray<WebhookEvent> }>
    >
  >,
  data: Partial<Data> = {},
) => {
  const events: Array<WebhookEvent> = []
  const statuses: Array<number> = []
  const there = make(
    { webhooks, ...data },
    {
      deliver: async (request) => {
        const reception = await receivers[new URL(request.url).pathname]?.(request)
        events.push(...(reception?.events ?? []))
        statuses.push(reception?.response.status ?? 404)
        return reception?.response ?? new Response(null, { status: 404 })
      },
    },
  )
  return { ...there, events, statuses }
}

const BOT = 'https://bot.example'

describe('the webhooks of a stream', () => {
  it('tell what contacts write and what became of messages, in the shape of their mappings', async () => {
    const { sandbox, stream, events, statuses } = listening(
      [
        { trigger: 'INCOMING', url: `${BOT}/in`, secret: SECRET, mapping: incomingMapping },
        { trigger: 'DELIVERY', url: `${BOT}/out`, secret: SECRET, mapping: reportMapping },
      ],
      {
        '/in': receive(textpeakIncoming(incomingMapping), SECRET),
        '/out': receive(textpeakDeliveries(reportMapping), SECRET),
      },
    )
    const began = sandbox.now
    sandbox.control.contactWrites({ contact: DANA, text: 'Where is it?' })
    const { id } = await stream.reply(DANA, { text: 'On its way' })
    await sandbox.advance(60_000)
    expect(statuses).toEqual([200, 200, 200])
    const happened = events.flatMap((event) => (event._tag === 'Known' ? event.happened : []))
    expect(happened.map(({ event }) => event)).toMatchObject([
      { _tag: 'MessageReceived', at: began, content: { text: 'Where is it?' } },
      { _tag: 'DeliveryReported', message: id, status: 'sent' },
      { _tag: 'DeliveryReported', message: id, status: 'delivered', at: began + 2000 },
    ])
    expect(happened.every(({ interaction, timed }) => interaction === DANA && timed)).toBe(true)
    expect(sandbox.webhooks[0]).toMatchObject({
      event: 'INCOMING',
      body: { sms: { sender: DANA, text: 'Where is it?', time: began / 1000 } },
    })
  })

  it('go by GET, with the secret in the address and headers of their own, when they are set up so', async () => {
    const mapping = { from: 'from', text: 'text', secretIn: { parameter: 'key' } } as const
    const { sandbox, events } = listening(
      [
        {
          trigger: 'INCOMING',
          url: `${BOT}/in?tenant=7`,
          method: 'GET',
          secret: SECRET,
          headers: { 'x-tenant': '7' },
          mapping,
        },
      ],
      { '/in': receive(textpeakIncoming(mapping), SECRET) },
    )
    sandbox.control.contactWrites({ contact: DANA, text: 'Sí & no' })
    await sandbox.settled()
    expect(events[0]).toMatchObject({ _tag: 'Known', payload: { from: DANA, text: 'Sí & no' } })
    expect(sandbox.webhooks[0]).toMatchObject({ method: 'GET', headers: { 'x-tenant': '7' } })
  })

  it('say why a message failed, and nothing of a status that no word stands for', async () => {
    const { sandbox, stream, events } = listening(
      [
        {
          trigger: 'DELIVERY',
          url: `${BOT}/out`,
          secret: SECRET,
          moments: 'ISO 8601',
          mapping: { ...reportMapping, statuses: { UNDELIV: 'failed' } },
        },
      ],
      { '/out': receive(textpeakDeliveries(reportMapping), SECRET) },
    )
    await stream.reply(DANA, { text: 'Hello' })
    await stream.reply(DANA, { text: 'a'.repeat(400) })
    await sandbox.advance(60_000)
    expect(events).toMatchObject([
      {
        payload: { status: 'UNDELIV' } satisfies Partial<TextpeakReport>,
        happened: [{ event: { failure: 'the channel cannot carry it: more than 320 characters' } }],
      },
    ])
  })

  it('are sent again as often as they are set up to, until they arrive', async () => {
    const attempts: Array<number> = []
    const { sandbox } = make(
      {
        webhooks: [
          {
            trigger: 'INCOMING',
            url: BOT,
            repeatAfter: [1000, 5000, 9000],
            mapping: { from: 'f', text: 't' },
          },
        ],
      },
      {
        deliver: async () => {
          attempts.push(sandbox.now)
          return new Response(null, { status: attempts.length < 3 ? 500 : 204 })
        },
      },
    )
    const began = sandbox.now
    sandbox.control.contactWrites({ contact: DANA, text: 'Hello?' })
    await sandbox.advance(3_600_000)
    expect(attempts.map((at) => at - began)).toEqual([0, 1000, 6000])
  })

  it('that are switched off are not sent', async () => {
    const { sandbox } = make({
      webhooks: [{ trigger: 'INCOMING', url: BOT, on: false, mapping: { from: 'f', text: 't' } }],
    })
    sandbox.control.contactWrites({ contact: DANA, text: 'Hello?' })
    await sandbox.settled()
    expect(sandbox.webhooks).toEqual([])
  })
})

describe('a sandbox of TextPeak', () => {
  it('comes back from a snapshot as it was, on its way too', async () => {
    const { sandbox, stream } = make({
      delivery: { failing: 0.5 },
      webhooks: [
        {
          trigger: 'DELIVERY',
          url: BOT,
          mapping: { message: 'm', to: 't', status: 's', statuses: { D: 'delivered', F: 'failed' } },
        },
      ],
    })
    sandbox.control.contactWrites({ contact: DANA, text: 'Hello?' })
    for (const text of ['one', 'two', 'three']) await stream.reply(DANA, { text })
    const kept = JSON.parse(JSON.stringify(sandbox.snapshot()))
    await sandbox.advance(60_000)
    const end = { snapshot: sandbox.snapshot(), webhooks: [...sandbox.webhooks] }
    expect(end.webhooks).toHaveLength(3)
    sandbox.restore(kept)
    await sandbox.advance(60_000)
    expect({ snapshot: sandbox.snapshot(), webhooks: [...sandbox.webhooks] }).toEqual(end)
  })

  it.each<[Partial<Data>, string]>([
    [{ channel: 'fax' as never }, 'data: channel'],
    [{ webhook: [] } as never, 'data: webhook: nothing has this name here'],
    [{ contacts: [{ phone: '+33', name: 'Dana' }] }, 'data: contacts.0.phone'],
    [
      {
        incomingRouting: [
          { senders: ['A', 'B'], team: 'support' },
          { senders: ['B'], team: 'sales' },
        ],
      },
      'data: incomingRouting: B is in two rules',
    ],
    [
      { webhooks: [{ trigger: 'INCOMING', url: 'nowhere', mapping: { from: 'f', text: 't' } }] },
      'data: webhooks.0.url',
    ],
    [
      { webhooks: [{ trigger: 'INCOMING', url: BOT, mapping: { from: 'a', text: 'a.b' } }] },
      'data: webhooks.0: a and a.b cannot both have a value',
    ],
    [
      { webhooks: [{ trigger: 'INCOMING', url: BOT, method: 'GET', mapping: { from: 'f', text: 'a.b' } }] },
      'data: webhooks.0: a.b is within a record',
    ],
    [
      { webhooks: [{ trigger: 'INCOMING', url: BOT, mapping: { from: '__proto__.x', text: 't' } }] },
      'data: webhooks.0.mapping.from',
    ],
    [
      {
        webhooks: [
          {
            trigger: 'INCOMING',
            url: BOT,
            headers: { 'x-a': 'b\r\nx-c: d' },
            mapping: { from: 'f', text: 't' },
          },
        ],
      },
      'data: webhooks.0.headers.x-a',
    ],
  ])('is not made of what is wrong: %j', (data, place) => {
    expect(() => make(data)).toThrow(place)
  })
})
