import { it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  allowed,
  anna,
  automation,
  closed,
  given,
  offeredTo,
  pickedBy,
  received,
  refusedUnlessBegun,
} from './example.ts'

describe('it becomes the work of another team', () => {
  const assignTeam = { _tag: 'AssignTeam', at: 10, by: anna, team: 'south' } as const
  const assigned = { ...assignTeam, _tag: 'TeamAssigned' } as const

  it.each([
    { while: 'somebody has it', events: [received, pickedBy('anna')] },
    { while: 'it is offered', events: [received, offeredTo('bert', 20)] },
    { while: 'it is closed', events: [received, closed] },
  ])('while $while: nothing but the team changes', ({ events }) => {
    const timeline = given(events)
    const { state } = timeline.when(assignTeam).then([assigned])
    expect(state).toStrictEqual({ ...timeline.state, place: { ...timeline.state.place, team: 'south' } })
  })

  it('or of none', () => {
    const { state } = given([received])
      .when({ ...assignTeam, team: null })
      .then([{ ...assigned, team: null }])
    expect(state.place).toStrictEqual({ ...received.place, team: null })
  })

  it.each([
    { team: 'north', place: received.place, fact: 'it is this team’s' },
    { team: null, place: { ...received.place, team: null }, fact: 'it is no team’s' },
  ])('but not if $fact already', ({ team, place, fact }) => {
    given([{ ...received, place }])
      .when({ ...assignTeam, team })
      .thenRefused({ _tag: 'AlreadySo', command: 'AssignTeam', allowed: allowed.waiting, fact })
  })

  refusedUnlessBegun(assignTeam)
})

describe('its priority is set', () => {
  const setPriority = { _tag: 'SetPriority', at: 10, by: anna, priority: 5 } as const
  const set = { ...setPriority, _tag: 'PrioritySet' } as const

  it('and nothing else changes', () => {
    const timeline = given([received, pickedBy('anna')])
    expect(timeline.when(setPriority).then([set]).state).toStrictEqual({ ...timeline.state, priority: 5 })
  })

  it('but not to what it is', () => {
    given([received])
      .when({ ...setPriority, priority: 1 })
      .thenRefused({
        _tag: 'AlreadySo',
        command: 'SetPriority',
        allowed: allowed.waiting,
        fact: 'it has this priority',
      })
  })

  refusedUnlessBegun(setPriority)
})

describe('no agent was found', () => {
  const fail = { _tag: 'FailToAssign', at: 10, by: automation, reason: 'nobody is there' } as const

  it('is kept in the timeline and changes nothing', () => {
    const timeline = given([received])
    expect(timeline.when(fail).then([{ ...fail, _tag: 'AssignmentFailed' }]).state).toBe(timeline.state)
  })

  refusedUnlessBegun(fail)
})
