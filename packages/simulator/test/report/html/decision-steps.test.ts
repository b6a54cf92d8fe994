import { describe, expect, it } from 'vitest'
import type { ToldDecision } from '../../../src/detail/run-detail.ts'
import { decisionStep } from '../../../src/report/html/app/decision-steps.ts'

const told = (at: number, interaction: string): ToldDecision => ({
  at,
  interaction,
  agent: null,
  decided: 'waits',
  tieBreak: null,
  considered: [],
  consideredLeftOut: 0,
})
const decisions = [told(10, 'a'), told(20, 'b'), told(20, 'c'), told(30, 'd')]
const moment = (at: number): string => `moment ${at}`
const step = (now: number, to: 'next' | 'before', decisionsInAll = 4) =>
  decisionStep({ decisions, decisionsInAll }, now, to, moment)

describe('stepping from decision to decision', () => {
  it.each([
    [0, 'next', 10, 'Decision 1 of the 4 in this report'],
    [10, 'next', 20, 'Decisions 2 to 3 of the 4 in this report'],
    [15, 'next', 20, 'Decisions 2 to 3 of the 4 in this report'],
    [20, 'before', 10, 'Decision 1 of the 4 in this report'],
    [99, 'before', 30, 'Decision 4 of the 4 in this report'],
  ] as const)('from %i the %s is that of %i', (now, to, at, which) => {
    expect(step(now, to)).toEqual({ at, which, decisions: decisions.filter((each) => each.at === at) })
  })

  it('says where they end, and whether there were more', () => {
    expect(step(30, 'next')).toEqual({
      none: 'There is no decision after this moment in this report. It has all 4 decisions, from moment 10 to moment 30.',
    })
    expect(step(10, 'before', 9000)).toEqual({
      none: 'There is no decision before this moment in this report. It has 4 of 9,000 decisions, from moment 10 to moment 30.',
    })
    expect(decisionStep({ decisions: [], decisionsInAll: 0 }, 0, 'next', moment)).toEqual({
      none: 'The policy of this run explains nothing, or decided nothing.',
    })
  })
})
