import { RULE_ID } from '../feature/rule-list.ts'
import type { ExampleResult } from '../run/result.ts'

/** How much was run, and how it ended. */
export interface Totals {
  readonly features: number
  /** Different ids of rules among the tags. */
  readonly rules: number
  readonly examples: number
  readonly passed: number
  readonly failed: number
  readonly steps: number
}

/** Counts results. */
export const totalsOf = (results: ReadonlyArray<ExampleResult>): Totals => {
  const passed = results.filter((result) => result.passed).length
  return {
    features: new Set(results.map(({ uri }) => uri)).size,
    rules: new Set(results.flatMap(({ tags }) => tags.filter((tag) => RULE_ID.test(tag.slice(1))))).size,
    examples: results.length,
    passed,
    failed: results.length - passed,
    steps: results.reduce((sum, { steps }) => sum + steps.length, 0),
  }
}
