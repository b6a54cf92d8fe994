import type { Explanation } from '@inboxlab/core'
import { describe, expect, it } from 'vitest'
import { toldDecision } from '../../src/detail/told-decision.ts'

/** A decision for which so many were considered, of whom only the last was left. */
const of = (considered: number): Explanation => ({
  at: 61_000,
  trigger: 'Waiting',
  interaction: 'interaction-1',
  agent: null,
  considered: Array.from({ length: considered }, (_, index) => ({
    candidate: `agent ${index + 1}`,
    ruledOutBy: index + 1 < considered ? 'off duty' : null,
  })),
  decided: 'it waits',
  tieBreak: null,
})

describe('a decision as it is kept', () => {
  it.each([
    [0, 0, 0],
    [1, 1, 0],
    [24, 24, 0],
    [25, 24, 1],
    [400, 24, 376],
  ])('of %i who were considered has the first %i, and says that %i more were', (all, kept, leftOut) => {
    const told = toldDecision(of(all), 60_000)
    expect(told.considered).toEqual(of(all).considered.slice(0, kept))
    expect(told.consideredLeftOut).toBe(leftOut)
  })

  it('has its moment counted from the start of the run, and everything else as it was', () => {
    const { considered: _, consideredLeftOut: __, ...rest } = toldDecision(of(1), 60_000)
    expect(rest).toEqual({
      at: 1_000,
      interaction: 'interaction-1',
      agent: null,
      decided: 'it waits',
      tieBreak: null,
    })
  })
})
