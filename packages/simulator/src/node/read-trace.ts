import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import { InputError } from '../scenario/input-error.ts'
import type { Recording } from '../trace/recording.ts'
import type { TraceReading } from '../trace/trace-reading.ts'
import { TraceRecorder } from '../trace/trace-recorder.ts'

/** The longest row that is believed; beyond it, a quote was surely never closed. */
const LONGEST_ROW = 128_000

/**
 * Reads a recorded trace (CSV in UTF-8 with a header) as a stream, into compact columns. Rows must be sorted by
 * arrival; the recording is sorted by the moment of joining the queue.
 *
 * Rejects with an {@link InputError} for a file that is missing, unreadable, a directory or empty, for a column
 * that is not there, and for the first row that is not as it should be, by its line number.
 *
 * @example
 * ```ts
 * import { writeFileSync } from 'node:fs'
 * import { readTrace } from '@inboxlab/simulator/node'
 * writeFileSync('calls.csv', 'came,waited\n2026-03-02T09:00:00,12\n')
 * const recording = await readTrace('calls.csv', {
 *   columns: { arrival: 'came', wait: 'waited' },
 *   unit: 's',
 *   skip: [],
 *   outcomes: { served: 'served', abandoned: 'abandoned' },
 *   timeZone: 'UTC',
 *   types: ['call'],
 * })
 * recording.wait[0] // => 12000
 * ```
 */
export const readTrace = async (path: string, reading: TraceReading): Promise<Recording> => {
  await mustBeReadable(path)
  let recorder: TraceRecorder | null = null
  let line = 0
  const rows = parse({
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
    // Taken here, not as the parser's output: only here does the line number belong to the row.
    on_record: (cells: ReadonlyArray<string>, { lines }) => {
      if (recorder === null) recorder = new TraceRecorder(path, header(cells), reading)
      else recorder.add(cells, lines)
      line = lines
      return null
    },
  })
  rows.resume()
  try {
    await pipeline(createReadStream(path), rows)
  } catch (cause) {
    throw cause instanceof CsvError ? csvProblem(path, cause.code, line + 1) : asInputError(path, cause)
  }
  return recorded(path, recorder)
}

const header = (cells: ReadonlyArray<string>): ReadonlyArray<string> => cells.map((cell) => cell.trim())

const recorded = (path: string, recorder: TraceRecorder | null): Recording => {
  if (recorder !== null) return recorder.recording()
  throw new InputError({
    place: path,
    problem: 'the trace is an empty file',
    fix: 'give it a header and at least one row',
  })
}

const mustBeReadable = async (path: string): Promise<void> => {
  const stats = await stat(path).catch((cause: unknown) => {
    throw asInputError(path, cause)
  })
  if (!stats.isDirectory()) return
  throw new InputError({
    place: path,
    problem: 'the trace is a directory',
    fix: 'name the CSV file in it',
  })
}

const FILE_PROBLEMS: Readonly<Record<string, readonly [problem: string, fix: string]>> = {
  ENOENT: ['there is no such trace', 'check the path; it is relative to the scenario file'],
  ENOTDIR: ['there is no such trace', 'check the path; it is relative to the scenario file'],
  EACCES: ['the trace may not be read', 'give yourself permission to read it'],
  EPERM: ['the trace may not be read', 'give yourself permission to read it'],
}

const asInputError = (path: string, cause: unknown): unknown => {
  if (cause instanceof InputError || !(cause instanceof Error)) return cause
  if (!('code' in cause) || typeof cause.code !== 'string') return cause
  const [problem, fix] = FILE_PROBLEMS[cause.code] ?? [
    `the trace cannot be read (${cause.code})`,
    'check that it is a plain file on a disk that works',
  ]
  return new InputError({ place: path, problem, fix })
}

const csvProblem = (path: string, code: string, line: number): InputError => {
  const place = `${path} line ${line}`
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return new InputError({
        place,
        problem: 'a quote is opened and never closed',
        fix: 'close it, and double the quotes inside a quoted text',
      })
    case 'CSV_MAX_RECORD_SIZE':
      return new InputError({
        place,
        problem: `the row is longer than ${LONGEST_ROW} bytes`,
        fix: 'check that this is a CSV file and that every quote in the row is closed',
      })
    default:
      return new InputError({
        place,
        problem: 'a quote stands in the middle of a text',
        fix: 'put the whole text in quotes, and double the quotes inside it',
      })
  }
}
