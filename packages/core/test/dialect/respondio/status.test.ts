import { it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { respondio } from '../../../src/dialect/respondio/respondio.ts'
import type { Phase } from '../../../src/interaction/phase.ts'
import { closed, heldBy, LATER, reachable, waiting } from './example.ts'

const by = { _tag: 'Agent', agent: 'anna' } as const

describe('a conversation', () => {
  it.each<[Phase, string | null]>([
    ['absent', null],
    ['unanswered', 'open'],
    ['open', 'open'],
    ['closed', 'closed'],
    ['archived', null],
  ])('that is %s has the status %s', (phase, status) => {
    expect(respondio.statusOf({ ...waiting, phase })).toBe(status)
  })

  it('stays open while it is snoozed', () => {
    expect(respondio.statusOf({ ...waiting, snoozedUntil: 9 })).toBe('open')
  })

  it.prop([reachable])(
    'is closed just when its phase is, and comes back to its phase from the word',
    (states) => {
      for (const state of states) {
        expect(respondio.statusOf(state) === 'closed').toBe(state.phase === 'closed')
        expect(respondio.statusOf(state) === 'open').toBe(['unanswered', 'open'].includes(state.phase))
      }
    },
  )
})

describe('choosing a status', () => {
  it.each([waiting, heldBy('anna'), heldBy('bert'), { ...waiting, snoozedUntil: 900 }])(
    'marks an open one done, whoever has it',
    (state) => {
      expect(respondio.choose(state, 'closed', 'anna', LATER)).toEqual([
        { _tag: 'Close', at: LATER, by, outcome: { _tag: 'Processed' } },
      ])
    },
  )

  it('opens a closed one again', () => {
    expect(respondio.choose(closed, 'open', 'anna', LATER)).toEqual([{ _tag: 'Reopen', at: LATER, by }])
  })

  it('does not choose the present status, nor a word of other sources', () => {
    expect(respondio.choose(waiting, 'open', 'anna', LATER)).toBeNull()
    expect(respondio.choose(closed, 'closed', 'anna', LATER)).toBeNull()
    for (const word of ['close', 'done', 'snoozed', 'pending']) {
      expect(respondio.choose(waiting, word, 'anna', LATER)).toBeNull()
      expect(respondio.choose(closed, word, 'anna', LATER)).toBeNull()
    }
  })
})
