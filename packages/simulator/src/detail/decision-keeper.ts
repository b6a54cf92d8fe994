import type { Explanation } from '@inboxlab/core'
import type { ToldDecision } from './run-detail.ts'
import { toldDecision } from './told-decision.ts'

/** All that they say of those who were considered fits into a page of a few megabytes. */
const MOST_CONSIDERED = 60_000

/**
 * Keeps the decisions about interactions from a moment on, until there are too many.
 *
 * @internal
 */
export class DecisionKeeper {
  readonly kept: Array<ToldDecision> = []
  private readonly start: number
  private readonly from: number
  private readonly most: number
  private considered = 0

  constructor(start: number, from: number, most: number) {
    this.start = start
    this.from = from
    this.most = most
  }

  explained(explanations: ReadonlyArray<Explanation>): void {
    for (const explanation of explanations) {
      if (explanation.interaction === null || explanation.at - this.start < this.from) continue
      if (this.kept.length >= this.most || this.considered >= MOST_CONSIDERED) return
      const told = toldDecision(explanation, this.start)
      this.considered += told.considered.length
      this.kept.push(told)
    }
  }
}
