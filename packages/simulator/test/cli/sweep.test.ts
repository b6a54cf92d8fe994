import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as Result from 'effect/Result'
import { describe, expect, it } from 'vitest'
import { readDuration } from '../../src/scenario/duration.ts'
import type { SweepResult } from '../../src/report/sweep-result.ts'
import { DESK, folder } from './folder.ts'
import { inboxlab } from './inboxlab.ts'

const { path: cwd, write, inner } = folder()
write('goal.yaml', `${DESK}thresholds: [ abandonment < 30% ]\n`)
const sweep = (...args: ReadonlyArray<string>) => inboxlab(['sweep', ...args], { cwd })
const json = async (...args: ReadonlyArray<string>): Promise<SweepResult> =>
  JSON.parse((await sweep(...args, '--reporter', 'json')).stdout)
const OVER = ['--over', 'agents.desk.count=1..6', '--reps', '20']

describe.concurrent('inboxlab sweep', () => {
  it('says how many agents it takes, then what came of each number of them, and how to get it again', async () => {
    const { code, stdout, stderr } = await sweep('goal.yaml', ...OVER)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^A small desk\n6 points of 20 replications on the same random numbers\n/u)
    expect(stdout).toMatch(
      /\n {2}✓ Fewest agents that keep all thresholds: agents\.desk\.count=3 \(3 on duty\)\n/u,
    )
    expect(stdout).toMatch(/\nagents\.desk\.count=2 +✗ /u)
    expect(stdout).toMatch(/\nagents\.desk\.count=3 +✓ /u)
    expect(stdout).toMatch(
      /\n\ninboxlab sweep goal\.yaml --over agents\.desk\.count=1\.\.6 --seed 1 --reps 20\n$/u,
    )
  })

  it('runs every point on the same contacts', async () => {
    const { points } = await json('goal.yaml', ...OVER)
    expect(new Set(points.map(({ interactions }) => interactions)).size).toBe(1)
  })

  it('says what all contacts of a point waited, as its records have it, within 1 %', async () => {
    const { points } = await json('goal.yaml', ...OVER)
    const args = ['run', 'goal.yaml', '--set', 'agents.desk.count=2', '--reps', '20', '--reporter', 'json']
    const { stdout } = await inboxlab([...args, '--records', 'waits.ndjson'], { cwd })
    const { waits } = points[1] as SweepResult['points'][number]
    expect(JSON.parse(stdout).waits).toEqual(waits)
    const records = readFileSync(join(cwd, 'waits.ndjson'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).wait)
    const exact = records.filter((wait) => typeof wait === 'number').sort((one, other) => one - other)
    expect(waits?.contacts).toBe(exact.length)
    expect(waits?.max).toBe(exact.at(-1))
    for (const [figure, share] of [
      ['p50', 0.5],
      ['p95', 0.95],
      ['p99', 0.99],
    ] as const) {
      const wait = exact[Math.floor(share * (exact.length - 1))] ?? 0
      expect(wait).toBeGreaterThan(0)
      expect(Math.abs((waits?.[figure] ?? 0) / wait - 1)).toBeLessThanOrEqual(0.01)
    }
  })

  it('names the fewest of those that surely keep them, and those with fewer that may', async () => {
    const result = await json('goal.yaml', '--over', 'agents.desk.count=2,3,4', '--reps', '1')
    expect(result.points.map(({ name, onDuty }) => [name, onDuty])).toEqual([
      ['agents.desk.count=2', 2],
      ['agents.desk.count=3', 3],
      ['agents.desk.count=4', 4],
    ])
    const doubtful = await json(
      ...['goal.yaml', '--over', 'agents.desk.count=3,2', '--reps', '5'],
      ...['--set', 'thresholds=[ abandonment < 36% ]'],
    )
    expect(doubtful).toMatchObject({ fewest: 'agents.desk.count=3', undecided: ['agents.desk.count=2'] })
  })

  it('takes every combination of several places', async () => {
    const { points } = await json(
      ...['desk.yaml', '--over', 'agents.desk.count=1..2', '--over', 'types.call.patience=1min,unlimited'],
    )
    expect(points.map(({ name }) => name)).toEqual([
      'agents.desk.count=1 types.call.patience=1min',
      'agents.desk.count=1 types.call.patience=unlimited',
      'agents.desk.count=2 types.call.patience=1min',
      'agents.desk.count=2 types.call.patience=unlimited',
    ])
    expect(points.every(({ verdict }) => verdict === null)).toBe(true)
  })

  it('ends with 99 when every point breaks a threshold', async () => {
    const { code, stdout } = await sweep('goal.yaml', '--over', 'agents.desk.count=1,2', '--reps', '20')
    expect(code).toBe(99)
    expect(stdout).toContain('\n  ✗ No point surely keeps all thresholds\n')
  })

  it('gives the same bytes on one thread and on two', async () => {
    const args = ['goal.yaml', ...OVER, '--reporter', 'json']
    const [one, two] = await Promise.all(['1', '2'].map((workers) => sweep(...args, '--workers', workers)))
    expect(two).toEqual(one)
  })

  it('writes a page, the same that report makes of the JSON, which says place by place what was set', async () => {
    const { path } = inner()
    const out = ['--out', 'html=page.html', '--out', 'json=sweep.json']
    await inboxlab(['sweep', '../goal.yaml', ...OVER, ...out], { cwd: path })
    const { code, stdout, stderr } = await inboxlab(['report', 'sweep.json'], { cwd: path })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^sweep\.html \(\d+ kB\)\n$/u)
    const [page, again, result = ''] = ['page.html', 'sweep.html', 'sweep.json'].map((file) =>
      readFileSync(join(path, file), 'utf8'),
    )
    expect(page).toContain('"kind":"sweep"')
    expect(again).toBe(page)
    const { points }: SweepResult = JSON.parse(result)
    expect(points[1]?.settings).toEqual([{ path: 'agents.desk.count', value: '2' }])
  })

  it('names a value that the scenario cannot have', async () => {
    const { code, stderr } = await sweep('goal.yaml', '--over', 'agents.desk.count=1,many')
    expect(code).toBe(2)
    expect(stderr).toMatch(/^inboxlab: --set agents\.desk\.count: .*many.*\n$/u)
  })
})

