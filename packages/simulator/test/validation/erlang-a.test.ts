import { describe, it } from 'vitest'
import { DESK, expectExact, exponential, MINUTE, simulated } from './simulated.ts'

/** λ, µ and the rate of giving up θ per minute, c agents, and the exact figures; null where none is listed. */
const rows = [
  {
    rate: 4.2,
    µ: 0.5,
    c: 12,
    θ: 1,
    delayed: 0.127372,
    lost: 0.029679,
    wait: null,
    served: 0.02406,
    busy: 0.679225,
  },
  {
    rate: 4.2,
    µ: 0.5,
    c: 12,
    θ: 0.2,
    delayed: 0.160137,
    lost: 0.012473,
    wait: 0.062366,
    served: 0.058595,
    busy: 0.691269,
  },
  {
    rate: 100 / 60,
    µ: 1 / 3,
    c: 5,
    θ: 0.5,
    delayed: 0.517074,
    lost: 0.19237,
    wait: 0.384741,
    served: 0.318234,
    busy: 0.80763,
  },
  {
    rate: 20,
    µ: 1,
    c: 20,
    θ: 0.5,
    delayed: 0.60993,
    lost: 0.073687,
    wait: 0.147375,
    served: 0.14337,
    busy: 0.926313,
  },
  {
    rate: 20,
    µ: 1,
    c: 18,
    θ: 1,
    delayed: 0.702972,
    lost: 0.146251,
    wait: 0.146251,
    served: 0.14283,
    busy: 0.94861,
  },
  {
    rate: 11,
    µ: 1,
    c: 10,
    θ: 0.5,
    delayed: 0.750503,
    lost: 0.147746,
    wait: 0.295492,
    served: null,
    busy: null,
  },
]

describe('M/M/c with exponential patience gives the figures of the Erlang A model', () => {
  for (const { rate, µ, c, θ, delayed, lost, wait, served, busy } of rows) {
    it(`${rate.toFixed(2)} a minute, ${c} agents, mean patience ${1 / θ} min`, () => {
      const measure = simulated({
        arrivalRate: rate,
        service: exponential(1 / µ),
        servers: c,
        patience: 1 / θ,
        minutes: 110_000 / rate + 500,
        warmUp: 500,
        replications: 20,
      })
      expectExact(measure('delayed'), delayed)
      expectExact(measure('abandonment'), lost)
      if (wait !== null) expectExact(measure('meanWait'), wait, MINUTE)
      if (served !== null) expectExact(measure('meanWaitOfServed'), served, MINUTE)
      if (busy !== null) expectExact(measure('occupancy', DESK), busy)
    })
  }
})
