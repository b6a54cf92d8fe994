import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { folder } from './folder.ts'
import { inThisProcess } from './in-this-process.ts'
import { inboxlab } from './inboxlab.ts'

const { path: cwd, write } = folder()

it('inboxlab run --records writes a line for every interaction and every period of an agent', async () => {
  const args = ['run', 'desk.yaml', '--reporter', 'json', '--records', 'records.ndjson']
  const { code, stdout } = await inboxlab(args, { cwd })
  expect(code).toBe(0)
  const [header, ...records] = readFileSync(join(cwd, 'records.ndjson'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(header).toEqual({ record: 'header', schemaVersion: 1, seed: 1, replications: 3 })
  const interactions = records.filter(({ record }) => record === 'interaction')
  expect(interactions.length).toBe(JSON.parse(stdout).interactions)
  expect(new Set(interactions.map(({ replication }) => replication))).toEqual(new Set([1, 2, 3]))
  expect(records.some(({ record, presence }) => record === 'agent' && presence === 'working')).toBe(true)
})

it('says when the records cannot be written, and shows the result all the same', async () => {
  const args = ['run', 'desk.yaml', '--records', 'nowhere/records.ndjson']
  const { code, stdout, stderr } = await inboxlab(args, { cwd })
  expect(code).toBe(2)
  expect(stdout).toContain('A small desk')
  expect(stderr).toBe(
    'inboxlab: --records nowhere/records.ndjson: the file cannot be written (ENOENT); name a file that you may write to\n',
  )
})

describe('inboxlab sweep --records', () => {
  const unpacked = (...path: ReadonlyArray<string>): ReadonlyArray<string> =>
    gunzipSync(readFileSync(join(cwd, ...path)))
      .toString()
      .split('\n')

  it('writes for each point, compressed, what run writes of it', async () => {
    const args = ['sweep', 'desk.yaml', '--over', 'agents.desk.count=1,2', '--reps', '3']
    const { code, stderr } = await inboxlab([...args, '--records', 'swept/records'], { cwd })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(readdirSync(join(cwd, 'swept/records'))).toEqual(['point-1.ndjson.gz', 'point-2.ndjson.gz'])
    const run = ['run', 'desk.yaml', '--set', 'agents.desk.count=2', '--reps', '3']
    await inboxlab([...run, '--records', 'two.ndjson'], { cwd })
    const [header = '', ...records] = unpacked('swept/records/point-2.ndjson.gz')
    const [headerOfRun = '', ...recordsOfRun] = readFileSync(join(cwd, 'two.ndjson'), 'utf8').split('\n')
    expect(JSON.parse(header)).toEqual({ ...JSON.parse(headerOfRun), point: 'agents.desk.count=2' })
    expect(records).toEqual(recordsOfRun)
    expect(records.length).toBeGreaterThan(100)
  })

  it('says of how many replications some are left out, because they would be too many', async () => {
    const args = ['sweep', 'desk.yaml', '--over', 'agents.desk.count=1', '--reps', '1']
    const many = ['--set', 'traffic.0.rate=500/min', '--set', 'types.call.patience=1s']
    const { code, stderr } = await inboxlab([...args, ...many, '--records', 'many'], { cwd })
    expect(code).toBe(0)
    expect(stderr).toBe(
      'inboxlab: --records many: a replication has at most 16 MiB of records; the last line of 1 says how many are left out; inboxlab run --records writes all\n',
    )
    expect(unpacked('many/point-1.ndjson.gz').at(-2)).toMatch(
      /^\{"record":"leftOut","replication":1,"records":\d+\}$/u,
    )
  })

  it.each([
    ['in a file', 'file/in', 'ENOTDIR'],
    ['in a file, further down', 'file/in/it', 'ENOTDIR'],
    ...(process.platform === 'linux' ? [['where nothing can be made', '/proc/in/it', 'ENOENT']] : []),
    ['in place of a file', 'file', 'EEXIST'],
  ])('is refused before anything is simulated where there can be no such folder: %s', async (_, to, code) => {
    write('file', '')
    const args = ['sweep', 'desk.yaml', '--over', 'agents.desk.count=1', '--out', 'json=not.json']
    expect(await inThisProcess([...args, '--records', to], { cwd })).toEqual({
      code: 2,
      signal: null,
      stdout: '',
      stderr: `inboxlab: --records ${to}: its files cannot be written (${code}); name a folder that you may write to\n`,
    })
    expect(existsSync(join(cwd, 'not.json'))).toBe(false)
  })
})
