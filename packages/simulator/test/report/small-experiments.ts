import { summaryOf } from '../../src/experiment/summary.ts'
import { type CompareResult, compareResult } from '../../src/report/compare-result.ts'
import { type SweepResult, sweepResult } from '../../src/report/sweep-result.ts'
import { deskRun, smallPlan, smallScenario } from './small-result.ts'

const finished = [deskRun(0), deskRun(1), deskRun(2)].map((figures) => ({
  figures,
  interactions: figures.overall.arrived,
}))
const busier = [deskRun(3), deskRun(5), deskRun(6)].map((figures) => ({
  figures,
  interactions: figures.overall.arrived,
}))

/** A small desk compared with itself on busier days, by figures that nobody simulated. */
export const smallComparison = (): CompareResult =>
  compareResult(
    [
      { name: 'desk.yaml', scenario: smallScenario, plan: smallPlan, finished },
      { name: 'busier.yaml', scenario: { ...smallScenario, seed: 2 }, plan: smallPlan, finished: busier },
    ],
    0.95,
    'inboxlab compare desk.yaml busier.yaml --seed 1 --reps 3',
  )

/** A small desk at two points, by figures that nobody simulated. */
export const smallSweep = (): SweepResult =>
  sweepResult(
    [
      {
        settings: [{ path: 'seed', value: '1' }],
        scenario: smallScenario,
        plan: smallPlan,
        summary: summaryOf(smallPlan, finished, 0.95),
      },
      {
        settings: [{ path: 'seed', value: '2' }],
        scenario: { ...smallScenario, seed: 2 },
        plan: smallPlan,
        summary: summaryOf(smallPlan, busier, 0.95),
      },
    ],
    'inboxlab sweep desk.yaml --over seed=1,2 --seed 1 --reps 3',
  )
