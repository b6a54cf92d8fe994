import { describe, it } from 'vitest'
import { erlangC } from '../oracle/erlang.ts'
import { expectExact, exponential, MINUTE, simulated } from './simulated.ts'

/** λ and µ per minute, c agents, t minutes, and the exact P(W>0), E[W] and P(W≤t). */
const rows = [
  { rate: 4.2, µ: 0.5, c: 12, t: 1 / 3, delayed: 0.183889, wait: 0.10216, within: 0.89908, minutes: 25_000 },
  {
    rate: 1.8,
    µ: 0.2,
    c: 10,
    t: 1 / 3,
    delayed: 0.668732,
    wait: 3.343658,
    within: 0.374397,
    minutes: 150_000,
  },
  {
    rate: 100 / 60,
    µ: 1 / 3,
    c: 6,
    t: 1 / 3,
    delayed: 0.587516,
    wait: 1.762549,
    within: 0.474267,
    minutes: 32_000,
  },
  {
    rate: 100 / 60,
    µ: 1 / 3,
    c: 7,
    t: 1 / 3,
    delayed: 0.32415,
    wait: 0.486225,
    within: 0.740441,
    minutes: 25_000,
  },
  { rate: 20, µ: 1, c: 24, t: 0.05, delayed: 0.298072, wait: 0.074518, within: null, minutes: 10_000 },
  { rate: 9, µ: 1, c: 10, t: 1 / 3, delayed: 0.668732, wait: 0.668732, within: null, minutes: 28_000 },
]

describe('M/M/c gives the figures of the Erlang C formula', () => {
  for (const { rate, µ, c, t, delayed, wait, within, minutes } of rows) {
    it(`${rate.toFixed(2)} a minute, ${c} agents, mean service ${1 / µ} min`, () => {
      const measure = simulated({
        arrivalRate: rate,
        service: exponential(1 / µ),
        servers: c,
        within: t,
        minutes: minutes + 1000,
        warmUp: 1000,
        replications: 50,
      })
      const exact = erlangC({ arrivalRate: rate, serviceRate: µ, servers: c })
      expectExact(measure('delayed'), delayed)
      expectExact(measure('meanWait'), wait, MINUTE)
      expectExact(measure('serviceLevel'), within ?? exact.answeredWithin(t))
    })
  }
})
