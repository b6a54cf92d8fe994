import { it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { ucontact } from '../../../src/dialect/ucontact/ucontact.ts'
import { absent } from '../../../src/interaction/state.ts'
import { anyAgent, closed, heldBy, LATER, reachable, waiting } from '../respondio/example.ts'

describe('an interaction', () => {
  it('is pending while no agent has it, active while one has, and finished in the end', () => {
    expect(ucontact.statusOf(waiting)).toBe('pending')
    expect(ucontact.statusOf(heldBy('anna'))).toBe('active')
    expect(ucontact.statusOf({ ...heldBy('anna'), phase: 'unanswered' })).toBe('active')
    expect(ucontact.statusOf({ ...waiting, phase: 'unanswered' })).toBe('pending')
    expect(ucontact.statusOf(closed)).toBe('finished')
    expect(ucontact.statusOf(absent)).toBeNull()
    expect(ucontact.statusOf({ ...closed, phase: 'archived' })).toBeNull()
  })

  it.prop([reachable])('is active just when a live one has a holder', (states) => {
    for (const state of states) {
      const live = state.phase === 'open' || state.phase === 'unanswered'
      expect(ucontact.statusOf(state) === 'active').toBe(live && state.holder !== null)
      expect(ucontact.statusOf(state) === 'finished').toBe(state.phase === 'closed')
    }
  })
})

describe('an agent', () => {
  it('takes what is pending', () => {
    expect(ucontact.choose(waiting, 'active', 'anna', LATER)).toEqual([
      { _tag: 'Pick', at: LATER, agent: 'anna' },
    ])
  })

  it('finalises their own', () => {
    expect(ucontact.choose(heldBy('anna'), 'finished', 'anna', LATER)).toEqual([
      {
        _tag: 'Close',
        at: LATER,
        by: { _tag: 'Agent', agent: 'anna' },
        outcome: { _tag: 'Processed' },
      },
    ])
  })

  it.each([
    ["finalise another's", heldBy('bert'), 'finished'],
    ['finalise what nobody has', waiting, 'finished'],
    ["take another's", heldBy('bert'), 'active'],
    ['put their own back by a word', heldBy('anna'), 'pending'],
    ['take what is finished', closed, 'active'],
    ['make pending what is finished', closed, 'pending'],
  ])('does not %s', (_, state, status) => {
    expect(ucontact.choose(state, status, 'anna', LATER)).toBeNull()
  })

  it.prop([reachable, anyAgent])('never gets at what another agent has', (states, agent) => {
    for (const state of states) {
      if (state.holder === null || state.holder === agent) continue
      for (const status of ucontact.statuses) {
        expect(ucontact.choose(state, status, agent, LATER)).toBeNull()
      }
    }
  })
})
