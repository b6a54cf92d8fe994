import { type RunResult, runResult } from '../../src/report/result.ts'
import { compile } from '../../src/scenario/compile.ts'
import { decodeScenario } from '../../src/scenario/decode.ts'
import { type ContactFigures, contactFigures } from '../../src/statistics/contact-figures.ts'
import { ContactTally } from '../../src/statistics/contact-tally.ts'
import { groupFigures } from '../../src/statistics/group-figures.ts'
import { type MetricName, metrics, ratioOf } from '../../src/statistics/metrics.ts'
import type { RunFigures } from '../../src/statistics/run-statistics.ts'

/** Figures of contacts: nobody came, but for what is given. */
export const contacts = (given: Partial<ContactFigures> = {}): ContactFigures => ({
  ...contactFigures(new ContactTally()),
  ...given,
})

/** Contacts by their sums, from which the ratios follow. */
const withRatios = (sums: Partial<ContactFigures>): ContactFigures => {
  const figures: Record<string, number> = { ...contacts(sums) }
  for (const name of Object.keys(metrics) as ReadonlyArray<MetricName>) {
    const ratio = ratioOf(name)
    if (ratio !== undefined && ratio[0] in figures) {
      figures[name] = (figures[ratio[0]] as number) / (figures[ratio[1]] as number)
    }
  }
  return contacts(figures)
}

const LINES = { queueLength: 0.5, maxQueueLength: 4 }

/** Calls that differ from run to run, and letters that never come. */
export const deskRun = (run: number): RunFigures => {
  const abandoned = 100 + 20 * run
  const calls = withRatios({
    arrived: 1500 + 20 * run,
    served: 1400,
    abandoned,
    waited: 1000,
    servedOrLost: 1000,
    answeredInTime: 790 + 10 * run,
    waitingTime: 60_000_000 + 1_000_000 * run,
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
    groups: [
      groupFigures(
        { busyTime: 0.8 + 0.02 * run, dutyTime: 1, inHandTime: 0.8 + 0.02 * run },
        { onDuty: 12, fairness: Number.NaN },
      ),
    ],
    intervals: [],
    waits: { zeros: 600, first: 850, counts: [300 + run, 100] },
  }
}

/** A small desk. */
export const smallScenario = decodeScenario({
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
/** What the small desk comes to. */
export const smallPlan = compile(smallScenario, new Map())

/** The result of a small desk, by figures that nobody simulated. */
export const smallResult = (
  runs: ReadonlyArray<RunFigures> = [deskRun(0), deskRun(1), deskRun(2)],
  changes: Partial<RunResult> = {},
): RunResult => ({
  ...runResult(
    smallScenario,
    smallPlan,
    runs.map((figures) => ({ figures, interactions: figures.overall.arrived })),
    'inboxlab run desk.yaml --seed 1 --reps 3',
  ),
  ...changes,
})
