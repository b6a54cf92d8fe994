import { fc, test } from '@fast-check/vitest'
import { absent, type Event, fold, type InteractionState } from '@inboxlab/core'
import { type Happening, type Known, knownFrom, learn } from '@inboxlab/sdk'
import { describe, expect, it } from 'vitest'

const by = { _tag: 'Api' } as const
const told = (event: Event | null, timed = true): Happening => ({
  interaction: '7',
  channel: 'sms',
  contact: 'dana',
  event,
  timed,
})
const learnAll = (happenings: Iterable<Happening>, from: Known = knownFrom()): Known => {
  let known = from
  for (const happening of happenings) known = learn(known, happening)
  return known
}

const at = fc.integer({ min: 1, max: 12 })
const id = fc.constantFrom('m1', 'm2', 'm3')
const someEvent: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ _tag: fc.constant('MessageReceived' as const), at, message: id }),
  fc.record({
    _tag: fc.constant('Replied' as const),
    at,
    by: fc.constant(by),
    message: fc.constantFrom('r1', 'r2'),
  }),
  fc.record({ _tag: fc.constant('Noted' as const), at, by: fc.constant(by), note: id }),
  fc.record({
    _tag: fc.constant('Closed' as const),
    at,
    by: fc.constant(by),
    outcome: fc.constant({ _tag: 'Processed' as const }),
  }),
  fc.record({ _tag: fc.constant('Reopened' as const), at, by: fc.constant(by) }),
  fc.record({
    _tag: fc.constant('Assigned' as const),
    at,
    by: fc.constant(by),
    agent: fc.constantFrom('anna', 'bert'),
  }),
  fc.record({
    _tag: fc.constant('Unassigned' as const),
    at,
    by: fc.constant(by),
    agent: fc.constantFrom('anna', 'bert'),
  }),
  fc.record({ _tag: fc.constant('Snoozed' as const), at, by: fc.constant(by), until: fc.constant(99) }),
  fc.record({ _tag: fc.constant('Woken' as const), at, by: fc.constant(by) }),
  fc.record({ _tag: fc.constant('BotSwitched' as const), at, by: fc.constant(by), on: fc.boolean() }),
  fc.record({
    _tag: fc.constant('DeliveryReported' as const),
    at,
    message: fc.constantFrom('r1', 'r2'),
    status: fc.constantFrom('sent' as const, 'delivered' as const, 'read' as const, 'failed' as const),
    failure: fc.constantFrom(null, 'no such number'),
  }),
  fc.record({
    _tag: fc.constant('Received' as const),
    at,
    channel: fc.constantFrom('sms' as const, 'chat' as const),
    contact: fc.constant('dana'),
    place: fc.constant({ queue: null, team: null, space: null, campaign: null }),
    routing: fc.constant('smart' as const),
    priority: fc.constant(0),
    message: fc.constantFrom(null, 'm1'),
  }),
)
const someHappening: fc.Arbitrary<Happening> = fc.record({
  interaction: fc.constant('7'),
  channel: fc.constantFrom(null, 'sms' as const, 'whatsapp' as const),
  contact: fc.constantFrom(null, 'dana'),
  event: fc.oneof({ weight: 20, arbitrary: someEvent }, fc.constant(null)),
  timed: fc.oneof({ weight: 20, arbitrary: fc.constant(true) }, fc.constant(false)),
})

const shuffledAndRepeated = (happenings: ReadonlyArray<Happening>) =>
  fc
    .shuffledSubarray([...happenings], { minLength: happenings.length })
    .chain((one) => fc.shuffledSubarray([...happenings]).map((more) => [...one.slice(0, 3), ...more, ...one]))

const summary = ({ state, outdated, log }: Known) => ({ state, outdated, log })

/** A message comes or goes at one moment: of two events about the same one, the first is kept. */
const oneMomentAMessage = (happenings: ReadonlyArray<Happening>): ReadonlyArray<Happening> => {
  const key = ({ interaction, event }: Happening): string | null =>
    event !== null && event._tag !== 'DeliveryReported' && 'message' in event && event.message !== null
      ? `${interaction} ${event._tag} ${event.message}`
      : null
  return happenings.filter((each, index) => {
    const own = key(each)
    return own === null || happenings.findIndex((other) => key(other) === own) === index
  })
}

describe('what webhooks tell of an interaction', () => {
  test.prop([
    fc
      .array(someHappening, { maxLength: 12 })
      .map(oneMomentAMessage)
      .chain((all) => fc.tuple(fc.constant(all), shuffledAndRepeated(all))),
  ])('comes to the same in any order and however often it is told', ([inOrder, otherwise]) => {
    expect(summary(learnAll(otherwise))).toEqual(summary(learnAll(inOrder)))
  })

  test.prop([fc.array(someHappening, { maxLength: 12 }), fc.nat()])(
    'told again gives back the very same object',
    (all, index) => {
      const known = learnAll(all)
      const again = all[index % Math.max(all.length, 1)]
      if (again !== undefined) expect(learn(known, again)).toBe(known)
    },
  )

  test.prop([fc.array(someEvent, { maxLength: 12 })])(
    'is what the core makes of the events in the order of their moments',
    (events) => {
      const known = learnAll(events.map((event) => told(event)))
      const reports = events.filter(({ _tag }) => _tag === 'DeliveryReported')
      const begins = known.log[0]?.event._tag === 'Received'
      const moments = known.log.slice(begins ? 1 : 0).map(({ event }) => event.at)
      expect(moments).toEqual([...moments].sort((a, b) => a - b))
      if (begins && known.log.every(({ event }) => event._tag !== 'MessageReceived')) {
        expect(known.state).toEqual(fold([...known.log.map(({ event }) => event), ...reports]))
      }
    },
  )
})

