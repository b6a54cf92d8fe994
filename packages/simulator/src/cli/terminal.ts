import { styleText } from 'node:util'
import type { ReportLine } from '../report/text-report.ts'

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

/** A line on standard error that is written over as the work goes on; silent where that is no terminal. */
export class ProgressLine {
  private readonly shown = process.stderr.isTTY === true && process.env.TERM !== 'dumb'
  private readonly started = performance.now()
  private last = Number.NEGATIVE_INFINITY

  /** Shows how far it is: `done` from 0 to 1. */
  show(what: string, done: number): void {
    const now = performance.now()
    if (!this.shown || now - this.last < 100) return
    this.last = now
    const left = done > 0.02 ? `, ${remaining((now - this.started) * (1 / done - 1))} left` : ''
    process.stderr.write(`\r\x1b[2K${what}, ${Math.floor(100 * done)}%${left}`)
  }

  /** Takes the line away. */
  clear(): void {
    if (this.shown) process.stderr.write('\r\x1b[2K')
  }
}

const remaining = (milliseconds: number): string => {
  const seconds = Math.ceil(milliseconds / 1000)
  return seconds < 100 ? `${seconds}s` : `${Math.ceil(seconds / 60)}min`
}
