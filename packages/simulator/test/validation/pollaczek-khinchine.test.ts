import { describe, it } from 'vitest'
import { expectExact, exponential, MINUTE, simulated } from './simulated.ts'

const rows = [
  { law: 'exponential', service: exponential(1), wait: 4, minutes: 150_000 },
  { law: 'constant', service: { constant: '1min' }, wait: 2, minutes: 100_000 },
  {
    law: 'lognormal with squared coefficient of variation 4',
    service: { lognormal: { mean: '1min', sd: '2min' } },
    wait: 10,
    minutes: 500_000,
  },
]

describe('M/G/1 at load 0.8 gives the mean wait of Pollaczek and Khinchine', () => {
  for (const { law, service, wait, minutes } of rows) {
    it(`${law} service`, () => {
      const measure = simulated({
        arrivalRate: 0.8,
        service,
        servers: 1,
        minutes: minutes + 2000,
        warmUp: 2000,
        replications: 20,
      })
      expectExact(measure('meanWait'), wait, MINUTE)
    })
  }
})
