import { describe, expect, it } from 'vitest'
import { detectWarmUp } from '../../src/experiment/detect-warm-up.ts'
import { compile } from '../../src/scenario/compile.ts'
import { decodeScenario } from '../../src/scenario/decode.ts'

const plan = (service: string, duration: string) =>
  compile(
    decodeScenario({
      name: 'filling up',
      duration,
      queues: { calls: {} },
      types: { call: { queue: 'calls', service: { exponential: service } } },
      agents: { desk: { queues: ['calls'], count: 500 } },
      traffic: [{ type: 'call', rate: '5/min' }],
    }),
    new Map(),
  )
const MINUTE = 60_000

describe('the warm-up that is found', () => {
  it('is longer where it takes longer to fill up: a multiple of the mean service where agents are enough', () => {
    const [short, long] = [detectWarmUp(plan('10min', '20h'), 1), detectWarmUp(plan('60min', '20h'), 1)]
    if (short === null || long === null) throw new Error('both reach their usual state')
    // After two mean services 86 % are there, after seven 99.9 %.
    expect(short).toBeGreaterThan(10 * MINUTE)
    expect(short).toBeLessThan(100 * MINUTE)
    expect(long).toBeGreaterThan(90 * MINUTE)
    expect(long).toBeLessThan(600 * MINUTE)
  })

  it('is the same for the same seed', () => {
    expect(detectWarmUp(plan('10min', '20h'), 5)).toBe(detectWarmUp(plan('10min', '20h'), 5))
  })

  it('is not found in a run that ends before its usual state', () => {
    expect(detectWarmUp(plan('20h', '5h'), 1)).toBeNull()
  })
})
