import { describe, expect, it } from 'vitest'
import { compile } from '../../src/scenario/compile.ts'
import { decodeScenario } from '../../src/scenario/decode.ts'
import { desk } from './desk.ts'
import { refusal } from './refusal.ts'

const HOUR = 3_600_000
const cut = (intervals: unknown, changes: object = {}) => {
  const plan = compile(decodeScenario({ ...desk, duration: '1d', ...changes, intervals }), new Map())
  return plan.intervals ?? { names: [], steps: [] }
}

describe('intervals', () => {
  it('are none unless asked for', () => {
    expect(compile(decodeScenario(desk), new Map())).not.toHaveProperty('intervals')
  })

  it('of a length begin at midnight, and recur every day', () => {
    const { names, steps } = cut('6h', { duration: '3d' })
    expect(names).toEqual(['00:00', '06:00', '12:00', '18:00'])
    expect(steps.map(({ interval }) => interval)).toEqual([0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3])
  })

  it('from given times on last until the next, the last one over midnight', () => {
    const { names, steps } = cut(['08:00', '18:00'])
    expect(names).toEqual(['08:00', '18:00'])
    expect(steps.map(({ interval }) => names[interval])).toEqual(['18:00', '08:00', '18:00'])
  })

  it('of a week tell its days apart', () => {
    const { names } = cut({ every: '12h', of: 'week' }, { duration: '2d', start: '2000-01-09T00:00' })
    expect(names).toEqual(['mon 00:00', 'mon 12:00', 'sun 00:00', 'sun 12:00'])
  })

  it('are those that lie in the time that is measured', () => {
    const hours = cut('1h', { start: '2000-01-03T07:00', duration: '4h', warmUp: '90min' })
    expect(hours.names).toEqual(['08:00', '09:00', '10:00'])
  })

  it('go by the clocks: an hour shown twice is one interval, and one that is skipped is none', () => {
    const day = (start: string) => cut('1h', { start, timeZone: 'Europe/Paris' })
    const back = day('2024-10-27T00:00')
    const two = back.steps.findIndex(({ interval }) => back.names[interval] === '02:00')
    expect((back.steps[two + 1]?.at ?? 0) - (back.steps[two]?.at ?? 0)).toBe(2 * HOUR)
    expect(day('2024-03-31T00:00').names).not.toContain('02:00')
  })

  it.each([
    [
      '7min',
      '7min is no whole number of minutes of which a day is made; write it like 15min, 30min, 1h or 1d',
    ],
    ['90s', '90s is no whole number of minutes of which a day is made; write it like 15min, 30min, 1h or 1d'],
    [
      { every: '2d', of: 'week' },
      '2d is no whole number of minutes of which a week is made; write it like 15min, 30min, 1h or 1d',
    ],
    [['08:00', '07:00'], '07:00 does not come after 08:00; write the times in ascending order'],
    [['08:00', '08:00'], '08:00 does not come after 08:00; write the times in ascending order'],
    [
      true,
      "true says nothing of intervals; write it like 30min, ['00:00', '08:00', '18:00'] or { every: 1h, of: week }",
    ],
  ])('%j are refused', (intervals, problem) => {
    expect(refusal(`intervals=${JSON.stringify(intervals)}`)).toBe(`--set intervals: ${problem}`)
  })
})
