import { it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import type { ClosingOutcome } from '../../src/index.ts'
import {
  allowed,
  anna,
  closed as closedBefore,
  given,
  offeredTo,
  pickedBy,
  received,
  refusedUnlessBegun,
  refusedUnlessLive,
  snoozed,
  started,
} from './example.ts'

describe('it is closed', () => {
  const close = { _tag: 'Close', at: 10, by: anna, outcome: { _tag: 'Processed' } } as const
  const closed = { ...close, _tag: 'Closed' } as const

  it('and nobody has it any more; its place, its turn and its moments are kept', () => {
    const timeline = given([received, pickedBy('anna')])
    const { state } = timeline.when(close).then([closed])
    expect(state).toStrictEqual({
      ...timeline.state,
      phase: 'closed',
      holder: null,
      outcome: { _tag: 'Processed' },
    })
  })

  it('while it waits, is offered or sleeps: no offer and no snooze is left', () => {
    expect(
      given([received, offeredTo('anna', 20)])
        .when(close)
        .then([closed]).state.offers,
    ).toEqual([])
    expect(given([received, snoozed]).when(close).then([closed]).state.snoozedUntil).toBeNull()
  })

  it('while it is unanswered', () => {
    expect(given([started]).when(close).then([closed]).state.phase).toBe('closed')
  })

  it.each<ClosingOutcome>([
    { _tag: 'Processed' },
    { _tag: 'Delivered' },
    { _tag: 'Warning', detail: 'mailbox full' },
    { _tag: 'Aborted' },
  ])('with the outcome $_tag', (outcome) => {
    const { state } = given([received])
      .when({ ...close, outcome })
      .then([{ ...closed, outcome }])
    expect(state.outcome).toStrictEqual(outcome)
  })

  it('and opens again by a message, and can be closed again', () => {
    given([received])
      .when(close)
      .when({ _tag: 'ReceiveMessage', at: 11, message: 'one more thing' })
      .then([
        { _tag: 'Reopened', at: 11, by: { _tag: 'Contact' } },
        { _tag: 'MessageReceived', at: 11, message: 'one more thing' },
      ])
      .when({ ...close, at: 12 })
      .then([{ ...closed, at: 12 }])
  })

  refusedUnlessLive(close)
})

describe('it is archived', () => {
  const archive = { _tag: 'Archive', at: 10, by: anna } as const
  const archived = { ...archive, _tag: 'Archived' } as const

  it.each([
    { while: 'it waits', events: [received] },
    { while: 'it is unanswered', events: [started] },
    { while: 'somebody has it', events: [received, pickedBy('anna')] },
    { while: 'it is offered', events: [received, offeredTo('anna', 20)] },
    { while: 'it sleeps', events: [received, snoozed] },
  ])('while $while: nobody has it, no offer and no snooze is left', ({ events }) => {
    const timeline = given(events)
    const { state } = timeline.when(archive).then([archived])
    expect(state).toStrictEqual({
      ...timeline.state,
      phase: 'archived',
      holder: null,
      offers: [],
      snoozedUntil: null,
    })
  })

  it('once it is closed, and how it ended is kept', () => {
    const { state } = given([received, closedBefore]).when(archive).then([archived])
    expect(state).toMatchObject({ phase: 'archived', outcome: { _tag: 'Processed' } })
  })

  refusedUnlessBegun(archive)
})

describe('the contact gives up waiting', () => {
  const abandon = { _tag: 'Abandon', at: 10 } as const
  const abandoned = { ...abandon, _tag: 'Abandoned' } as const

  it('and it is closed as aborted; since when it waited is kept', () => {
    const timeline = given([received])
    const { state } = timeline.when(abandon).then([abandoned])
    expect(state).toStrictEqual({ ...timeline.state, phase: 'closed', outcome: { _tag: 'Aborted' } })
  })

  it('while it is unanswered, is offered or sleeps: no offer and no snooze is left', () => {
    given([started]).when(abandon).then([abandoned])
    expect(
      given([received, offeredTo('anna', 20)])
        .when(abandon)
        .then([abandoned]).state.offers,
    ).toEqual([])
    expect(given([received, snoozed]).when(abandon).then([abandoned]).state.snoozedUntil).toBeNull()
  })

  it('but not while somebody has it', () => {
    given([received, pickedBy('anna')])
      .when(abandon)
      .thenRefused({ _tag: 'Held', command: 'Abandon', allowed: allowed.held, holder: 'anna' })
  })

  refusedUnlessLive(abandon)
})

describe('the contact is turned away', () => {
  const dissuade = { _tag: 'Dissuade', at: 10, reason: 'too many waiting' } as const
  const dissuaded = { ...dissuade, _tag: 'Dissuaded' } as const

  it('and it is closed with the reason', () => {
    const timeline = given([received])
    const { state } = timeline.when(dissuade).then([dissuaded])
    expect(state).toStrictEqual({
      ...timeline.state,
      phase: 'closed',
      outcome: { _tag: 'Dissuaded', reason: 'too many waiting' },
    })
  })

  it('while it is unanswered, is offered or sleeps: no offer and no snooze is left', () => {
    given([started]).when(dissuade).then([dissuaded])
    expect(
      given([received, offeredTo('anna', 20)])
        .when(dissuade)
        .then([dissuaded]).state.offers,
    ).toEqual([])
    expect(given([received, snoozed]).when(dissuade).then([dissuaded]).state.snoozedUntil).toBeNull()
  })

  it('but not while somebody has it', () => {
    given([received, pickedBy('anna')])
      .when(dissuade)
      .thenRefused({ _tag: 'Held', command: 'Dissuade', allowed: allowed.held, holder: 'anna' })
  })

  refusedUnlessLive(dissuade)
})
