import { type Document, LineCounter, parseAllDocuments, type YAMLError } from 'yaml'
import type { Locate } from './decode.ts'
import { InputError } from './input-error.ts'
import { pathText } from './problems/problem.ts'
import { shown } from './shown.ts'
import { offsetOf } from './yaml-offset.ts'

/** A scenario file that is YAML, and where each of its places stands. */
export interface ParsedScenario {
  readonly document: unknown
  readonly locate: Locate
}

/**
 * Parses the text of a scenario file: one YAML document, JSON included, a mapping at the top. Throws an
 * {@link InputError} with line and column if it is none.
 *
 * @example
 * ```ts
 * import { parseScenario } from '@inboxlab/simulator'
 * const { document, locate } = parseScenario('name: A small desk\nseed: 7\n', 'desk.yaml')
 * document // => { name: 'A small desk', seed: 7 }
 * locate(['seed']).place // => 'desk.yaml:2:1 seed'
 * ```
 */
export const parseScenario = (text: string, fileName: string): ParsedScenario => {
  const lines = new LineCounter()
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset)
    return `${fileName}:${Math.max(line, 1)}:${Math.max(col, 1)}`
  }
  const document = onlyDocument(text, lines, fileName, at)
  const value = plainValue(document, fileName)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError({
      place: at(document.contents?.range?.[0] ?? 0),
      problem: `${shown(value)} is no scenario`,
      fix: 'write keys like name, duration, queues, types, agents and traffic',
    })
  }
  const locate: Locate = (path) => {
    const offset = offsetOf(document, path)
    return { place: path.length === 0 ? at(offset) : `${at(offset)} ${pathText(path)}`, offset }
  }
  return { document: value, locate }
}

const onlyDocument = (
  text: string,
  lineCounter: LineCounter,
  fileName: string,
  at: (offset: number) => string,
): Document => {
  const documents = parsed(text, lineCounter, fileName)
  const fault = documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])[0]
  if (fault !== undefined) throw noYaml(fault, at(fault.pos[0]))
  const [first, second] = documents
  if (first === undefined || first.contents === null || plainValue(first, fileName) === null) {
    throw new InputError({
      place: fileName,
      problem: 'the file is empty',
      fix: 'write a scenario into it (inboxlab schema prints what it may hold)',
    })
  }
  if (second !== undefined) {
    throw new InputError({
      place: at(second.range[0]),
      problem: 'a second document begins',
      fix: 'keep one scenario in a file and take out the ---',
    })
  }
  return first
}

const parsed = (text: string, lineCounter: LineCounter, fileName: string): ReadonlyArray<Document.Parsed> => {
  try {
    const documents = parseAllDocuments(text, { lineCounter, prettyErrors: false, stringKeys: true })
    return 'empty' in documents ? [] : documents
  } catch (error) {
    throw tooDeep(error, fileName)
  }
}

const noYaml = ({ code, message }: YAMLError, place: string): InputError =>
  code === 'RESOURCE_EXHAUSTION'
    ? new InputError({ place, ...TOO_DEEP })
    : new InputError({
        place,
        problem: `this is no YAML: ${message.replace(/[.:;]+$/u, '')}`,
        fix: FIXES.get(code) ?? 'correct it there',
      })

const FIXES: ReadonlyMap<string, string> = new Map([
  ['DUPLICATE_KEY', 'keep one of the two'],
  ['TAB_AS_INDENT', 'indent with spaces'],
  ['TAG_RESOLVE_FAILED', 'take the tag out'],
])

const plainValue = (document: Document, fileName: string): unknown => {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw tooDeep(error, fileName)
    throw /excessive/iu.test(error.message)
      ? new InputError({
          place: fileName,
          problem: 'aliases repeat too much of it',
          fix: 'write out what they stand for',
        })
      : new InputError({
          place: fileName,
          problem: error.message,
          fix: 'write out what the alias stands for',
        })
  }
}

const tooDeep = (error: unknown, fileName: string): unknown =>
  error instanceof RangeError ? new InputError({ place: fileName, ...TOO_DEEP }) : error

const TOO_DEEP = { problem: 'it is nested too deeply', fix: 'take out the superfluous levels' }
