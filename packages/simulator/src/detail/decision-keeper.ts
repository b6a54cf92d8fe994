import type { Explanation } from '@inboxlab/core'
import type { ToldDecision } from './run-detail.ts'
import { toldDecision } from './told-decision.ts'

/** All that they say, in characters of JSON, fits into a page of a few megabytes. */
const MOST_TEXT = 2_500_000

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
  private text = 0

  constructor(start: number, from: number, most: number) {
    this.start = start
    this.from = from
    this.most = most
  }

  explained(explanations: ReadonlyArray<Explanation>): void {
    for (const explanation of explanations) {
      if (explanation.interaction === null) continue
      if (this.kept.length >= this.most || this.text >= MOST_TEXT) return
      const told = toldDecision(explanation, this.start)
      if (told.at < this.from) continue
      this.text += JSON.stringify(told).length
      this.kept.push(told)
    }
  }
}