describe('a webhook that comes late', () => {
  const wrote = (moment: number, message: string) => told({ _tag: 'MessageReceived', at: moment, message })
  const closed = (moment: number) => told({ _tag: 'Closed', at: moment, by, outcome: { _tag: 'Processed' } })
  const assigned = (moment: number, agent: string) => told({ _tag: 'Assigned', at: moment, by, agent })
  const reported = (moment: number, status: 'sent' | 'delivered' | 'read') =>
    told({ _tag: 'DeliveryReported', at: moment, message: 'r1', status, failure: null })

  it('does not close what was opened since', () => {
    expect(learnAll([wrote(1, 'm1'), wrote(9, 'm2'), closed(5)]).state.phase).toBe('open')
    expect(learnAll([wrote(1, 'm1'), closed(5), wrote(3, 'm2')]).state.phase).toBe('closed')
  })

  it('does not give it back to who had it before', () => {
    expect(learnAll([wrote(1, 'm1'), assigned(5, 'bert'), assigned(3, 'anna')]).state.holder).toBe('bert')
  })

  it('of one moment with others is put where it can have been', () => {
    const reopened = told({ _tag: 'Reopened', at: 5, by })
    const woken = told({ _tag: 'Woken', at: 5, by })
    const snoozed = told({ _tag: 'Snoozed', at: 5, by, until: 99 })
    for (const all of [
      [reopened, assigned(5, 'anna')],
      [assigned(5, 'anna'), reopened],
    ])
      expect(learnAll([wrote(1, 'm1'), closed(3), ...all]).state.holder).toBe('anna')
    for (const all of [
      [snoozed, woken],
      [woken, snoozed],
    ])
      expect(learnAll([wrote(1, 'm1'), ...all]).state.snoozedUntil).toBe(99)
  })

  it('does not make a message unread', () => {
    const sent = told({ _tag: 'Replied', at: 2, by, message: 'r1' })
    const orders = [
      [sent, reported(5, 'read'), reported(4, 'delivered'), reported(3, 'sent')],
      [reported(5, 'read'), reported(4, 'delivered'), sent, reported(3, 'sent')],
    ]
    for (const order of orders) {
      const [message] = learnAll([wrote(1, 'm1'), ...order]).state.details.messages.filter(
        (each) => each.from === 'us',
      )
      expect(message?.delivery).toMatchObject({ sentAt: 3, deliveredAt: 4, readAt: 5 })
    }
  })

  it('does not count a message of the contact twice', () => {
    const received: Event = {
      _tag: 'Received',
      at: 1,
      channel: 'chat',
      contact: 'dana',
      place: absent.place,
      routing: 'smart',
      priority: 0,
      message: 'm1',
    }
    for (const begunAt of [0.5, 1, 5]) {
      const known = learnAll([
        wrote(1, 'm1'),
        told({ ...received, at: begunAt, message: begunAt > 1 ? null : 'm1' }),
      ])
      expect(known.state.details.messages.map((each) => each.id)).toEqual(['m1'])
      expect(known.state.origin.channel).toBe('chat')
    }
  })

  it('from before a look at the server changes nothing', () => {
    const seen: InteractionState = { ...absent, phase: 'closed' }
    const known = knownFrom(seen, 10)
    expect(learnAll([wrote(9, 'm1'), assigned(8, 'anna')], known)).toBe(known)
    expect(learnAll([wrote(10, 'm1')], known).state.phase).toBe('open')
  })
})

describe('a webhook without a moment', () => {
  it('changes nothing but that the server must be asked', () => {
    const known = learnAll([told({ _tag: 'MessageReceived', at: 1, message: 'm1' })])
    const assigned = told({ _tag: 'Assigned', at: 99, by, agent: 'anna' }, false)
    expect(learn(known, assigned)).toEqual({ ...known, outdated: true })
    expect(learn(known, told(null))).toEqual({ ...known, outdated: true })
  })

  it('still reports on a message, whose reports have no order', () => {
    const sent = told({ _tag: 'Replied', at: 2, by, message: 'r1' })
    const report = told(
      { _tag: 'DeliveryReported', at: 99, message: 'r1', status: 'read', failure: null },
      false,
    )
    const known = learnAll([sent, report])
    expect(known.outdated).toBe(false)
    expect(known.state.details.messages[0]?.delivery.readAt).toBe(99)
  })
})

describe('an interaction whose beginning was not told', () => {
  it('began with the first that was, over the channel and with the contact that are known', () => {
    const unknown = { channel: null, contact: null, interaction: '7', timed: true }
    const closed: Happening = {
      ...unknown,
      event: { _tag: 'Closed', at: 9, by, outcome: { _tag: 'Aborted' } },
    }
    const { state } = learnAll([closed, told({ _tag: 'MessageReceived', at: 4, message: 'm1' })])
    expect(state.origin).toMatchObject({ at: 4, channel: 'sms', contact: 'dana', direction: 'incoming' })
    expect(state.phase).toBe('closed')
  })
})
