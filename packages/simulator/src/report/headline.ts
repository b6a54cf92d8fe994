import { counted } from './counted.ts'
import { plainText } from './plain-text.ts'
import { line, type ReportLine } from './report-line.ts'
import type { RunResult } from './result.ts'

/** What was run, and how often. */
export const headline = (result: RunResult): ReadonlyArray<ReportLine> => {
  const { planned, finished } = result.replications
  return [
    line(plainText(result.scenario.name), 'heading'),
    ...(result.partial
      ? [line(`PARTIAL: interrupted, ${finished} of ${counted(planned, 'replication')} finished`, 'bad')]
      : []),
    line(finished === 1 ? single(result) : several(result), 'faint'),
  ]
}

const single = ({ scenario, interactions }: RunResult): string =>
  `1 replication of ${scenario.duration}, ${counted(interactions, 'interaction')}; intervals need two or more`

const several = ({ scenario, replications, interactions, confidence }: RunResult): string => {
  const { finished } = replications
  const level = `${Number((100 * confidence).toFixed(3))}%`
  return `${counted(finished, 'replication')} of ${scenario.duration}, about ${counted(interactions / finished, 'interaction')} each; ± spans the ${level} interval`
}
