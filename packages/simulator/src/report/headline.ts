import { plainText } from './plain-text.ts'
import { line, type ReportLine } from './report-line.ts'
import type { RunResult } from './result.ts'

/** What was run, and how often. */
export const headline = (result: RunResult): ReadonlyArray<ReportLine> => {
  const { planned, finished } = result.replications
  return [
    line(plainText(result.scenario.name), 'heading'),
    ...(result.partial
      ? [line(`PARTIAL: interrupted after ${whole(finished)} of ${whole(planned)} replications`, 'bad')]
      : []),
    line(finished === 1 ? single(result) : several(result), 'faint'),
  ]
}

const single = ({ scenario, interactions }: RunResult): string =>
  `1 replication of ${scenario.duration}, ${whole(interactions)} interactions; intervals need two or more`

const several = ({ scenario, replications, interactions, confidence }: RunResult): string => {
  const { finished } = replications
  const level = `${Number((100 * confidence).toFixed(3))}%`
  return `${whole(finished)} replications of ${scenario.duration}, about ${whole(interactions / finished)} interactions each; ± spans the ${level} interval`
}

const whole = (value: number): string => Math.round(value).toLocaleString('en-US')
