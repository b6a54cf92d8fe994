import { it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  allowed,
  given,
  offeredTo,
  pickedBy,
  received,
  refusedUnlessLive,
  snoozed,
  started,
} from './example.ts'

describe('an agent picks it', () => {
  const pick = { _tag: 'Pick', at: 7, agent: 'bert' } as const
  const picked = { ...pick, _tag: 'Picked' } as const

  it('and has it; since when it waited is kept', () => {
    const { state } = given([received]).when(pick).then([picked])
    expect(state).toMatchObject({
      phase: 'open',
      holder: 'bert',
      awaiting: 'agent',
      moments: { waitingSince: 0 },
    })
  })

  it('while it is unanswered, and it stays so', () => {
    const { state } = given([started]).when(pick).then([picked])
    expect(state).toMatchObject({ phase: 'unanswered', holder: 'bert' })
  })

  it('while it is offered to others, whose offers are gone', () => {
    const { state } = given([received, offeredTo('anna', 20), offeredTo('cleo', null)])
      .when(pick)
      .then([picked])
    expect(state).toMatchObject({ holder: 'bert', offers: [] })
  })

  it('while it sleeps, and it sleeps on', () => {
    const { state } = given([received, snoozed]).when(pick).then([picked])
    expect(state).toMatchObject({ holder: 'bert', snoozedUntil: 50 })
  })

  it('but not while another agent has it', () => {
    given([received, pickedBy('anna')])
      .when(pick)
      .thenRefused({ _tag: 'Held', command: 'Pick', allowed: allowed.held, holder: 'anna' })
  })

  it('but not a second time', () => {
    given([received, pickedBy('bert')])
      .when(pick)
      .thenRefused({ _tag: 'AlreadySo', command: 'Pick', allowed: allowed.held, fact: 'this agent has it' })
  })

  it('so that of two who pick at once the first has it', () => {
    given([received])
      .when({ ...pick, agent: 'anna' })
      .then([{ ...picked, agent: 'anna' }])
      .when(pick)
      .thenRefusedWith({ _tag: 'Held', holder: 'anna' })
  })

  refusedUnlessLive(pick)
})
