import { expect } from 'vitest'
import { findMeasure, type Measure, measures, type Scope } from '../../src/experiment/measure.ts'
import { replications } from '../../src/experiment/replications.ts'
import { compile } from '../../src/scenario/compile.ts'
import { decodeScenario } from '../../src/scenario/decode.ts'
import type { MetricName } from '../../src/statistics/metrics.ts'
import type { RunFigures } from '../../src/statistics/run-statistics.ts'

/** What a scenario file would say of one queue, one type and one group, all in minutes. */
export interface System {
  /** Per minute. */
  readonly arrivalRate: number
  readonly service: unknown
  readonly servers: number
  /** Mean of an exponential patience. */
  readonly patience?: number
  readonly maxWaiting?: number
  /** Limit of the service level. */
  readonly within?: number
  readonly minutes: number
  readonly warmUp?: number
  readonly replications: number
  readonly confidence?: string
  readonly seed?: number
}

/** Simulates a system through the scenario file's own notation and gives its measures. */
export const simulated = (system: System): ((metric: MetricName, scope?: Scope) => Measure) => {
  const scenario = decodeScenario({
    name: 'validation',
    duration: minutes(system.minutes),
    warmUp: minutes(system.warmUp ?? 0),
    seed: system.seed ?? 1,
    replications: system.replications,
    confidence: system.confidence ?? '99%',
    queues: {
      calls: {
        ...(system.within === undefined ? {} : { serviceLevel: minutes(system.within) }),
        ...(system.maxWaiting === undefined ? {} : { maxWaiting: system.maxWaiting }),
      },
    },
    types: {
      call: {
        queue: 'calls',
        service: system.service,
        ...(system.patience === undefined ? {} : { patience: { exponential: minutes(system.patience) } }),
      },
    },
    agents: { desk: { queues: ['calls'], count: system.servers } },
    traffic: [{ type: 'call', rate: `${system.arrivalRate * 60}/h` }],
  })
  const plan = compile(scenario, new Map())
  const runs: Array<RunFigures> = []
  for (const step of replications(plan, scenario)) if (step._tag === 'Finished') runs.push(step.figures)
  const measured = measures(plan, runs, scenario.confidence)
  return (metric, scope = { kind: 'overall', name: null }) => {
    const measure = findMeasure(measured, metric, scope)
    if (measure === undefined) throw new Error(`${metric} was not measured`)
    return measure
  }
}

/** An exponential law by its mean in minutes, as a scenario file writes it. */
export const exponential = (mean: number): unknown => ({ exponential: minutes(mean) })

/** The group of agents of a {@link System}. */
export const DESK: Scope = { kind: 'group', name: 'desk' }

/** The queue of a {@link System}. */
export const CALLS: Scope = { kind: 'queue', name: 'calls' }

/**
 * The exact value lies inside the 99 % interval, and the interval is narrow: its half-width is under 3 % of the
 * value, or under 6 % where the value is below 0.05. `unit` is what one unit of the exact value is in the measure.
 */
export const expectExact = ({ mean, halfWidth }: Measure, exact: number, unit = 1): void => {
  if (mean === null || halfWidth === null) throw new Error('nothing was measured')
  expect(halfWidth / unit, 'half-width of the interval').toBeLessThan((exact < 0.05 ? 0.06 : 0.03) * exact)
  expect(Math.abs(mean / unit - exact), 'distance from the exact value').toBeLessThan(halfWidth / unit)
}

/** One minute, in the milliseconds of measures. */
export const MINUTE = 60_000

const minutes = (length: number): string => `${Math.round(length * MINUTE)}ms`
