import { it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  allowed,
  given,
  pickedBy,
  received,
  refusedUnlessLive,
  replied,
  snoozed,
  started,
} from './example.ts'

describe('the holder puts it back', () => {
  const release = { _tag: 'Release', at: 7, agent: 'anna' } as const
  const released = { ...release, _tag: 'Released' } as const

  it('for later handling: it stays open where it was, nobody has it, and it waits from now on', () => {
    const { state } = given([received, pickedBy('anna')])
      .when(release)
      .then([released])
    expect(state).toMatchObject({
      phase: 'open',
      holder: null,
      awaiting: 'agent',
      place: received.place,
      outcome: null,
      moments: { waitingSince: 7 },
    })
  })

  it("and it is an agent's turn again, even if the holder had replied", () => {
    const { state } = given([received, pickedBy('anna'), replied])
      .when(release)
      .then([released])
    expect(state.awaiting).toBe('agent')
  })

  it('and whether it sleeps and whether it was answered stay as they are', () => {
    const { state } = given([started, pickedBy('anna'), replied, snoozed])
      .when(release)
      .then([released])
    expect(state).toMatchObject({ phase: 'unanswered', snoozedUntil: 50 })
  })

  it('and anybody may pick it then, the same agent too', () => {
    given([received, pickedBy('anna')])
      .when(release)
      .when({ _tag: 'Pick', at: 8, agent: 'anna' })
      .then([{ _tag: 'Picked', at: 8, agent: 'anna' }])
  })

  it('but nobody else can', () => {
    given([received, pickedBy('bert')])
      .when(release)
      .thenRefused({
        _tag: 'NotTheHolder',
        command: 'Release',
        allowed: allowed.held,
        agent: 'anna',
        holder: 'bert',
      })
  })

  it('and nobody can while nobody has it', () => {
    given([received]).when(release).thenRefused({
      _tag: 'NotTheHolder',
      command: 'Release',
      allowed: allowed.waiting,
      agent: 'anna',
      holder: null,
    })
  })

  refusedUnlessLive(release)
})
