import type { Plan } from '../engine/plan.ts'
import { readPageParts } from '../node/read-page-parts.ts'
import { csvReport } from '../report/csv-report.ts'
import { githubReport } from '../report/github-report.ts'
import { htmlPage } from '../report/html/page.ts'
import { runPage } from '../report/html/run-page.ts'
import { jsonText } from '../report/json-text.ts'
import { junitReport } from '../report/junit-report.ts'
import { minimalReport } from '../report/minimal-report.ts'
import { line, type ReportLine } from '../report/report-line.ts'
import type { RunResult } from '../report/result.ts'
import { textReport } from '../report/text-report.ts'
import { traceEvents } from '../report/trace-events.ts'
import type { Reports } from './deliver.ts'
import type { RunFormat } from './run-formats.ts'

/** A run that has come to its end. */
export interface EndedRun {
  readonly result: RunResult
  readonly plan: Plan
  /** The scenario's file, as it was named. */
  readonly file: string
  /** How long simulating took. */
  readonly seconds: number
}

/** The reports of `inboxlab run`. */
export const runReports: Reports<RunFormat, EndedRun> = {
  table: ({ result, seconds }, width) => [...textReport(result, width), ...lastLines(result, seconds)],
  json: ({ result }) => jsonText(result),
  html: async ({ result, plan }) =>
    htmlPage(runPage(result, plan, timeZoneOf(result)), await readPageParts()),
  trace: ({ result, plan }) => {
    const { detail, names } = runPage(result, plan, timeZoneOf(result))
    return `${JSON.stringify(traceEvents(detail, names))}\n`
  },
  csv: ({ result }) => csvReport(result),
  junit: ({ result }) => junitReport(result),
  github: ({ result, file }) => githubReport(result, file),
  minimal: ({ result }) => minimalReport(result),
}

/** Every default is filled in. */
const timeZoneOf = ({ scenario }: RunResult): string => scenario.timeZone ?? 'UTC'

const lastLines = (result: RunResult, seconds: number): ReadonlyArray<ReportLine> => {
  const total = result.interactions.toLocaleString('en-US')
  const speed = Math.round(result.interactions / Math.max(seconds, 0.001)).toLocaleString('en-US')
  const again = result.partial ? 'What is finished, again:' : 'The same again:'
  return [
    line(''),
    line(`${total} interactions in ${seconds.toFixed(1)}s (${speed} per second). ${again}`, 'faint'),
    line(result.reproduce),
  ]
}
