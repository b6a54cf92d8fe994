import { counted } from './counted.ts'
import type { ReportLine } from './report-line.ts'
import { line } from './report-line.ts'
import type { RunResult } from './result.ts'

/** In one line, what became of the thresholds. */
export const verdictLine = ({ thresholds }: RunResult): ReportLine => {
  if (thresholds.length === 0) return line('no thresholds')
  const of = (wanted: string): number => thresholds.filter(({ verdict }) => verdict === wanted).length
  const [kept, broken, undecided] = [of('kept'), of('broken'), of('undecided')]
  const parts = [
    ...(kept > 0 ? [`${kept} kept`] : []),
    ...(broken > 0 ? [`${broken} broken`] : []),
    ...(undecided > 0 ? [`${undecided} undecided`] : []),
  ]
  return line(
    `${counted(thresholds.length, 'threshold')}: ${parts.join(', ')}`,
    broken > 0 ? 'bad' : undecided > 0 ? 'doubtful' : 'good',
  )
}
