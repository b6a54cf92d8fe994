import { type RunResult, runResult } from '../../src/report/result.ts'
import { compile } from '../../src/scenario/compile.ts'
import { decodeScenario } from '../../src/scenario/decode.ts'
import type { ContactFigures } from '../../src/statistics/contact-figures.ts'
import type { RunFigures } from '../../src/statistics/run-statistics.ts'

/** Figures of contacts: nobody came, but for what is given. */
export const contacts = (given: Partial<ContactFigures> = {}): ContactFigures => ({
  arrived: 0,
  served: 0,
  abandoned: 0,
  blocked: 0,
  unfinished: 0,
  answeredInTime: 0,
  serviceLevel: Number.NaN,
  serviceLevelOfArrived: Number.NaN,
  abandonment: Number.NaN,
  blocking: Number.NaN,
  delayed: Number.NaN,
  meanWait: Number.NaN,
  meanWaitOfServed: Number.NaN,
  meanWaitOfAbandoned: Number.NaN,
  p50Wait: Number.NaN,
  p90Wait: Number.NaN,
  p95Wait: Number.NaN,
  p99Wait: Number.NaN,
  maxWait: Number.NaN,
  meanHandling: Number.NaN,
  ...given,
})

const LINES = { queueLength: 0.5, maxQueueLength: 4 }

/** Calls that differ from run to run, and letters that never come. */
export const deskRun = (run: number): RunFigures => {
  const calls = contacts({
    arrived: 1500 + 20 * run,
    served: 1400,
    abandoned: 100 + 20 * run,
    serviceLevel: 0.79 + 0.01 * run,
    abandonment: 0.07 + 0.01 * run,
    blocking: 0,
    meanWait: 60_000 + 1000 * run,
    p50Wait: 0,
    p95Wait: 240_000 + 10_000 * run,
    maxWait: 1_800_000,
  })
  return {
    overall: calls,
    queues: [
      { ...calls, ...LINES },
      { ...contacts(), queueLength: 0, maxQueueLength: 0 },
    ],
    types: [calls, contacts()],
    priorities: [{ priority: 0, figures: calls }],
    groups: [{ occupancy: 0.8 + 0.02 * run, onDuty: 12 }],
  }
}

const scenario = decodeScenario({
  name: 'A small desk',
  duration: '8h',
  replications: 3,
  queues: { calls: {}, letters: {} },
  types: {
    call: { queue: 'calls', service: { exponential: '2min' }, patience: { exponential: '5min' } },
    letter: { queue: 'letters', service: '10min', channel: 'email' },
  },
  agents: { desk: { queues: ['calls', 'letters'], count: 12 } },
  traffic: [
    { type: 'call', rate: '4.2/min' },
    { type: 'letter', rate: '0/h' },
  ],
  thresholds: [
    'abandonment < 20%',
    'occupancy of group desk < 80%',
    'service level >= 80%',
    'mean wait of type letter < 1min',
  ],
})
const plan = compile(scenario, new Map())

/** The result of a small desk, by figures that nobody simulated. */
export const smallResult = (
  runs: ReadonlyArray<RunFigures> = [deskRun(0), deskRun(1), deskRun(2)],
  changes: Partial<RunResult> = {},
): RunResult => ({
  ...runResult(
    scenario,
    plan,
    runs.map((figures) => ({ figures, interactions: figures.overall.arrived })),
    'inboxlab run desk.yaml --seed 1 --reps 3',
  ),
  ...changes,
})
