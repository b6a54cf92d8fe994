import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
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
