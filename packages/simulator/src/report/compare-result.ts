import type { Plan } from '../engine/plan.ts'
import { differences, type PairedDifference } from '../experiment/difference.ts'
import type { FinishedReplication } from '../experiment/replications.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { type RunResult, runResult } from './result.ts'
import { tool } from './tool.ts'

/** One of the alternatives of a comparison. */
export interface Alternative {
  /** The file, or the policy, by which they differ. */
  readonly name: string
  readonly scenario: Scenario
  readonly plan: Plan
  readonly finished: ReadonlyArray<FinishedReplication>
}

/** How one alternative differs from the first. */
export interface Comparison {
  readonly name: string
  readonly differences: ReadonlyArray<PairedDifference>
}

/**
 * The result of a comparison: what came of each alternative on the same random numbers, and how the others differ from
 * the first, replication by replication.
 */
export interface CompareResult {
  readonly schemaVersion: 1
  readonly tool: typeof tool
  readonly confidence: number
  /** Interrupted: it rests on the replications that all alternatives finished. */
  readonly partial: boolean
  readonly alternatives: ReadonlyArray<{ readonly name: string } & Omit<RunResult, 'reproduce'>>
  /** Of each alternative but the first. */
  readonly comparisons: ReadonlyArray<Comparison>
  /** The command that gives these again. */
  readonly reproduce: string
}

/** Puts the result of a comparison together, by the replications that all alternatives have. */
export const compareResult = (
  alternatives: ReadonlyArray<Alternative>,
  confidence: number,
  reproduce: string,
): CompareResult => {
  const pairs = Math.min(...alternatives.map(({ finished }) => finished.length))
  const alike = alternatives.map((each) => ({ ...each, finished: each.finished.slice(0, pairs) }))
  const simulated = alike.map(({ plan, finished }) => ({
    plan,
    runs: finished.map(({ figures }) => figures),
  }))
  const [first] = simulated
  const results = alike.map(({ name, scenario, plan, finished }) => {
    const { reproduce: _, ...result } = runResult(scenario, plan, finished, '')
    return { name, ...result }
  })
  return {
    schemaVersion: 1,
    tool,
    confidence,
    partial: results.some(({ partial }) => partial),
    alternatives: results,
    comparisons: simulated.slice(1).map((other, index) => ({
      name: (alike[index + 1] as Alternative).name,
      differences: first === undefined ? [] : differences(first, other, confidence),
    })),
    reproduce,
  }
}
