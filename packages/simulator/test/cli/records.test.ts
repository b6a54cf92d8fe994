import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folder } from './folder.ts'
import { inboxlab } from './inboxlab.ts'

const { path: cwd } = folder()

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