describe('inboxlab run --until-within', () => {
  it('goes on until the interval is as narrow as that, on any number of threads, and says how often that was', async () => {
    const args = ['run', 'desk.yaml', '--until-within', 'abandonment 2%', '--reporter', 'json']
    const [one, two] = await Promise.all(
      ['1', '2'].map((workers) => inboxlab([...args, '--workers', workers], { cwd })),
    )
    expect(two).toEqual(one)
    const result = JSON.parse(one?.stdout ?? '')
    const { finished, planned } = result.replications
    expect(finished).toBeGreaterThan(20)
    expect({ planned, partial: result.partial }).toEqual({ planned: finished, partial: false })
    const { halfWidth } = result.measures.find(
      ({ scope, metric }: { readonly scope: { readonly kind: string }; readonly metric: string }) =>
        scope.kind === 'overall' && metric === 'abandonment',
    )
    expect(halfWidth).toBeLessThanOrEqual(0.02)
    expect(result.reproduce).toBe(`inboxlab run desk.yaml --seed 1 --reps ${finished}`)
  })
})

describe('a scenario that says how precisely it is wanted', () => {
  write('precise.yaml', `${DESK}precision: [ abandonment 2% ]\n`)
  const finished = async (...args: ReadonlyArray<string>): Promise<number> => {
    const { stdout } = await inboxlab(['run', ...args, '--reporter', 'json'], { cwd })
    return JSON.parse(stdout).replications.finished
  }

  it('is run as often as with the option', async () => {
    const [key, option] = await Promise.all([
      finished('precise.yaml'),
      finished('desk.yaml', '--until-within', 'abandonment 2%'),
    ])
    expect(key).toBe(option)
    expect(key).toBeGreaterThan(20)
  })

  it('is run by the options instead, where they say something of it', async () => {
    const [wide, exact] = await Promise.all([
      finished('precise.yaml', '--until-within', 'abandonment 90%'),
      finished('precise.yaml', '--reps', '7'),
    ])
    expect({ wide, exact }).toEqual({ wide: 10, exact: 7 })
  })
})

describe('a scenario whose warm-up is to be found', () => {
  write('warm.yaml', `${DESK}warmUp: detect\n`)

  it('is measured after what is found, which is said with how to give it', async () => {
    const { code, stdout, stderr } = await inboxlab(
      ['run', 'warm.yaml', '--until', '20h', '--reporter', 'json'],
      { cwd },
    )
    expect(code).toBe(0)
    const [, found] = /^inboxlab: the warm-up was found to be (\d+s)\n$/u.exec(stderr) ?? []
    const { scenario, reproduce } = JSON.parse(stdout)
    expect(Result.getOrUndefined(readDuration(scenario.warmUp))).toBe(Number.parseInt(found ?? '', 10) * 1000)
    expect(reproduce).toBe(`inboxlab run warm.yaml --set warmUp=${found} --until 20h --seed 1 --reps 3`)
  })

  it('is measured after what the option says instead', async () => {
    const { stdout, stderr } = await inboxlab(
      ['run', 'warm.yaml', '--warm-up', '10min', '--reporter', 'json'],
      { cwd },
    )
    expect(stderr).toBe('')
    expect(JSON.parse(stdout).scenario.warmUp).toBe('10min')
  })

  it('is compared over one time with others, and refused where there is nothing to be found', async () => {
    const [compared, never] = await Promise.all([
      inboxlab(
        [
          'compare',
          'warm.yaml',
          '--policy',
          '{ next: lastComeFirstServed }',
          '--until',
          '20h',
          '--reporter',
          'json',
        ],
        { cwd },
      ),
      inboxlab(['compare', 'warm.yaml', 'warm.yaml', '--set', 'types.call.patience=unlimited'], { cwd }),
    ])
    const warmUps = JSON.parse(compared.stdout).alternatives.map(
      ({ scenario }: { readonly scenario: { readonly warmUp: string } }) => scenario.warmUp,
    )
    expect(warmUps).toHaveLength(2)
    expect(new Set(warmUps).size).toBe(1)
    expect(never.code).toBe(2)
    expect(never.stderr).toMatch(/^inboxlab: warmUp: detect: no usual state is reached/u)
  })
})

describe('inboxlab run --warm-up', () => {
  it('detect finds it, says so and how to give it', async () => {
    const { code, stdout, stderr } = await inboxlab(
      ['run', 'desk.yaml', '--until', '20h', '--warm-up', 'detect'],
      { cwd },
    )
    expect(code).toBe(0)
    const [, found] = /^inboxlab: the warm-up was found to be (\d+s)\n$/u.exec(stderr) ?? []
    expect(stdout).toContain(`\ninboxlab run desk.yaml --set warmUp=${found} --until 20h --seed 1 --reps 3\n`)
  })

  it('says when it cannot be found', async () => {
    const never = ['run', 'desk.yaml', '--warm-up', 'detect', '--set', 'types.call.patience=unlimited']
    const { code, stderr } = await inboxlab(never, { cwd })
    expect(code).toBe(2)
    expect(stderr).toMatch(/^inboxlab: --warm-up detect: no usual state is reached/u)
  })
})
