import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CompareResult } from '../../src/report/compare-result.ts'
import { DESK, folder } from './folder.ts'
import { inboxlab } from './inboxlab.ts'

const { path: cwd, write, inner } = folder()
write('bigger.yaml', `${DESK.replace('count: 2', 'count: 3')}seed: 77\nthresholds: [ abandonment < 99% ]\n`)
const compare = (...args: ReadonlyArray<string>) => inboxlab(['compare', ...args], { cwd })
const json = async (...args: ReadonlyArray<string>): Promise<CompareResult> =>
  JSON.parse((await compare(...args, '--reporter', 'json')).stdout)
const overall = ({ comparisons }: CompareResult, metric: string, which = 0) =>
  comparisons[which]?.differences.find((each) => each.scope.kind === 'overall' && each.metric === metric)

describe.concurrent('inboxlab compare', () => {
  it('prints what the second changes against the first, whether that is shown, and how to get it again', async () => {
    const { code, stdout, stderr } = await compare('desk.yaml', 'bigger.yaml', '--reps', '20')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^desk\.yaml against bigger\.yaml\n20 replications on the same random numbers; /u)
    expect(stdout).toMatch(/\noverall abandonment +\d.*-\d.*± ?\d.* better\n/u)
    expect(stdout).toMatch(/\ngroup desk occupancy .* lower\n/u)
    expect(stdout).toMatch(/\n\ninboxlab compare desk\.yaml bigger\.yaml --seed 1 --reps 20\n$/u)
  })

  it('runs all of them on the random numbers of the first: the same contacts come', async () => {
    const result = await json('desk.yaml', 'bigger.yaml')
    expect(overall(result, 'arrived')).toMatchObject({
      verdict: 'same',
      difference: { mean: 0, halfWidth: 0 },
    })
    expect(result.alternatives.map(({ seed, replications }) => [seed, replications.finished])).toEqual([
      [1, 3],
      [1, 3],
    ])
  })

  it('says where the traffic of one has no name of the first: then nothing is paired', async () => {
    write('renamed.yaml', DESK.replaceAll('call', 'chat'))
    const { code, stderr } = await compare('desk.yaml', 'bigger.yaml', 'renamed.yaml')
    expect(stderr).toBe(
      'inboxlab: renamed.yaml: none of its traffic is called as in desk.yaml (call), so others come at other times; give it the same names\n',
    )
    expect(code).toBe(0)
  })

  it('knows the difference better than the two apart', async () => {
    const result = await json('desk.yaml', 'bigger.yaml', '--reps', '30')
    const apart = result.alternatives.map(
      ({ measures }) =>
        measures.find(({ scope, metric }) => scope.kind === 'overall' && metric === 'abandonment')
          ?.halfWidth ?? 0,
    )
    expect(overall(result, 'abandonment')?.difference.halfWidth).toBeLessThan(Math.hypot(...apart))
  })

  it('compares policies on one scenario', async () => {
    const headStart = '{ timeInQueue: { headStart: { 0: 30s } } }'
    const result = await json('desk.yaml', '--policy', 'firstComeFirstServed', '--policy', headStart)
    expect(result.alternatives.map(({ name }) => name)).toEqual(['firstComeFirstServed', headStart])
    // With one priority a head start changes nothing.
    expect(overall(result, 'meanWait')).toMatchObject({ verdict: 'same' })
    expect(result.reproduce).toBe(
      `inboxlab compare desk.yaml --policy firstComeFirstServed --policy '${headStart}' --seed 1 --reps 3`,
    )
  })

  it('gives the same bytes on one thread and on two, and ends with 99 when one breaks a threshold', async () => {
    const args = [
      'desk.yaml',
      'bigger.yaml',
      'desk.yaml',
      '--set',
      'thresholds=[ abandonment < 1% ]',
      '--reporter',
      'json',
    ]
    const [one, two] = await Promise.all(['1', '2'].map((workers) => compare(...args, '--workers', workers)))
    expect(one?.code).toBe(99)
    expect(two).toEqual(one)
    const result: CompareResult = JSON.parse(one?.stdout ?? '')
    expect(overall(result, 'meanWait', 1)).toMatchObject({ verdict: 'same' })
  })

  it('writes a page, the same that report makes of the JSON', async () => {
    const { path } = inner()
    const out = ['--out', 'html=page.html', '--out', 'json=compare.json']
    await inboxlab(['compare', '../desk.yaml', '../bigger.yaml', ...out], { cwd: path })
    const { code, stdout, stderr } = await inboxlab(['report', 'compare.json'], { cwd: path })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^compare\.html \(\d+ kB\)\n$/u)
    const [page, again] = ['page.html', 'compare.html'].map((file) => readFileSync(join(path, file), 'utf8'))
    expect(page).toContain('"kind":"compare"')
    expect(again).toBe(page)
  })

  it.each([
    [
      ['desk.yaml'],
      'compare: there is nothing to compare it with; name a second scenario, or policies with --policy',
    ],
    [
      ['desk.yaml', 'bigger.yaml', '--policy', 'firstComeFirstServed'],
      '--policy: both scenarios and policies are to be compared; name one scenario, or leave --policy out',
    ],
    [
      ['desk.yaml', 'bigger.yaml', '--until-within', 'service levl 1%'],
      "--until-within: 'service levl <= 1%': 'service levl' is no metric; did you mean 'service level'?",
    ],
    [
      ['desk.yaml', 'bigger.yaml', '--until-within', 'mean wait of queue cals 1s'],
      "--until-within: there is no queue named 'cals'; did you mean 'calls'?",
    ],
    [
      ['desk.yaml', 'bigger.yaml', '--until-within', 'service level 0%'],
      "--until-within: 'service level 0%' is never reached; use a value above 0",
    ],
  ])('%j is refused in one line', async (args, said) => {
    expect(await compare(...args)).toEqual({
      code: 2,
      signal: null,
      stdout: '',
      stderr: `inboxlab: ${said}\n`,
    })
  })
})
