import { it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  allowed,
  automation,
  given,
  offeredTo,
  pickedBy,
  received,
  refusedUnlessLive,
  snoozed,
  started,
} from './example.ts'

describe('it is assigned to an agent', () => {
  const assign = { _tag: 'Assign', at: 7, by: automation, agent: 'bert' } as const
  const assigned = { ...assign, _tag: 'Assigned' } as const

  it('who then has it', () => {
    const { state } = given([received]).when(assign).then([assigned])
    expect(state).toMatchObject({
      phase: 'open',
      holder: 'bert',
      moments: { waitingSince: 0 },
      routing: 'smart',
      forwarded: false,
    })
  })

  it('who takes the place of the one who had it', () => {
    const { state } = given([received, pickedBy('anna')])
      .when(assign)
      .then([assigned])
    expect(state.holder).toBe('bert')
  })

  it('and who it was offered to has no offer any more', () => {
    const { state } = given([received, offeredTo('anna', 20), offeredTo('bert', 20)])
      .when(assign)
      .then([assigned])
    expect(state).toMatchObject({ holder: 'bert', offers: [] })
  })

  it('while it is unanswered or asleep, and it stays so', () => {
    expect(given([started]).when(assign).then([assigned]).state.phase).toBe('unanswered')
    expect(given([received, snoozed]).when(assign).then([assigned]).state.snoozedUntil).toBe(50)
  })

  it('but not to the one who has it', () => {
    given([received, pickedBy('bert')])
      .when(assign)
      .thenRefused({ _tag: 'AlreadySo', command: 'Assign', allowed: allowed.held, fact: 'this agent has it' })
  })

  refusedUnlessLive(assign)
})

describe('it is unassigned', () => {
  const unassign = { _tag: 'Unassign', at: 7, by: automation } as const

  it('from whoever has it, and waits again from now on', () => {
    const { state } = given([received, pickedBy('anna')])
      .when(unassign)
      .then([{ _tag: 'Unassigned', at: 7, by: automation, agent: 'anna' }])
    expect(state).toMatchObject({
      phase: 'open',
      holder: null,
      moments: { waitingSince: 7 },
      place: received.place,
    })
  })

  it('while it sleeps, and it sleeps on', () => {
    const { state } = given([received, pickedBy('anna'), snoozed])
      .when(unassign)
      .then([{ _tag: 'Unassigned', at: 7, by: automation, agent: 'anna' }])
    expect(state.snoozedUntil).toBe(50)
  })

  it('but not from nobody', () => {
    given([received])
      .when(unassign)
      .thenRefused({ _tag: 'HeldByNobody', command: 'Unassign', allowed: allowed.waiting })
  })

  refusedUnlessLive(unassign)
})
