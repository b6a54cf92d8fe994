import type { Explanation } from '@inboxlab/core'
import type { ToldDecision } from './run-detail.ts'

/** So many of those who were considered are kept. */
const KEPT = 24

/** An explanation as it is kept, its moment counted from the start of the run and rounded, as are those of contacts. */
export const toldDecision = (explanation: Explanation, start: number): ToldDecision => ({
  at: Math.round(explanation.at - start),
  interaction: explanation.interaction,
  agent: explanation.agent,
  decided: explanation.decided,
  tieBreak: explanation.tieBreak,
  considered: explanation.considered
    .slice(0, KEPT)
    .map(({ candidate, ruledOutBy }) => ({ candidate, ruledOutBy })),
  consideredLeftOut: Math.max(0, explanation.considered.length - KEPT),
})
