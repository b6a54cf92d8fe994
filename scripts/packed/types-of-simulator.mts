import {
  type compile,
  type Distribution,
  type decodeScenario,
  findMeasure,
  type Measure,
  type MetricName,
  measures,
  type Plan,
  type RunResult,
  randomStream,
  replications,
  type Scenario,
  sampler,
  type ThresholdResult,
} from '@inboxlab/simulator'
import type { readScenario } from '@inboxlab/simulator/node'
import { holds, type Same } from './same-type.mts'

// From a file to a plan to figures.
holds<Same<ReturnType<typeof decodeScenario>, Scenario>>()
holds<Same<ReturnType<typeof compile>, Plan>>()
holds<Same<Awaited<ReturnType<typeof readScenario>>['scenario'], Scenario>>()
export const waits = (plan: Plan): Measure | undefined => {
  const finished = [...replications(plan, { seed: 1, replications: 2 })].flatMap((step) =>
    step._tag === 'Finished' ? [step.figures] : [],
  )
  return findMeasure(measures(plan, finished, 0.95), 'meanWait', { kind: 'overall', name: null })
}
// @ts-expect-error: there is no such metric
export const noMetric: MetricName = 'happiness'

// A result is of a known version, and says of a threshold that it is kept, broken or undecided.
holds<Same<RunResult['schemaVersion'], 1>>()
holds<Same<ThresholdResult['verdict'], 'kept' | 'broken' | 'undecided'>>()

export const draw = (distribution: Distribution): number => sampler(distribution).draw(randomStream(1, 'a'))
// @ts-expect-error: a distribution without its mean is none
export const none: Distribution = { _tag: 'Exponential' }
// @ts-expect-error: what is inside the package stays there
export type Inside = typeof import('@inboxlab/simulator/src/engine/engine.ts')
