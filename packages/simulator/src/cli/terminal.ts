import { styleText } from 'node:util'
import type { ReportLine } from '../report/report-line.ts'

const STYLES = {
  plain: [],
  heading: ['bold'],
  good: ['green'],
  bad: ['red'],
  doubtful: ['yellow'],
  faint: ['dim'],
} as const satisfies Record<ReportLine['tone'], Parameters<typeof styleText>[0]>

/** Writes lines to standard output, in colour where it is wanted: a terminal, no `NO_COLOR`, no `--no-color`. */
export const print = (lines: ReadonlyArray<ReportLine>, colour: boolean): void => {
  const shown = lines.map(({ text, tone }) =>
    colour ? styleText([...STYLES[tone]], text, { stream: process.stdout }) : text,
  )
  process.stdout.write(`${shown.join('\n')}\n`)
}

/** Columns of a text that goes to no terminal. */
export const PAGE = 120

/** How many columns standard output has. */
export const columns = (): number => process.stdout.columns || PAGE
