import { headline } from './headline.ts'
import { line, type ReportLine } from './report-line.ts'
import type { RunResult } from './result.ts'
import { thresholdLines } from './threshold-lines.ts'
import { verdictLine } from './verdict-line.ts'

/** The result of a run in as few lines as say it: what was run, the thresholds that are not kept, the verdict, the command. */
export const minimalReport = (result: RunResult): ReadonlyArray<ReportLine> => [
  ...headline(result),
  ...thresholdLines({
    ...result,
    thresholds: result.thresholds.filter(({ verdict }) => verdict !== 'kept'),
  }).slice(2),
  verdictLine(result),
  line(result.reproduce),
]
