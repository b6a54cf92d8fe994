import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readResult, readRun } from '../../src/node/read-result.ts'
import { InputError } from '../../src/scenario/input-error.ts'
import { smallComparison, smallSweep } from '../report/small-experiments.ts'
import { smallResult } from '../report/small-result.ts'

const folder = mkdtempSync(join(tmpdir(), 'inboxlab-results-'))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
const written = (content: string): string => {
  const file = join(folder, `${++files}.json`)
  writeFileSync(file, content)
  return file
}

/** What it says of a result in which one piece of text was replaced by another. */
const complaintAbout = async (result: unknown, from: string, to: string): Promise<string> => {
  const text = JSON.stringify(result)
  expect(text).toContain(from)
  const file = written(text.replace(from, to))
  const failure = await readResult(file).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(InputError)
  const { message } = failure as InputError
  expect(message).not.toContain('\n')
  return message.replace(file, 'FILE')
}

describe('a result that is read', () => {
  it.each([
    ['run', smallResult()],
    ['compare', smallComparison()],
    ['sweep', smallSweep()],
  ] as const)('is that which was written, of %s', async (kind, result) => {
    const read = await readResult(written(JSON.stringify(result)))
    expect(read.kind).toBe(kind)
    expect(read.result).toEqual(result)
  })

  it('may be of an earlier version, which did not say what all contacts waited', async () => {
    const { waits: _, ...earlier } = smallResult()
    const { result } = await readResult(written(JSON.stringify(earlier)))
    expect(result).toEqual({ ...smallResult(), waits: null })
  })

  it('has nothing in it that was not expected', async () => {
    const { result } = await readResult(written(JSON.stringify({ ...smallComparison(), more: 1 })))
    expect(Object.keys(result)).not.toContain('more')
  })

  it.each([
    ['"metric":"arrived"', '"metric":"constructor"', /^FILE: .*metric: 'constructor' is not known here/u],
    ['"kind":"overall"', '"kind":"hidden"', /^FILE: .*scope\.kind: 'hidden' is not known here/u],
    ['"schemaVersion":1', '"schemaVersion":2', /^FILE: .*schemaVersion: /u],
    ['"mean":', '"mean":"<b>","was":', /mean: /u],
    ['"confidence":0.95', '"confidence":95', /confidence: /u],
    ['"reproduce":', '"say":', /reproduce: is missing/u],
    ['"name":"A small desk"', '"name":7', /scenario\.name: /u],
    [
      '"count":',
      '"count":1',
      /^FILE: .*scenario: it was changed after the run, whose figures are those of another; run it again$/u,
    ],
  ])('is refused in one line that names the place: %s', async (from, to, complaint) => {
    for (const result of [smallResult(), smallComparison(), smallSweep()])
      expect(await complaintAbout(result, from, to)).toMatch(complaint)
  })

  it('is refused where a comparison lacks one of its alternatives', async () => {
    const lacking = { ...smallComparison(), comparisons: [] }
    await expect(readResult(written(JSON.stringify(lacking)))).rejects.toThrow(
      /comparisons: there is not one for each alternative but the first/u,
    )
    const empty = { ...smallSweep(), points: [] }
    await expect(readResult(written(JSON.stringify(empty)))).rejects.toThrow(/: points\.0: is missing; /u)
  })

  it.each(['null', '[]', '"alternatives"', '{}', '{"points":{}}', '{"alternatives":null}', ''])(
    'is refused where it is something else: %s',
    async (content) => {
      await expect(readResult(written(content))).rejects.toBeInstanceOf(InputError)
    },
  )

  it('is that of a run where one run is meant', async () => {
    await expect(readRun(written(JSON.stringify(smallSweep())))).rejects.toThrow(
      /: it is the result of a sweep, and not of one run; name a result of inboxlab run/u,
    )
    expect((await readRun(written(JSON.stringify(smallResult())))).kind).toBe('run')
  })
})
