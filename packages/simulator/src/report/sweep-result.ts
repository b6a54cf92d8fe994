import type { Plan } from '../engine/plan.ts'
import type { Summary } from '../experiment/summary.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { loadOf } from './load.ts'
import { type RunResult, summarisedResult } from './result.ts'
import { tool } from './tool.ts'

/** What a place of the scenario was set to. */
export interface Setting {
  readonly path: string
  readonly value: string
}

/** What came of one value, or combination of values. */
export interface Swept {
  /** What was changed. */
  readonly settings: ReadonlyArray<Setting>
  readonly scenario: Scenario
  readonly plan: Plan
  readonly summary: Summary
}

/** One point of a sweep. */
export interface SweepPoint extends Omit<RunResult, 'reproduce'> {
  /** What was changed: `path=value`, separated by spaces. */
  readonly name: string
  /** The same, place by place. */
  readonly settings: ReadonlyArray<Setting>
  /** How many agents are on duty, on average over the run, as planned. */
  readonly onDuty: number
  /** Whether it keeps all thresholds; `undecided` if none is broken and some are neither; null if there are none. */
  readonly verdict: 'kept' | 'broken' | 'undecided' | null
}

/** The result of a sweep: every point, and the one with the fewest agents that keeps all thresholds. */
export interface SweepResult {
  readonly schemaVersion: 1
  readonly tool: typeof tool
  readonly partial: boolean
  readonly points: ReadonlyArray<SweepPoint>
  /** The name of the point with the fewest agents on duty of those that keep all thresholds; null if none does. */
  readonly fewest: string | null
  /** Of the points with fewer agents still, those that may keep them: more replications would tell. */
  readonly undecided: ReadonlyArray<string>
  readonly reproduce: string
}

/** Puts the result of a sweep together. */
export const sweepResult = (points: ReadonlyArray<Swept>, reproduce: string): SweepResult => {
  const results = points.map(({ settings, scenario, plan, summary }): SweepPoint => {
    const name = settings.map(({ path, value }) => `${path}=${value}`).join(' ')
    const { reproduce: _, ...result } = summarisedResult(scenario, plan, summary, '')
    return { name, settings, onDuty: loadOf(plan).onDuty, verdict: verdictOf(result.thresholds), ...result }
  })
  const byAgents = results.toSorted((one, other) => one.onDuty - other.onDuty)
  const fewest = byAgents.find(({ verdict }) => verdict === 'kept')
  const before = fewest === undefined ? byAgents : byAgents.slice(0, byAgents.indexOf(fewest))
  return {
    schemaVersion: 1,
    tool,
    partial: results.some(({ partial }) => partial),
    points: results,
    fewest: fewest?.name ?? null,
    undecided: before.filter(({ verdict }) => verdict === 'undecided').map(({ name }) => name),
    reproduce,
  }
}

const verdictOf = (thresholds: RunResult['thresholds']): SweepPoint['verdict'] => {
  if (thresholds.length === 0) return null
  if (thresholds.some(({ verdict }) => verdict === 'broken')) return 'broken'
  return thresholds.every(({ verdict }) => verdict === 'kept') ? 'kept' : 'undecided'
}
