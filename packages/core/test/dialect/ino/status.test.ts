import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { ino } from '../../../src/dialect/ino/ino.ts'
import { outcomeOf, statusDetail, statuses, statusOf } from '../../../src/dialect/ino/status.ts'
import { absent } from '../../../src/interaction/state.ts'
import { outcomeFrom } from '../../arbitrary/facts.ts'
import { small, wide } from '../../arbitrary/pool.ts'
import { run } from '../../arbitrary/run.ts'

const ended = fc
  .oneof(outcomeFrom(small), outcomeFrom(wide))
  .map((outcome) => ({ ...absent, phase: 'closed' as const, outcome }))

describe('the status', () => {
  it('has the five words of the documentation', () => {
    expect(ino.statuses).toEqual(['Processed', 'Delivered', 'Warning', 'Aborted', 'Dissuaded'])
  })

  it.prop([run])('is one of them as soon as it has ended, and nothing while it goes on', ({ steps }) => {
    for (const state of steps.flatMap(({ before, states }) => [before, ...states])) {
      if (state.phase === 'closed') expect(ino.statuses).toContain(statusOf(state))
      if (state.phase !== 'closed' && state.phase !== 'archived') expect(statusOf(state)).toBeNull()
    }
  })

  it.prop([ended])('and its detail tell the whole outcome', (state) => {
    expect(outcomeOf(statusOf(state) ?? '', statusDetail(state))).toEqual(state.outcome)
  })

  it.each(statuses)('%s comes back from the outcome it stands for', (word) => {
    const outcome = outcomeOf(word, 'too many waiting')
    expect(statusOf({ ...absent, outcome })).toBe(word)
  })

  it('tells why someone was dissuaded and what a warning is about, and of the others nothing more', () => {
    const detail = (word: string) => statusDetail({ ...absent, outcome: outcomeOf(word, 'too many waiting') })
    expect(statuses.map(detail)).toEqual([null, null, 'too many waiting', null, 'too many waiting'])
    expect(statusDetail(absent)).toBeNull()
  })

  it('is not dissuaded without a reason, and no other word stands for an outcome', () => {
    expect(outcomeOf('Dissuaded', null)).toBeNull()
    expect(outcomeOf('Dissuaded', '')).toBeNull()
    expect(outcomeOf('processed', null)).toBeNull()
    expect(outcomeOf('Warning', null)).toEqual({ _tag: 'Warning', detail: '' })
  })

  it.prop([run, fc.constantFrom(...statuses)])('is never chosen by hand', ({ state }, word) => {
    expect(ino.choose(state, word, 'anna', 100)).toBeNull()
  })
})
