import { observeRun } from '../../detail/observe-run.ts'
import type { Plan } from '../../engine/plan.ts'
import type { RunResult } from '../result.ts'
import { intervalsOfPage } from './intervals-of-page.ts'
import type { RunPage } from './page-data.ts'

/** What a page shows of a run: its result, and its first replication closely, which is simulated again for that. */
export const runPage = (result: RunResult, plan: Plan, timeZone: string): RunPage => ({
  kind: 'run',
  result: { ...result, intervals: [] },
  intervals: intervalsOfPage(result.intervals),
  detail: observeRun(plan, {
    seed: result.seed,
    replication: 1,
    timeZone,
    interactions: result.interactions / result.replications.finished,
  }),
  names: {
    queues: plan.queues.map(({ id }) => id),
    types: plan.types.map(({ id }) => id),
    groups: plan.groups.map(({ id }) => id),
    timeZone,
  },
})
