import { chmod, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTrace } from '../../src/node/read-trace.ts'
import { InputError } from '../../src/scenario/input-error.ts'
import type { TraceReading } from '../../src/trace/trace-reading.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inboxlab-trace-'))
})
afterAll(() => rm(folder, { recursive: true }))

const reading: TraceReading = {
  columns: { arrival: 'came', wait: 'waited', outcome: 'end', agent: 'who' },
  unit: 's',
  skip: [],
  outcomes: { served: 'done', abandoned: 'gone' },
  timeZone: 'Asia/Jerusalem',
  types: ['call'],
}
const header = 'came,waited,end,who\n'
const write = async (content: string | Uint8Array): Promise<string> => {
  const path = join(folder, 'calls.csv')
  await writeFile(path, content)
  return path
}
const read = async (content: string | Uint8Array) => readTrace(await write(content), reading)
const problem = async (content: string | Uint8Array): Promise<string> => {
  const error: unknown = await read(content).catch((cause: unknown) => cause)
  if (!(error instanceof InputError)) throw error
  expect(error.message).not.toContain('\n')
  return error.message.replaceAll(folder, '')
}

describe('readTrace', () => {
  it('reads a file in the local time of its zone', async () => {
    const recording = await read(`${header}1999-08-02T07:00:00,12,done,Anna\n1999-08-02T07:00:05,9,gone,\n`)
    expect(recording).toMatchObject({
      length: 2,
      joined: Float64Array.of(933_566_400_000, 933_566_405_000),
      wait: Float64Array.of(12_000, 9000),
      abandoned: Uint8Array.of(0, 1),
      agents: ['Anna'],
    })
  })

  it('takes quoted texts, a byte order mark, Windows line ends, blank lines and a missing last line end', async () => {
    const recording = await read(
      '\uFEFF"came","waited",end,who\r\n1,2,done,"Smith, ""Al"""\r\n\r\n3,4,done,Ben',
    )
    expect(recording).toMatchObject({ length: 2, agents: ['Smith, "Al"', 'Ben'] })
  })

  it('keeps line numbers right over many chunks of the stream', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `${i},1,done,Anna\n`)
    expect((await read(header + rows.join(''))).length).toBe(20_000)
    rows[15_000] = '15000,soon,done,Anna\n'
    expect(await problem(header + rows.join(''))).toMatch(/^\/calls\.csv line 15002: .*'soon'/)
  })

  it('says what is wrong with a file that cannot be read', async () => {
    const missing = readTrace(join(folder, 'none.csv'), reading)
    await expect(missing).rejects.toThrow(/none\.csv: there is no such trace; check the path/)
    await expect(missing).rejects.toBeInstanceOf(InputError)
    await expect(readTrace(folder, reading)).rejects.toThrow(/the trace is a directory/)
    await expect(readTrace(join(folder, 'none', 'a.csv'), reading)).rejects.toThrow(/there is no such trace/)
  })

  it('says so when a link leads nowhere but to itself', async () => {
    const path = join(folder, 'loop.csv')
    await symlink(path, path)
    await expect(readTrace(path, reading)).rejects.toThrow(/the trace cannot be read \(ELOOP\)/)
  })

  it.skipIf(process.getuid?.() === 0)('says so when a file may not be read', async () => {
    const path = await write(header)
    await chmod(path, 0o000)
    const reads = readTrace(path, reading)
    await expect(reads).rejects.toThrow(/may not be read; give yourself permission/)
    await rm(path)
  })

  it('says so when a file is empty or has a header only', async () => {
    expect(await problem('')).toMatch(/^\/calls\.csv: the trace is an empty file; /)
    expect(await problem('\n\n')).toMatch(/the trace is an empty file/)
    expect(await problem(header)).toMatch(
      /^\/calls\.csv: the trace is empty: there is no row below its header; /,
    )
  })

  it('names the column that is missing and the one that was probably meant', async () => {
    expect(await problem('came,wait,end,who\n1,2,done,Anna\n')).toMatch(
      /^\/calls\.csv line 1: there is no column 'waited'.*did you mean 'wait'\?/,
    )
    expect(await problem('came;waited;end;who\n')).toMatch(/no column 'came'.*; use came;waited;end;who/)
  })

  it('names the line of a row that is too short, of a bad cell and of an arrival out of order', async () => {
    expect(await problem(`${header}1,2,done,Anna\n2,3\n`)).toMatch(
      /line 3: it has 2 cells and the header has 4/,
    )
    expect(await problem(`${header}1,2,done,Anna\n2,-3,done,Anna\n`)).toMatch(/line 3: .*waited holds '-3'/)
    expect(await problem(`${header}5,2,done,Anna\n4,3,done,Anna\n`)).toMatch(
      /line 3: arrival 4 is before 5 in line 2; sort the rows/,
    )
  })

  it('names the line where quotes go wrong', async () => {
    expect(await problem(`${header}1,2,done,Anna\n2,3,"done,Anna\n3,4,done,Anna\n`)).toMatch(
      /line 3: a quote is opened and never closed; close it/,
    )
    expect(await problem(`${header}1,2,do"ne,Anna\n`)).toMatch(
      /line 2: a quote stands in the middle of a text/,
    )
    expect(await problem(`${header}1,2,"do"ne,Anna\n`)).toMatch(
      /line 2: a quote stands in the middle of a text/,
    )
  })

  it('gives up on a file that is no CSV at all', async () => {
    expect(await problem(new Uint8Array(300_000))).toMatch(/line 1: the row is longer than \d+ bytes/)
    expect(await problem(Uint8Array.from({ length: 5000 }, (_, i) => (i * 31) % 256))).toMatch(
      /^\/calls\.csv line 1: /,
    )
  })
})
