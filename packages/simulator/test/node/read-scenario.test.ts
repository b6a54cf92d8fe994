import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readScenario } from '../../src/node/read-scenario.ts'
import { deskYaml } from '../scenario/desk.ts'

let directory = ''
const file = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(directory, name)
  await writeFile(path, content)
  return path
}

const refusal = async (path: string, set: ReadonlyArray<string> = []): Promise<string> => {
  const error: unknown = await readScenario(path, { set }).then(
    () => 'nothing',
    (reason: unknown) => reason,
  )
  return error instanceof Error ? `${error.name} ${error.message}` : String(error)
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'inboxlab-'))
})
afterAll(() => rm(directory, { recursive: true }))

describe('a scenario file', () => {
  it('is read, changed as --set says, and decoded', async () => {
    const path = await file('desk.yaml', deskYaml)
    const read = await readScenario(path, { set: ['agents.desk.count=13', 'agents.desk.count=14', 'seed=7'] })
    expect(read.directory).toBe(directory)
    expect(read.fileName).toBe(path)
    expect(read.scenario.seed).toBe(7)
    expect(read.scenario.agents.desk?.count).toStrictEqual({
      _tag: 'Cycle',
      every: 'day',
      steps: [{ from: 0, value: 14 }],
    })
  })

  it('that is missing', async () => {
    const path = join(directory, 'nowhere.yaml')
    expect(await refusal(path)).toBe(`InputError ${path}: there is no such file; check the path`)
    expect(await refusal('')).toBe('InputError scenario: there is no such file; check the path')
  })

  it('that is a directory', async () => {
    expect(await refusal(directory)).toBe(
      `InputError ${directory}: it is a directory; name a scenario file in it`,
    )
  })

  it('below something that is no directory', async () => {
    const path = join(await file('plain.yaml', deskYaml), 'desk.yaml')
    expect(await refusal(path)).toBe(`InputError ${path}: there is no such file; check the path`)
  })

  it.skipIf(process.getuid?.() === 0)('that may not be read', async () => {
    const path = await file('secret.yaml', deskYaml)
    await chmod(path, 0o000)
    expect(await refusal(path)).toBe(
      `InputError ${path}: reading it is not allowed; give yourself the right to read it`,
    )
  })

  it('whose name no file can have', async () => {
    expect(await refusal('a\u0000b.yaml')).toBe(
      'InputError a b.yaml: it cannot be read (ERR_INVALID_ARG_VALUE); name a file that can be read',
    )
    const long = 'x'.repeat(5000)
    expect(await refusal(long)).toBe(
      `InputError ${long}: it cannot be read (ENAMETOOLONG); name a file that can be read`,
    )
  })

  it('that is empty', async () => {
    const path = await file('empty.yaml', '')
    expect(await refusal(path)).toBe(
      `InputError ${path}: the file is empty; write a scenario into it (inboxlab schema prints what it may hold)`,
    )
  })

  it('that is not UTF-8', async () => {
    const path = await file('latin1.yaml', Uint8Array.of(0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xfc, 0x0a))
    expect(await refusal(path)).toBe(`InputError ${path}: it is not UTF-8 text; save it as UTF-8`)
  })

  it('that is absurdly large', async () => {
    const path = await file('large.yaml', new Uint8Array(10 * 1024 * 1024 + 1).fill(0x23))
    expect(await refusal(path)).toBe(
      `InputError ${path}: it is larger than 10 MB, too large for a scenario; name a scenario file; recorded contacts belong in a trace`,
    )
  })

  it('with faults says all of them, with line and column', async () => {
    const path = await file('faulty.yaml', deskYaml.replace('2min', '2m').replace('12', '-12'))
    expect(await refusal(path, ['seed=x'])).toBe(
      [
        `InputErrors ${path}:6:36 types.call.service.exponential: '2m': 'm' is no unit of time; use ms, s, min, h or d`,
        `${path}:8:28 agents.desk.count: -12 is no number of agents; write a whole number from 0 to 100000`,
        "--set seed: 'x' is no seed; write a whole number from 0 to 4294967295",
      ].join('\n'),
    )
  })

  it('changed by a --set that leads nowhere', async () => {
    const path = await file('desk.yaml', deskYaml)
    expect(await refusal(path, ['agents.dsk.count=1'])).toBe(
      "InputError --set agents.dsk.count=1: 'agents' has no 'dsk'; did you mean 'desk'?",
    )
  })
})
