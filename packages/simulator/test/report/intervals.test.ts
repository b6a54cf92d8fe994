import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { replications } from '../../src/experiment/replications.ts'
import { findMeasure } from '../../src/experiment/find-measure.ts'
import { csvReport } from '../../src/report/csv-report.ts'
import { intervalsOfPage } from '../../src/report/html/intervals-of-page.ts'
import { runResult } from '../../src/report/result.ts'
import { textReport } from '../../src/report/text-report.ts'
import { compile } from '../../src/scenario/compile.ts'
import { decodeScenario } from '../../src/scenario/decode.ts'
import { desk } from '../scenario/desk.ts'

const resultOf = (changes: object) => {
  const scenario = decodeScenario({ ...desk, duration: '4h', replications: 2, ...changes })
  const plan = compile(scenario, new Map())
  const finished = [...replications(plan, scenario)].filter((step) => step._tag === 'Finished')
  return runResult(scenario, plan, finished, 'inboxlab run desk.yaml')
}
const text = (changes: object, width = 120): string =>
  textReport(resultOf(changes), width)
    .map((line) => line.text)
    .join('\n')

describe('figures by interval', () => {
  const hours = resultOf({ intervals: '1h' })

  it('are in the result, and their contacts are those of the run', () => {
    expect(hours.scenario.intervals).toBe('1h')
    expect(hours.intervals.map(({ interval }) => interval)).toEqual(['00:00', '01:00', '02:00', '03:00'])
    const arrived = hours.intervals.map(({ measures: [first] }) => first?.mean ?? 0)
    expect(arrived.reduce((sum, mean) => sum + mean)).toBeCloseTo(hours.measures[0]?.mean ?? 0, 9)
    expect(resultOf({}).intervals).toEqual([])
  })

  it('are what a threshold in every interval is judged by, which without them is refused', () => {
    const thresholds = ['p95 wait < 8h', 'arrived of queue calls in every interval < 1']
    const result = resultOf({ intervals: '1h', thresholds, replications: 5 })
    const [whole, every] = result.thresholds
    expect(whole).toMatchObject({ interval: null, intervals: null })
    expect(every).toMatchObject({ verdict: 'broken', intervals: { kept: 0, broken: 4, undecided: 0 } })
    const of = result.intervals.find(({ interval }) => interval === every?.interval)?.measures
    const calls = { kind: 'queue', name: 'calls' } as const
    expect(findMeasure(of ?? [], 'arrived', calls)?.mean).toBe(every?.mean)
    const [, said = ''] = text({ intervals: '1h', thresholds, replications: 5 }).split(
      'in every interval < 1: ',
    )
    expect(said).toMatch(/^\d.* from 0\d:00 on, broken in 4 of 4 intervals\n/u)
    expect(() => resultOf({ thresholds })).toThrow(
      "thresholds.1: 'arrived of queue calls in every interval < 1': there are no intervals; add intervals: 30min beside thresholds",
    )
  })

  it('are in a page in columns, of the whole first and of as many as there is room for', () => {
    const page = intervalsOfPage(hours.intervals)
    expect(page?.names).toEqual(['00:00', '01:00', '02:00', '03:00'])
    expect(page?.scopesLeftOut).toBe(0)
    for (const { scope, figures } of page?.scopes ?? [])
      for (const { metric, mean, halfWidth } of figures)
        hours.intervals.forEach(({ measures }, index) => {
          const measure = findMeasure(measures, metric, scope)
          const { mean: exact = 0 } = measure ?? {}
          expect(Math.abs((mean[index] ?? 0) - (exact ?? 0))).toBeLessThanOrEqual(1e-5 * (exact ?? 0))
          expect(halfWidth[index] === null).toBe(measure?.halfWidth === null)
        })
    const least = intervalsOfPage(hours.intervals, 1)
    expect(least?.scopes.map(({ scope }) => scope.kind)).toEqual(['overall'])
    expect(least?.scopesLeftOut).toBe((page?.scopes.length ?? 0) - 1)
    expect(intervalsOfPage([])).toBeNull()
  })

  it('are in the CSV after those of the run, named in a last column', () => {
    const [headings = [], ...rows]: Array<Array<string>> = parse(csvReport(hours))
    expect(headings.at(-1)).toBe('interval')
    expect(rows.slice(0, hours.measures.length).every((row) => row.at(-1) === '')).toBe(true)
    const named = rows.slice(hours.measures.length).map((row) => row.at(-1))
    expect([...new Set(named)]).toEqual(['00:00', '01:00', '02:00', '03:00'])
    const wait = rows.find((row) => row[2] === 'queue' && row[4] === 'meanWait' && row.at(-1) === '02:00')
    const { measures = [] } = hours.intervals[2] ?? {}
    const measured = measures.find(({ scope, metric }) => scope.kind === 'queue' && metric === 'meanWait')
    expect(Number(wait?.[6])).toBe(measured?.mean)
  })

  it('are in the table, with the occupancy of few groups', () => {
    const [, table = ''] = text({ intervals: '1h' }).split('By interval\n')
    const [headings = '', ...rows] = table.split('\n')
    expect(headings).toMatch(/arrived .* service level .* mean wait .* occupancy desk/u)
    expect(rows.map((row) => row.slice(0, 5))).toEqual(['00:00', '01:00', '02:00', '03:00'])
    const many = Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((name) => [name, { queues: ['calls'], count: 3 }]),
    )
    expect(text({ intervals: '1h', agents: many })).not.toContain('occupancy a')
  })

  it('are not in the table where nobody asks for them, or they are too many to be read', () => {
    expect(text({})).not.toContain('By interval')
    expect(text({ duration: '1d', intervals: '15min' })).not.toContain('By interval')
    expect(text({ duration: '1d', intervals: '30min' })).toContain('By interval')
  })
})
