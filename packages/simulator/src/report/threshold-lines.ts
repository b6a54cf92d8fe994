import { amountBeside } from './amount.ts'
import { counted } from './counted.ts'
import { atInterval, inHowMany } from './interval-words.ts'
import { plainText } from './plain-text.ts'
import { line, type ReportLine } from './report-line.ts'
import type { RunResult, ThresholdResult } from './result.ts'

/** Every threshold with a sign, what was observed, and what would settle it where it is undecided. */
export const thresholdLines = ({ thresholds }: RunResult): ReadonlyArray<ReportLine> =>
  thresholds.length === 0 ? [] : [line(''), line('Thresholds', 'heading'), ...thresholds.map(thresholdLine)]

/** A sign for each verdict. */
export const SIGNS = { kept: '✓', broken: '✗', undecided: '?' } as const
const TONES = { kept: 'good', broken: 'bad', undecided: 'doubtful' } as const

const thresholdLine = (result: ThresholdResult): ReportLine =>
  line(`  ${SIGNS[result.verdict]} ${thresholdSentence(result)}`, TONES[result.verdict])

/** A threshold, what was observed of it, and what would settle it where it is undecided. */
export const thresholdSentence = (result: ThresholdResult): string =>
  `${plainText(result.threshold)}: ${observed(result)}${remark(result)}`

const observed = (result: ThresholdResult): string => {
  const { mean, low, high, bound, unit } = result
  if (mean === null) return 'never observed'
  const interval =
    low === null || high === null || low === high
      ? ''
      : ` (${amountBeside(low, bound, unit)} to ${amountBeside(high, bound, unit)})`
  return amountBeside(mean, bound, unit) + interval + atInterval(result)
}

const remark = (result: ThresholdResult): string => {
  const { verdict, moreReplications: more } = result
  const where = inHowMany(result)
  if (verdict !== 'undecided') return where === '' ? '' : `, ${verdict}${where}`
  if (more === null) return `, undecided${where}`
  if (more > MOST) return `, undecided${where}: too near the bound for any number of replications`
  return `, undecided${where}: about ${counted(more, 'more replication')} would probably settle it`
}

/** As many as a scenario may ask for. */
const MOST = 100_000
