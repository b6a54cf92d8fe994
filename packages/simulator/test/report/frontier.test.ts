import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { frontier, type Offered } from '../../src/report/frontier.ts'

const offered = fc.record({
  cost: fc.integer({ min: 1, max: 8 }),
  service: fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 0, max: 8 }) }, fc.constant(null)),
})
const better = fc.constantFrom('higher', 'lower')

describe('the frontier', () => {
  it('leaves out what costs more and serves no better', () => {
    const points = [
      { cost: 2, service: 0.9 },
      { cost: 3, service: 0.8 },
      { cost: 1, service: 0.5 },
      { cost: 4, service: 0.9 },
      { cost: 2, service: 0.7 },
    ]
    expect(frontier(points, 'higher')).toEqual([2, 0])
  })

  it('turns round where less is better', () => {
    const points = [
      { cost: 1, service: 90 },
      { cost: 2, service: 95 },
      { cost: 3, service: 20 },
    ]
    expect(frontier(points, 'lower')).toEqual([0, 2])
  })

  it('has both of two that are alike, and nobody of whom nothing is known', () => {
    const points = [
      { cost: 1, service: 5 },
      { cost: 1, service: 5 },
      { cost: 1, service: null },
    ]
    expect(frontier(points, 'higher')).toEqual([0, 1])
  })

  test.prop([fc.array(offered, { maxLength: 12 }), better])(
    'is exactly those that no other beats',
    (points, way) => {
      const found = new Set(frontier(points, way))
      points.forEach((point, position) => {
        const unbeaten = point.service !== null && !points.some((other) => beats(other, point, way))
        expect(found.has(position)).toBe(unbeaten)
      })
    },
  )

  test.prop([fc.array(offered, { maxLength: 12 }), better])('rises in cost', (points, way) => {
    const costs = frontier(points, way).map((position) => points[position]?.cost ?? 0)
    expect(costs).toEqual(costs.toSorted((one, other) => one - other))
  })
})

const beats = (one: Offered, other: Offered, way: 'higher' | 'lower'): boolean => {
  if (one.service === null || other.service === null) return false
  const gain = way === 'higher' ? one.service - other.service : other.service - one.service
  return one.cost <= other.cost && gain >= 0 && (one.cost < other.cost || gain > 0)
}
