import { fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { FoldedMeasures, measures } from '../../src/experiment/measure.ts'
import { interval, ratioInterval } from '../../src/statistics/summary.ts'
import { contacts, deskRun } from '../report/small-result.ts'

const plan = { queues: [], types: [], groups: [] }
const amount = fc.oneof(fc.integer({ min: 0, max: 1_000_000 }), fc.constant(Number.NaN))
const runs = fc
  .array(fc.record({ p95Wait: amount, waitingTime: amount, waited: amount, priority: fc.nat(2) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((all) =>
    all.map(({ priority, ...figures }) => ({
      ...deskRun(0),
      overall: contacts(figures),
      priorities: [{ priority, figures: contacts(figures) }],
    })),
  )

describe('measures of replications that come one by one', () => {
  it('are to the last bit what the formulas say of all of them together', () => {
    fc.assert(
      fc.property(runs, (all) => {
        const found = measures(plan, all, 0.95)
        for (const [kind, name] of [['overall', null], ...[0, 1, 2].map((each) => ['priority', `${each}`])]) {
          const of = all.map((run) =>
            kind === 'overall'
              ? run.overall
              : run.priorities.find(({ priority }) => String(priority) === name)?.figures,
          )
          const column = (metric: 'p95Wait' | 'waitingTime' | 'waited') =>
            of.map((figures) => figures?.[metric] ?? Number.NaN)
          const measure = (metric: string) =>
            found.find(
              ({ scope, metric: each }) => scope.kind === kind && scope.name === name && each === metric,
            )
          if (of.every((each) => each === undefined)) {
            expect(measure('p95Wait')).toBeUndefined()
            continue
          }
          expect(measure('p95Wait')).toMatchObject(interval(column('p95Wait'), 0.95))
          expect(measure('meanWait')).toMatchObject(
            ratioInterval(column('waitingTime'), column('waited'), 0.95),
          )
        }
      }),
    )
  })

  it('need each of them twice, and keep none', () => {
    const folded = new FoldedMeasures(plan)
    for (let pass = 0; pass < 2; pass++) {
      for (let number = 0; number < 3; number++) {
        const run = { ...deskRun(0), overall: contacts({ p95Wait: number * 1000 }) }
        if (pass === 0) folded.sum(run)
        else folded.spread(run)
      }
    }
    expect(folded.measures(0.95).find(({ metric }) => metric === 'p95Wait')).toMatchObject({
      mean: 1000,
      n: 3,
    })
  })
})
