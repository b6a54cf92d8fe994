import { createReadStream } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { decodeScenario } from '../scenario/decode.ts'
import { filesOf } from '../scenario/files-of.ts'
import { InputError } from '../scenario/input-error.ts'
import { parseScenario } from '../scenario/parse-yaml.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { setPath } from '../scenario/set-path.ts'

/** A scenario that was read from a file. */
export interface ReadScenario {
  readonly scenario: Scenario
  /** Absolute; the paths of traces are relative to it. */
  readonly directory: string
  /** As given. */
  readonly fileName: string
}

/** All files that were read for a scenario, or will be: its own, its traces and that of its policy. */
export const filesReadFor = ({ scenario, directory, fileName }: ReadScenario): ReadonlyArray<string> => [
  fileName,
  ...filesOf(scenario).map((path) => resolve(directory, path)),
]

/** The largest scenario file that is read. */
const MOST_BYTES = 10 * 1024 * 1024

/**
 * Reads a scenario file, changes it as `--set` says, in order, and decodes it. Throws an {@link InputError} or, if
 * the scenario has faults, `InputErrors` with all of them.
 */
export const readScenario = async (
  fileName: string,
  { set = [] }: { readonly set?: ReadonlyArray<string> } = {},
): Promise<ReadScenario> => {
  const read = await readDocument(fileName)
  if (isLiveCase(read.document)) {
    throw new InputError({
      place: fileName,
      problem: 'it holds a world and what was done to it by inboxlab fuzz --live, and is no scenario',
      fix: `do it again with inboxlab fuzz --from ${fileName}`,
    })
  }
  if (isResultOfRun(read.document)) {
    throw new InputError({
      place: fileName,
      problem: 'it is a result, and no scenario',
      fix: 'name the scenario that it is of, or look at it with inboxlab report',
    })
  }
  const { document, locate } = set.reduce(setPath, read)
  return { scenario: decodeScenario(document, locate), directory: dirname(resolve(fileName)), fileName }
}

/** @internal Whether a document has what only a counterexample of `inboxlab fuzz --live` has. */
export const isLiveCase = (document: unknown): document is object =>
  typeof document === 'object' && document !== null && 'world' in document && 'steps' in document

const isResultOfRun = (document: unknown): boolean =>
  typeof document === 'object' && document !== null && 'schemaVersion' in document && 'tool' in document

/** What a file holds that is read like a scenario, and where each of its places stands. */
export type ReadDocument = ReturnType<typeof parseScenario>

/** @internal Reads a file like a scenario, and does not decode it. Throws an {@link InputError}. */
export const readDocument = async (fileName: string): Promise<ReadDocument> =>
  parseScenario(textOf(await bytesOf(fileName), fileName), fileName)

const bytesOf = async (fileName: string): Promise<Uint8Array> => {
  const chunks: Array<Buffer> = []
  let length = 0
  try {
    for await (const chunk of createReadStream(fileName)) {
      chunks.push(chunk)
      length += chunk.length
      if (length > MOST_BYTES) break
    }
  } catch (error) {
    throw unreadable(error, fileName)
  }
  if (length > MOST_BYTES) {
    throw new InputError({
      place: fileName,
      problem: 'it is larger than 10 MB, too large for a scenario',
      fix: 'name a scenario file; recorded contacts belong in a trace',
    })
  }
  return Buffer.concat(chunks)
}

const textOf = (bytes: Uint8Array, fileName: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new InputError({ place: fileName, problem: 'it is not UTF-8 text', fix: 'save it as UTF-8' })
  }
}

const unreadable = (error: unknown, fileName: string): unknown => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  if (code === undefined) return error
  const [problem, fix] = REASONS.get(code) ?? [`it cannot be read (${code})`, 'name a file that can be read']
  return new InputError({ place: fileName === '' ? 'scenario' : fileName, problem, fix })
}

const REASONS: ReadonlyMap<string, readonly [problem: string, fix: string]> = new Map([
  ['ENOENT', ['there is no such file', 'check the path']],
  ['ENOTDIR', ['there is no such file', 'check the path']],
  ['EISDIR', ['it is a directory', 'name a scenario file in it']],
  ['EACCES', ['reading it is not allowed', 'give yourself the right to read it']],
  ['EPERM', ['reading it is not allowed', 'give yourself the right to read it']],
])
