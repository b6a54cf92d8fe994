import type { ToldDecision } from '../detail/run-detail.ts'
import { plainText } from './plain-text.ts'
import { line, type ReportLine } from './report-line.ts'

/** Who was considered, who was ruled out and why, and what broke the tie. */
export const becauseLines = ({
  tieBreak,
  considered,
  consideredLeftOut,
}: ToldDecision): ReadonlyArray<ReportLine> => {
  const left = considered.filter(({ ruledOutBy }) => ruledOutBy === null)
  const out = considered.filter(({ ruledOutBy }) => ruledOutBy !== null)
  return [
    ...(left.length === 0 ? [] : [line(`${INDENT}considered: ${names(left)}`)]),
    ...out.map(({ candidate, ruledOutBy }) =>
      line(`${INDENT}ruled out: ${plainText(candidate)}, ${plainText(ruledOutBy ?? '', 200)}`),
    ),
    ...(consideredLeftOut === 0 ? [] : [line(`${INDENT}${consideredLeftOut} more were considered`)]),
    ...(tieBreak === null ? [] : [line(`${INDENT}tie: ${plainText(tieBreak, 200)}`)]),
  ]
}

const INDENT = '              '
const NAMED = 12

const names = (list: ToldDecision['considered']): string => {
  const shown = list.slice(0, NAMED).map(({ candidate }) => plainText(candidate))
  return list.length > NAMED ? `${shown.join(', ')} and ${list.length - NAMED} more` : shown.join(', ')
}
