import type { Explanation } from '@inboxlab/core'
import type { ToldDecision } from './run-detail.ts'

/** An explanation as it is kept, its moment counted from the start of the run. */
export const toldDecision = (explanation: Explanation, start: number): ToldDecision => ({
  at: explanation.at - start,
  interaction: explanation.interaction,
  agent: explanation.agent,
  decided: explanation.decided,
  tieBreak: explanation.tieBreak,
  considered: explanation.considered.map(({ candidate, ruledOutBy }) => ({ candidate, ruledOutBy })),
})
