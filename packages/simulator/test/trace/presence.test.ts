import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { presence, type Stretch } from '../../src/trace/presence.ts'

const moment = fc.integer({ min: 0, max: 10_000 })
const gaps = fc.integer({ min: 0, max: 2_000 })
const services = fc
  .array(fc.tuple(moment, fc.integer({ min: 0, max: 500 })), { maxLength: 40 })
  .map((list) =>
    list.map(([from, length]): Stretch => ({ from, to: from + length })).sort((a, b) => a.from - b.from),
  )
/** Services of somebody who does one thing after the other. */
const inTurn = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 500 })), { maxLength: 40 })
  .map((list) => {
    let at = 0
    return list.map(([pause, length]): Stretch => {
      const from = at + pause
      at = from + length
      return { from, to: at }
    })
  })

const total = (stretches: ReadonlyArray<Stretch>): number =>
  stretches.reduce((sum, { from, to }) => sum + to - from, 0)

describe('presence', () => {
  it.prop([services, gaps])('covers every service', (given, gap) => {
    const sessions = presence(given, gap)
    for (const { from, to } of given) {
      expect(sessions.some((session) => session.from <= from && to <= session.to)).toBe(true)
    }
  })

  it.prop([services, gaps])('leaves more than the gap between two sessions', (given, gap) => {
    const sessions = presence(given, gap)
    for (const [i, { from }] of sessions.entries()) {
      const before = sessions[i - 1]
      if (before !== undefined) expect(from - before.to).toBeGreaterThan(gap)
    }
  })

  it.prop([inTurn, gaps])('is at least the time in service, of services given in turn', (given, gap) => {
    expect(total(presence(given, gap))).toBeGreaterThanOrEqual(total(given))
  })

  it.prop([inTurn])('is the time in service when no pause counts', (given) => {
    expect(total(presence(given, 0))).toBe(total(given))
  })

  it.prop([services, gaps])('is counted once where services overlap', (given, gap) => {
    const last = Math.max(0, ...given.map(({ to }) => to))
    expect(total(presence(given, gap))).toBeLessThanOrEqual(last - (given[0]?.from ?? 0))
  })

  it.prop([services, gaps, gaps])('never shrinks with a longer gap', (given, gap, more) => {
    expect(total(presence(given, gap + more))).toBeGreaterThanOrEqual(total(presence(given, gap)))
  })
})
