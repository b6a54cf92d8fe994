import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { WaitsPool } from '../../src/experiment/pooled-waits.ts'
import { LAST_BIN } from '../../src/statistics/percentile-sketch.ts'
import { Percentiles } from '../../src/statistics/percentiles.ts'
import type { RunFigures } from '../../src/statistics/run-statistics.ts'
import { contacts, deskRun } from '../report/small-result.ts'

const wait = fc.oneof(
  fc.constant(0),
  fc.double({ min: 0, max: 3_600_000, noNaN: true }),
  fc.double({ min: 0, max: 2, noNaN: true }),
  fc.double({ min: 0, max: 8.64e15, noNaN: true }),
)
const runs = fc.array(fc.array(wait, { maxLength: 40 }), { minLength: 1, maxLength: 6 })

/** A run in which contacts waited so long, asked for a percentile before it is sketched, or not. */
const runOf = (waits: ReadonlyArray<number>, asked = false): RunFigures => {
  const percentiles = new Percentiles()
  for (const each of waits) percentiles.add(each)
  if (asked) percentiles.quantile(0.5)
  const maxWait = waits.length === 0 ? Number.NaN : Math.max(...waits)
  return { ...deskRun(0), overall: contacts({ maxWait }), waits: percentiles.toSketch() }
}

const pooled = (all: ReadonlyArray<RunFigures>) => {
  const pool = new WaitsPool()
  for (const each of all) pool.add(each)
  return pool.waits()
}

describe('the waits of several runs, taken together', () => {
  it.prop([runs, fc.boolean()])('have the percentiles of all of them, within 1 %', (all, asked) => {
    const sorted = all.flat().sort((one, other) => one - other)
    const found = pooled(all.map((each) => runOf(each, asked)))
    expect(found?.contacts ?? 0).toBe(sorted.length)
    if (found === null) return
    expect(found.max).toBe(sorted.at(-1))
    for (const [figure, share] of [
      ['p50', 0.5],
      ['p90', 0.9],
      ['p95', 0.95],
      ['p99', 0.99],
    ] as const) {
      const exact = sorted[Math.floor(share * (sorted.length - 1))] as number
      expect(Math.abs(found[figure] - exact)).toBeLessThanOrEqual(
        exact <= 0.001 ? 0.001 : exact * (0.01 + 1e-9),
      )
    }
  })

  it.prop([runs])('are the same in any order', (all) => {
    const figures = all.map((each) => runOf(each))
    expect(pooled(figures.toReversed())).toEqual(pooled(figures))
  })

  it('are none where nobody was served or gave up', () => {
    expect(pooled([runOf([]), runOf([])])).toBeNull()
  })

  it('have a bin for the longest that there can be', () => {
    const { first, counts } = runOf([8.64e15, 0.0011]).waits
    expect(first).toBeGreaterThan(0)
    expect(first + counts.length - 1).toBeLessThanOrEqual(LAST_BIN)
  })
})
