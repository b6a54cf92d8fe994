import type { Envelope } from '@cucumber/messages'
import { line } from '../report/report-line.ts'
import { htmlReport } from '../rules/report/html.ts'
import { jsonReport } from '../rules/report/json.ts'
import { junitReport } from '../rules/report/junit.ts'
import { rulesReport } from '../rules/report/text.ts'
import type { ExampleResult } from '../rules/run/result.ts'
import type { Reports } from './deliver.ts'
import type { RulesFormat } from './rules-formats.ts'

/** Rules that were run. */
export interface RulesRun {
  readonly results: ReadonlyArray<ExampleResult>
  readonly envelopes: ReadonlyArray<Envelope>
  /** The command that runs them again. */
  readonly command: string
  readonly seconds: number
  readonly interrupted: boolean
}

/** The reports of `inboxlab rules`. */
export const rulesReports: Reports<RulesFormat, RulesRun> = {
  table: ({ results, command, seconds, interrupted }) => [
    ...rulesReport(results),
    line(`${interrupted ? 'Interrupted after' : 'In'} ${seconds.toFixed(1)}s. The same again:`, 'faint'),
    line(command),
  ],
  json: ({ results, command }) => jsonReport(results, command),
  junit: ({ envelopes }) => junitReport(envelopes),
  html: ({ envelopes }) => htmlReport(envelopes),
}
