import { describe, expect, it } from 'vitest'
import type { Measure } from '../../src/experiment/measure.ts'
import { DESK, exponential, MINUTE, type System, simulated } from './simulated.ts'

const day: System = {
  arrivalRate: 4.2,
  service: exponential(2),
  servers: 12,
  within: 1 / 3,
  minutes: 480,
  replications: 1000,
  confidence: '95%',
}

/** The measure lies within the published ± plus its own 95 % interval; where no ± is given, half the last digit. */
const expectPublished = (
  { mean, halfWidth }: Measure,
  published: number,
  plusMinus: number,
  unit = 1,
): void => {
  if (mean === null || halfWidth === null) throw new Error('nothing was measured')
  expect(Math.abs(mean / unit - published)).toBeLessThanOrEqual(plusMinus + halfWidth / unit)
}

describe('a day of 480 minutes that starts empty gives the published results of ContactCenters', () => {
  it('MMC', () => {
    const measure = simulated(day)
    expectPublished(measure('serviceLevel'), 0.902, 0.002)
    expectPublished(measure('meanWait'), 0.099, 0.0025, MINUTE)
    expectPublished(measure('occupancy', DESK), 0.695, 0.0015)
    expectPublished(measure('answeredInTime'), 1816, 3.6)
  })

  it('MMCAb: patience of one minute', () => {
    const measure = simulated({ ...day, patience: 1 })
    expectPublished(measure('abandoned'), 58.6, 0.95)
    expectPublished(measure('serviceLevel'), 0.968, 0.001)
    expectPublished(measure('meanWaitOfServed'), 0.024, 0.0005, MINUTE)
    expectPublished(measure('occupancy', DESK), 0.675, 0.0005)
  })

  it('MMCBlocked: at most five wait', () => {
    const measure = simulated({ ...day, maxWaiting: 5 })
    expectPublished(measure('blocked'), 18.66, 0.61)
    expectPublished(measure('serviceLevelOfArrived'), 0.92, 0.0015)
    expectPublished(measure('meanWaitOfServed'), 0.06, 0.0005, MINUTE)
  })
})
