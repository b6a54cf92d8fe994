import { fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import {
  type ReplicationOptions,
  type ReplicationStep,
  replications,
} from '../../src/experiment/replications.ts'
import { compile } from '../../src/scenario/compile.ts'
import { decodeScenario } from '../../src/scenario/decode.ts'
import { desk } from '../scenario/desk.ts'

const plan = compile(
  decodeScenario({
    ...desk,
    duration: '1h',
    types: { call: { ...desk.types.call, patience: { exponential: '5min' } } },
    agents: { desk: { queues: ['calls'], count: 8 } },
  }),
  new Map(),
)
const finished = (
  options: ReplicationOptions,
): ReadonlyArray<Extract<ReplicationStep, { _tag: 'Finished' }>> =>
  [...replications(plan, options)].filter((step) => step._tag === 'Finished')

describe('replications', () => {
  it('are numbered from 1 on, and each is finished once', () => {
    expect(finished({ seed: 1, replications: 4 }).map(({ replication }) => replication)).toEqual([1, 2, 3, 4])
  })

  it('give the same figures again for the same seed, however often one looks at them on the way', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 32 - 1 }), fc.integer({ min: 1, max: 2000 }), (seed, entriesPerStep) => {
        const again = finished({ seed, replications: 2, entriesPerStep })
        expect(JSON.stringify(again)).toBe(JSON.stringify(finished({ seed, replications: 2 })))
      }),
      { numRuns: 20 },
    )
  })

  it('follow from seed and number alone: more of them leave the first ones as they are', () => {
    expect(finished({ seed: 5, replications: 6 }).slice(0, 2)).toEqual(finished({ seed: 5, replications: 2 }))
  })

  it('differ from each other, and from those of another seed', () => {
    const figures = [...finished({ seed: 1, replications: 3 }), ...finished({ seed: 2, replications: 3 })]
    expect(new Set(figures.map((each) => JSON.stringify(each.figures))).size).toBe(6)
  })

  it('say how far they are, which only grows, and count every interaction once', () => {
    const steps = [...replications(plan, { seed: 1, replications: 2, entriesPerStep: 50 })]
    for (const replication of [1, 2]) {
      const done = steps.flatMap((step) =>
        step._tag === 'Running' && step.replication === replication ? [step.done] : [],
      )
      expect(done.length).toBeGreaterThan(3)
      expect(done).toEqual(done.toSorted((one, other) => one - other))
      expect(done[0]).toBeGreaterThan(0)
      expect(done[0]).toBeLessThan(0.5)
      expect(done.at(-1)).toBeLessThanOrEqual(1)
    }
    for (const step of steps) {
      if (step._tag === 'Finished') expect(step.interactions).toBe(step.figures.overall.arrived)
    }
  })

  it('can be stopped after any step', () => {
    const going = replications(plan, { seed: 1, replications: 1000, entriesPerStep: 50 })
    expect(going.next().value).toMatchObject({ _tag: 'Running', replication: 1 })
    going.return()
    expect(going.next().done).toBe(true)
  })
})
