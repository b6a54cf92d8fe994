import { fc, it } from '@fast-check/vitest'
import * as Result from 'effect/Result'
import { describe, expect } from 'vitest'
import { deliveryStatus } from '../../src/conversation/merge-delivery.ts'
import type { CommandOf } from '../../src/interaction/command.ts'
import { decide } from '../../src/interaction/decide.ts'
import type { Event } from '../../src/interaction/event.ts'
import { evolve } from '../../src/interaction/evolve.ts'
import type { Channel } from '../../src/interaction/facts.ts'
import { deliveryStatus as anyStatus } from '../arbitrary/content.ts'
import { given, received, refusedUnlessBegun, replied, started } from './example.ts'

const report = {
  _tag: 'ReportDelivery',
  at: 10,
  message: 'how can I help?',
  status: 'delivered',
  failure: null,
} as const
const reported = { ...report, _tag: 'DeliveryReported' } as const
const answered: ReadonlyArray<Event> = [received, replied]

describe('a channel reports what became of a message of ours', () => {
  it('and this is known of it, and of no other message', () => {
    const timeline = given(answered)
    const { state } = timeline.when(report).then([reported])
    expect(state.details.messages.map(({ delivery }) => delivery.deliveredAt)).toEqual([null, 10])
    expect({ ...state, details: timeline.state.details }).toStrictEqual(timeline.state)
  })

  it('of the first message of an interaction that we began', () => {
    const { state } = given([started])
      .when({ ...report, message: 'news' })
      .then([{ ...reported, message: 'news' }])
    expect(state.details.messages[0]?.delivery.deliveredAt).toBe(10)
  })

  it('with the reason, if it failed', () => {
    const failed = { status: 'failed', failure: 'no such number' } as const
    const { state } = given(answered)
      .when({ ...report, ...failed })
      .then([{ ...reported, ...failed }])
    expect(state.details.messages[1]?.delivery).toMatchObject({ failedAt: 10, failure: 'no such number' })
  })

  it('and gives a reason only of a failure', () => {
    given(answered)
      .when({ ...report, failure: 'none' })
      .then([reported])
  })

  it('late: what was read stays read', () => {
    const { state } = given(answered)
      .when({ ...report, status: 'read' })
      .when({ ...report, at: 11 })
      .then([{ ...reported, at: 11 }])
    const delivery = state.details.messages[1]?.delivery
    expect(delivery).toMatchObject({ readAt: 10, deliveredAt: 11 })
    expect(delivery && deliveryStatus(delivery)).toBe('read')
  })

  it('once: a second report of the same tells nothing new, an earlier one does', () => {
    const timeline = given([...answered, reported])
    for (const at of [10, 11])
      timeline
        .when({ ...report, at })
        .thenRefusedWith({ _tag: 'AlreadySo', fact: 'this is known of the message' })
    timeline.when({ ...report, at: 9 }).then([{ ...reported, at: 9 }])
  })

  it.each(['hello', 'never sent'])('but not of %s, which is no message of ours', (message) => {
    given(answered)
      .when({ ...report, message })
      .thenRefusedWith({ _tag: 'NotThere', what: 'outgoing message', name: message })
  })

  it.each<[Channel, 'sent' | 'delivered' | 'read' | 'failed']>([
    ['email', 'delivered'],
    ['email', 'read'],
    ['sms', 'read'],
    ['telegram', 'delivered'],
    ['voice', 'sent'],
  ])('but not over %s that it was %s, which it never reports', (channel, status) => {
    given([{ ...received, channel }, replied])
      .when({ ...report, status })
      .thenRefusedWith({ _tag: 'ChannelCannot', channel, what: `report ${status}` })
  })

  it.each<[Channel, 'sent' | 'delivered' | 'read' | 'failed']>([
    ['email', 'failed'],
    ['sms', 'delivered'],
    ['telegram', 'sent'],
    ['chat', 'read'],
  ])('over %s that it was %s', (channel, status) => {
    given([{ ...received, channel }, replied])
      .when({ ...report, status })
      .then([{ ...reported, status }])
  })

  const reports = fc.array(
    fc.record({
      _tag: fc.constant('ReportDelivery' as const),
      at: fc.integer({ min: 0, max: 4 }),
      message: fc.constantFrom('how can I help?', 'one more'),
      status: anyStatus,
      failure: fc.constantFrom(null, 'blocked', 'no such number'),
    }),
    { maxLength: 8 },
  )

  it.prop([
    reports.chain((each) =>
      fc.tuple(
        fc.constant(each),
        fc.shuffledSubarray(each, { minLength: each.length, maxLength: each.length }),
      ),
    ),
  ])('in whatever order: the state is the same in the end', ([each, otherwise]) => {
    const from = given([...answered, { ...replied, message: 'one more' }]).state
    const after = (commands: ReadonlyArray<CommandOf<'ReportDelivery'>>) =>
      commands.reduce((state, command) => {
        const verdict = decide(state, command)
        return Result.isSuccess(verdict) ? verdict.success.reduce(evolve, state) : state
      }, from)
    expect(after(otherwise)).toStrictEqual(after(each))
  })

  refusedUnlessBegun(report)
})
