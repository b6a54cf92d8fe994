import { describe, it } from 'vitest'
import { expectExact, exponential, simulated } from './simulated.ts'

/** Offered load, agents and the exact share blocked. */
const rows = [
  { load: 8.4, agents: 12, blocked: 0.06331687 },
  { load: 10, agents: 10, blocked: 0.21458234 },
  { load: 14, agents: 15, blocked: 0.14778776 },
  { load: 84, agents: 90, blocked: 0.04461987 },
]

describe('without waiting room, the share blocked is that of the Erlang B formula', () => {
  for (const { load, agents, blocked } of rows) {
    it(`load ${load} on ${agents} agents`, () => {
      const measure = simulated({
        arrivalRate: load,
        service: exponential(1),
        servers: agents,
        maxWaiting: 0,
        minutes: 100_000 / load + 100,
        warmUp: 100,
        replications: 20,
      })
      expectExact(measure('blocking'), blocked)
    })
  }
})
