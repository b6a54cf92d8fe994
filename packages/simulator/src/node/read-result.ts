import { readFile, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import type { RunResult } from '../report/result.ts'
import { decodeScenario } from '../scenario/decode.ts'
import { InputError } from '../scenario/input-error.ts'
import { schemaProblems } from '../scenario/problems/schema-problems.ts'
import { pathText } from '../scenario/problems/problem.ts'
import type { ReadScenario } from './read-scenario.ts'

const MOST_BYTES = 200 * 1024 * 1024

const Figure = Schema.NullOr(Schema.Finite)
const Scope = Schema.Struct({ kind: Schema.String, name: Schema.NullOr(Schema.String) })
const Whole = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))

/** What a page needs of a result, to be sure of before it is believed; everything else in it is kept. */
const Outline = Schema.Struct({
  schemaVersion: Schema.Literal(1),
  tool: Schema.Struct({ name: Schema.String, version: Schema.String }),
  scenarioHash: Schema.String,
  scenario: Schema.Unknown,
  seed: Whole,
  replications: Schema.Struct({ planned: Whole, finished: Whole.check(Schema.isGreaterThanOrEqualTo(1)) }),
  partial: Schema.Boolean,
  confidence: Schema.Finite,
  interactions: Whole,
  thresholds: Schema.Array(
    Schema.Struct({
      threshold: Schema.String,
      verdict: Schema.Literals(['kept', 'broken', 'undecided']),
      bound: Schema.Finite,
      unit: Schema.Literals(['share', 'time', 'count']),
      mean: Figure,
      low: Figure,
      high: Figure,
    }),
  ),
  measures: Schema.Array(
    Schema.Struct({
      scope: Scope,
      metric: Schema.String,
      unit: Schema.Literals(['share', 'time', 'count']),
      mean: Figure,
    }),
  ),
  recorded: Schema.NullOr(Schema.Array(Schema.Struct({ scope: Scope, figures: Schema.Unknown }))),
  reproduce: Schema.String,
})

const decodeOutline = Schema.decodeUnknownResult(Outline, { errors: 'first' })

/** A result that was read from a file, and the scenario in it. */
export interface ReadResult {
  readonly result: RunResult
  readonly read: ReadScenario
}

/**
 * Reads a result that `--out json=FILE` wrote. Traces and policy files that its scenario names are looked for from
 * `base` on, or from the folder of the result. Rejects with an {@link InputError} if it is none, or of another version.
 */
export const readResult = async (file: string, base = dirname(file)): Promise<ReadResult> => {
  const document = await parsed(file)
  const outline = decodeOutline(document)
  if (Result.isFailure(outline)) {
    const [first] = schemaProblems(outline.failure.issue)
    const place = first === undefined || first.path.length === 0 ? file : `${file}: ${pathText(first.path)}`
    throw new InputError({
      place,
      problem: first?.problem ?? 'it is no result of a run',
      fix: 'name a file that inboxlab run wrote with --out json=FILE, in this version',
    })
  }
  const result = document as RunResult
  const scenario = decodeScenario(result.scenario, (path) => ({
    place: `${file}: scenario.${pathText(path)}`,
    offset: 0,
  }))
  return { result, read: { scenario, directory: resolve(base), fileName: file } }
}

/** Whether a file looks like a result: JSON with a version. */
export const isResult = async (file: string): Promise<boolean> => {
  if (!file.endsWith('.json')) return false
  const document = await parsed(file).catch(() => null)
  return document !== null && typeof document === 'object' && 'schemaVersion' in document
}

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

const problem = (place: string, what: string): InputError =>
  new InputError({ place, problem: what, fix: 'name a file that inboxlab run wrote with --out json=FILE' })

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file'],
  ['ENOTDIR', 'there is no such file'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'reading it is not allowed'],
])
