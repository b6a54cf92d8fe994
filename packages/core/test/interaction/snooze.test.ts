import { it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import type { Actor } from '../../src/index.ts'
import {
  allowed,
  anna,
  snoozed as asleep,
  automation,
  given,
  offeredTo,
  pickedBy,
  received,
  refusedUnlessLive,
  started,
} from './example.ts'

describe('it is put to sleep', () => {
  const snooze = { _tag: 'Snooze', at: 10, by: anna, until: 60 } as const
  const snoozed = { ...snooze, _tag: 'Snoozed' } as const

  it('until a moment to come, and who has it keeps it', () => {
    const timeline = given([received, pickedBy('anna')])
    const { state } = timeline.when(snooze).then([snoozed])
    expect(state).toStrictEqual({ ...timeline.state, snoozedUntil: 60 })
  })

  it('while it waits or is unanswered', () => {
    expect(given([received]).when(snooze).then([snoozed]).state).toMatchObject({
      phase: 'open',
      snoozedUntil: 60,
    })
    expect(given([started]).when(snooze).then([snoozed]).state.phase).toBe('unanswered')
  })

  it('while it is offered: the offers are gone', () => {
    const { state } = given([received, offeredTo('anna', 20)])
      .when(snooze)
      .then([snoozed])
    expect(state).toMatchObject({ offers: [], snoozedUntil: 60 })
  })

  it('again, and the new end replaces the old, be it earlier or later', () => {
    expect(given([received, asleep]).when(snooze).then([snoozed]).state.snoozedUntil).toBe(60)
    const sooner = { ...snooze, until: 11 }
    expect(
      given([received, asleep])
        .when(sooner)
        .then([{ ...snoozed, until: 11 }]).state.snoozedUntil,
    ).toBe(11)
  })

  it.each([9, 10])('but not until a moment (%i) that is not after the one of the command (10)', (until) => {
    given([received])
      .when({ ...snooze, until })
      .thenRefused({
        _tag: 'DeadlinePassed',
        command: 'Snooze',
        allowed: allowed.waiting,
        at: 10,
        deadline: until,
      })
  })

  refusedUnlessLive(snooze)
})

describe('it wakes', () => {
  const wake = { _tag: 'Wake', at: 50, by: automation } as const
  const woken = { ...wake, _tag: 'Woken' } as const

  it('by itself when it is due, and waits from then on', () => {
    const { state } = given([received, asleep]).when(wake).then([woken])
    expect(state).toMatchObject({
      snoozedUntil: null,
      holder: null,
      awaiting: 'agent',
      moments: { waitingSince: 50 },
    })
  })

  it('by itself after it was due, if nobody looked before', () => {
    given([received, asleep])
      .when({ ...wake, at: 99 })
      .then([{ ...woken, at: 99 }])
  })

  it('for the one who has it: it does not wait', () => {
    const timeline = given([received, pickedBy('anna'), asleep])
    const { state } = timeline.when(wake).then([woken])
    expect(state).toStrictEqual({ ...timeline.state, snoozedUntil: null })
  })

  it.each<Actor>([anna, { _tag: 'Contact' }, { _tag: 'Bot' }, { _tag: 'Api' }, { _tag: 'Broadcast' }])(
    'early by $_tag',
    (by) => {
      given([received, asleep])
        .when({ ...wake, at: 6, by })
        .then([{ ...woken, at: 6, by }])
    },
  )

  it('by itself not before it is due', () => {
    given([received, asleep])
      .when({ ...wake, at: 49.999 })
      .thenRefused({ _tag: 'TooEarly', command: 'Wake', allowed: allowed.asleep, due: 50 })
    given([received, pickedBy('anna'), asleep])
      .when({ ...wake, at: 49.999 })
      .thenRefused({ _tag: 'TooEarly', command: 'Wake', allowed: allowed.heldAsleep, due: 50 })
  })

  it('only if it sleeps', () => {
    given([received]).when(wake).thenRefused({ _tag: 'Awake', command: 'Wake', allowed: allowed.waiting })
  })

  it('once only', () => {
    given([received, asleep]).when(wake).then([woken]).when(wake).thenRefusedWith({ _tag: 'Awake' })
  })

  refusedUnlessLive(wake)
})
