import { readFile, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import type { CompareResult } from '../report/compare-result.ts'
import type { RunResult } from '../report/result.ts'
import type { SweepResult } from '../report/sweep-result.ts'
import { decodeScenario, encodeScenario } from '../scenario/decode.ts'
import { InputError } from '../scenario/input-error.ts'
import { hashOf } from '../scenario/hash.ts'
import { InputErrors } from '../scenario/input-errors.ts'
import { pathText } from '../scenario/problems/problem.ts'
import { schemaProblems } from '../scenario/problems/schema-problems.ts'
import type { Scenario, ScenarioFile } from '../scenario/scenario.ts'
import type { ReadScenario } from './read-scenario.ts'
import { CompareOutline, RunOutline, SweepOutline } from './result-outline.ts'

const MOST_BYTES = 200 * 1024 * 1024

/** A result of a run that was read from a file, and the scenario in it. */
export interface ReadRun {
  readonly kind: 'run'
  readonly result: RunResult
  readonly read: ReadScenario
}

/** Any result that was read from a file. */
export type ReadResult =
  | ReadRun
  | { readonly kind: 'compare'; readonly result: CompareResult }
  | { readonly kind: 'sweep'; readonly result: SweepResult }

const OPTIONS = { errors: 'first', reportInput: true } as const
const decodeRun = Schema.decodeUnknownResult(RunOutline, OPTIONS)
const decodeCompare = Schema.decodeUnknownResult(CompareOutline, OPTIONS)
const decodeSweep = Schema.decodeUnknownResult(SweepOutline, OPTIONS)

/**
 * Reads a result that `--out json=FILE` of run, compare or sweep wrote. Traces and policy files that the scenario of a
 * run names are looked for from `base` on, or from the folder of the result. Rejects with an {@link InputError} if it is
 * none, or of another version.
 */
export const readResult = async (file: string, base = dirname(file)): Promise<ReadResult> => {
  const document = await parsed(file)
  if (has(document, 'alternatives')) return { kind: 'compare', result: comparison(file, document) }
  if (has(document, 'points')) return { kind: 'sweep', result: swept(file, document) }
  const decoded = believed(file, decodeRun(document))
  const [scenario, encoded] = scenarioOf(file, '', decoded)
  return {
    kind: 'run',
    result: { ...decoded, scenario: encoded },
    read: { scenario, directory: resolve(base), fileName: file },
  }
}

/** Reads a result of a run as {@link readResult} does, and rejects any other. */
export const readRun = async (file: string, base?: string): Promise<ReadRun> => {
  const read = await readResult(file, base)
  if (read.kind === 'run') return read
  const what = read.kind === 'compare' ? 'a comparison' : 'a sweep'
  throw new InputError({
    place: file,
    problem: `it is the result of ${what}, and not of one run`,
    fix: 'name a result of inboxlab run, or a scenario',
  })
}

/** Whether a file looks like a result: JSON with a version. */
export const isResult = async (file: string): Promise<boolean> =>
  file.endsWith('.json') && has(await parsed(file).catch(() => null), 'schemaVersion')

const comparison = (file: string, document: unknown): CompareResult => {
  const decoded = believed(file, decodeCompare(document))
  if (decoded.comparisons.length !== decoded.alternatives.length - 1)
    throw problem(`${file}: comparisons`, 'there is not one for each alternative but the first')
  return {
    ...decoded,
    alternatives: decoded.alternatives.map((each, index) => {
      const [, scenario] = scenarioOf(file, `alternatives.${index}.`, each)
      return { ...each, scenario }
    }),
  }
}

const swept = (file: string, document: unknown): SweepResult => {
  const decoded = believed(file, decodeSweep(document))
  return {
    ...decoded,
    points: decoded.points.map((each, index) => {
      const [, scenario] = scenarioOf(file, `points.${index}.`, each)
      return { ...each, scenario }
    }),
  }
}

const scenarioOf = (
  file: string,
  where: string,
  { scenario: document, scenarioHash }: { readonly scenario: unknown; readonly scenarioHash: string },
): readonly [scenario: Scenario, encoded: ScenarioFile] => {
  try {
    const scenario = decodeScenario(document, (path) => ({
      place: `${file}: ${where}scenario.${pathText(path)}`,
      offset: 0,
    }))
    // Of what stands there: a later version may write the same scenario otherwise.
    if (hashOf(document as ScenarioFile) !== scenarioHash)
      throw new InputError({
        place: `${file}: ${where}scenario`,
        problem: 'it was changed after the run, whose figures are those of another',
        fix: 'run it again',
      })
    return [scenario, encodeScenario(scenario)]
  } catch (error) {
    // Nobody mends the scenario in a result: the first problem says enough.
    throw error instanceof InputErrors ? (error.errors[0] ?? error) : error
  }
}

const believed = <Value>(file: string, outline: Result.Result<Value, Schema.SchemaError>): Value => {
  if (Result.isSuccess(outline)) return outline.success
  const [first] = schemaProblems(outline.failure.issue)
  const place = first === undefined || first.path.length === 0 ? file : `${file}: ${pathText(first.path)}`
  throw new InputError({
    place,
    problem: first?.problem ?? 'it is no result',
    fix: `name a file that ${WRITERS} wrote with --out json=FILE, in this version`,
  })
}

const has = (document: unknown, key: string): boolean =>
  typeof document === 'object' && document !== null && Object.hasOwn(document, key)

const parsed = async (file: string): Promise<unknown> => {
  try {
    const { size } = await stat(file)
    if (size > MOST_BYTES) throw problem(file, 'it is larger than 200 MB')
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (cause) {
    if (cause instanceof InputError) throw cause
    if (cause instanceof SyntaxError) throw problem(file, `it is no JSON (${cause.message})`)
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    throw problem(file, REASONS.get(code) ?? `it cannot be read (${code})`)
  }
}

const WRITERS = 'inboxlab run, compare or sweep'

const problem = (place: string, what: string): InputError =>
  new InputError({ place, problem: what, fix: `name a file that ${WRITERS} wrote with --out json=FILE` })

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file'],
  ['ENOTDIR', 'there is no such file'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'reading it is not allowed'],
])
