import { describe, expect, it } from 'vitest'
import type { Distribution } from '../../src/distribution/distribution.ts'
import { capacity, constant, exponential, group, logOf, minutes, plan, START, type } from './desk.ts'

/** Mean time from arrival to end, in minutes, over days of one agent who shares themselves among all who are there. */
const meanSojourn = (service: Distribution, load: number) => {
  const days = 4
  const runs = Array.from({ length: 12 }, (_, run) => {
    const { events } = logOf(
      plan({
        end: START + minutes(days * 1440),
        types: [type({ service })],
        groups: [group(1, { capacity: capacity(Number.POSITIVE_INFINITY), rates: [1] })],
        traffic: [
          {
            _tag: 'Poisson',
            name: 'calls',
            rates: [{ at: START, rate: load / minutes(1) }],
            types: [{ value: 0, share: 1 }],
          },
        ],
      }),
      run,
    )
    const closed = events.filter(({ event }) => event._tag === 'Closed')
    return (
      closed.reduce((sum, { event, before }) => sum + event.at - before.origin.at, 0) / closed.length / 60_000
    )
  })
  const mean = runs.reduce((sum, each) => sum + each, 0) / runs.length
  const variance = runs.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (runs.length - 1)
  return { mean, error: Math.sqrt(variance / runs.length) }
}

describe('an agent who shares their work equally among all who are there (M/G/1 processor sharing)', () => {
  // Mean service 1, load 0.6: mean time 1 / (1 - 0.6), whatever the distribution (Kleinrock, Queueing Systems II, 4.4).
  it.each<[string, Distribution]>([
    ['exponential', exponential(1)],
    ['constant', constant(1)],
    [
      'hyperexponential',
      {
        _tag: 'Hyperexponential',
        branches: [
          { share: 0.9, mean: minutes(5 / 9) },
          { share: 0.1, mean: minutes(5) },
        ],
      },
    ],
  ])('keeps everyone for the same mean time, whatever the distribution of the work: %s', (_, service) => {
    const { mean, error } = meanSojourn(service, 0.6)
    expect(error).toBeLessThan(0.1)
    expect(Math.abs(mean - 2.5)).toBeLessThan(3.5 * error)
  })
})
