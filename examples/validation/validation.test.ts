import { readdirSync } from 'node:fs'
import { differences, type Measure } from '@inboxlab/simulator'
import { describe, expect, it } from 'vitest'
import { type Case, cases, type Expected } from './expected.ts'
import { FOLDER, figures, measureOf, simulated } from './simulated.ts'

/**
 * An exact value lies inside the 99.9 % interval, which is as narrow as the case says; a published one within its ± and
 * our own 99 % interval.
 */
const agrees = (measure: Measure, { value, plusMinus }: Expected, within: Case['within']): void => {
  const { mean, halfWidth } = figures(measure)
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
