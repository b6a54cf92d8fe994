import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  differences,
  exactly,
  findMeasure,
  type IntervalMeasures,
  intervalMeasures,
  type Measure,
  measures,
  type RunFigures,
} from '@inboxlab/simulator'
import { loadPlan, readScenario, simulate } from '@inboxlab/simulator/node'
import { describe, expect, it } from 'vitest'
import { type Case, cases, type Expected } from './expected.ts'

const FOLDER = import.meta.dirname
const MINUTE = 60_000

interface Simulated {
  readonly measures: ReadonlyArray<Measure>
  readonly intervals: ReadonlyArray<IntervalMeasures>
  readonly runs: ReadonlyArray<RunFigures>
  readonly plan: Awaited<ReturnType<typeof loadPlan>>
}

const simulated = async (file: string, ...set: ReadonlyArray<string>): Promise<Simulated> => {
  const read = await readScenario(join(FOLDER, `${file}.yaml`), { set })
  const plan = await loadPlan(read)
  const { replications, confidence } = read.scenario
  // To start threads for each would take longer than the work, and they change nothing.
  const [finished = []] = await simulate([{ read, plan, goal: exactly(replications) }], { workers: 1 })
  const runs = finished.map(({ figures }) => figures)
  return {
    measures: measures(plan, runs, confidence),
    intervals: intervalMeasures(plan, runs, confidence),
    runs,
    plan,
  }
}

const measureOf = (
  { measures, intervals }: Simulated,
  { metric, of, in: within }: Pick<Expected, 'metric' | 'of' | 'in'>,
): Measure => {
  const scope = of === undefined ? ({ kind: 'overall', name: null } as const) : { kind: of[0], name: of[1] }
  const list =
    within === undefined ? measures : intervals.find(({ interval }) => interval === within)?.measures
  const found = findMeasure(list ?? [], metric, scope)
  if (found === undefined) throw new Error(`${metric} was not measured`)
  return found
}

/**
 * An exact value lies inside the 99.9 % interval, which is as narrow as the case says; a published one within its ± and
 * our own 99 % interval.
 */
const agrees = (measure: Measure, { value, plusMinus }: Expected, within: Case['within']): void => {
  const unit = measure.unit === 'time' ? MINUTE : 1
  const mean = (measure.mean ?? Number.NaN) / unit
  const halfWidth = (measure.halfWidth ?? Number.NaN) / unit
  const said = `${measure.metric} of ${measure.scope.name ?? 'all'}`
  if (within !== undefined) expect(halfWidth, `half-width of ${said}`).toBeLessThan(within * value)
  expect(Math.abs(mean - value), `distance of ${said}`).toBeLessThanOrEqual((plusMinus ?? 0) + halfWidth)
}

describe.each(cases)('$file', ({ file, expected, within }) => {
  it('comes to what is known', async () => {
    const result = await simulated(file)
    for (const each of expected) agrees(measureOf(result, each), each, within)
  })
})

describe('processor sharing', () => {
  it('has the same mean time there whatever the distribution of the work', async () => {
    const exact = { metric: 'meanResolution', value: 5 } as const
    for (const service of ['{ exponential: 1min }', '{ lognormal: { mean: 1min, sd: 1.5min } }']) {
      agrees(
        measureOf(await simulated('sharing-constant', `types.chat.service=${service}`), exact),
        exact,
        0.15,
      )
    }
  })
})

describe('two policies that differ only in order', () => {
  it('have the same mean wait, and waits that differ', async () => {
    const [first, last] = [
      await simulated('erlang-c-6'),
      await simulated('erlang-c-6', 'policy={ next: lastComeFirstServed }'),
    ]
    const of = (metric: string) =>
      differences(first, last, 0.999).find((each) => each.metric === metric && each.scope.kind === 'overall')
    expect(of('meanWait')?.verdict).toBe('undecided')
    expect(of('meanWait')?.difference.halfWidth).toBeLessThan(0.05 * (of('meanWait')?.first ?? 0))
    expect(of('p50Wait')).toMatchObject({ verdict: 'lower' })
    expect(of('p99Wait')).toMatchObject({ verdict: 'higher' })
  })
})

it('every scenario of the folder is among the cases', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'))
  expect(files.sort()).toEqual(cases.map(({ file }) => `${file}.yaml`).sort())
})
