import { plainText } from './plain-text.ts'

/** A cell of a table: text, a number, or nothing. */
export type CsvCell = string | number | null

/**
 * Rows as CSV (RFC 4180). Text of unknown origin stays text: what would steer a terminal is `�`, and what a spreadsheet
 * would take for a formula has an apostrophe before it.
 */
export const csvText = (rows: ReadonlyArray<ReadonlyArray<CsvCell>>): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')

const cell = (value: CsvCell): string => {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = plainText(value, LONGEST)
  const harmless = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u.test(text) ? `'${text}` : text
  return /[",\r\n;]|^\s|\s$/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

const LONGEST = 1000
