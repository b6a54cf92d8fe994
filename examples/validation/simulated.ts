import { join } from 'node:path'
import {
  exactly,
  findMeasure,
  type IntervalMeasures,
  intervalMeasures,
  type Measure,
  measures,
  type RunFigures,
} from '@inboxlab/simulator'
import { loadPlan, readScenario, simulate } from '@inboxlab/simulator/node'
import type { Expected } from './expected.ts'

export const FOLDER = import.meta.dirname
const MINUTE = 60_000

/** What came of a scenario of this folder. */
export interface Simulated {
  readonly measures: ReadonlyArray<Measure>
  readonly intervals: ReadonlyArray<IntervalMeasures>
  readonly runs: ReadonlyArray<RunFigures>
  readonly plan: Awaited<ReturnType<typeof loadPlan>>
}

/** Simulates a scenario of this folder, with these changes. */
export const simulated = async (file: string, ...set: ReadonlyArray<string>): Promise<Simulated> => {
  const read = await readScenario(join(FOLDER, `${file}.yaml`), { set })
  const plan = await loadPlan(read)
  const { replications, confidence } = read.scenario
  // To start threads for each would take longer than the work, and they change nothing.
  const [finished = []] = await simulate([{ read, plan, goal: exactly(replications) }], { workers: 1 })
  const runs = finished.map(({ figures }) => figures)
  return {
    measures: measures(plan, runs, confidence),
    intervals: intervalMeasures(plan, runs, confidence),
    runs,
    plan,
  }
}

/** One figure of it. */
export const measureOf = (
  { measures, intervals }: Simulated,
  { metric, of, in: within }: Pick<Expected, 'metric' | 'of' | 'in'>,
): Measure => {
  const scope = of === undefined ? ({ kind: 'overall', name: null } as const) : { kind: of[0], name: of[1] }
  const list =
    within === undefined ? measures : intervals.find(({ interval }) => interval === within)?.measures
  const found = findMeasure(list ?? [], metric, scope)
  if (found === undefined) throw new Error(`${metric} was not measured`)
  return found
}

/** Its mean and half the width of its interval, in minutes or as it is. */
export const figures = ({
  unit,
  mean,
  halfWidth,
}: Measure): { readonly mean: number; readonly halfWidth: number } => {
  const one = unit === 'time' ? MINUTE : 1
  return { mean: (mean ?? Number.NaN) / one, halfWidth: (halfWidth ?? Number.NaN) / one }
}
