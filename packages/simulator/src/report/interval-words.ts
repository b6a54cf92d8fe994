import { counted } from './counted.ts'
import type { ThresholdResult } from './result.ts'

/** Of a threshold in every interval: of which of them the figure beside it is. */
export const atInterval = ({ interval }: ThresholdResult): string =>
  interval === null ? '' : ` from ${interval} on`

/** Of a threshold in every interval that is not kept: in how many it is not. */
export const inHowMany = ({ verdict, intervals }: ThresholdResult): string => {
  if (intervals === null || verdict === 'kept') return ''
  const { kept, broken, undecided } = intervals
  return ` in ${intervals[verdict]} of ${counted(kept + broken + undecided, 'interval')}`
}
