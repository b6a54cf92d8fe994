import type { ToldDecision } from '../detail/run-detail.ts'
import type { Story } from '../detail/story.ts'
import { amount } from './amount.ts'
import { counted } from './counted.ts'
import { plainText } from './plain-text.ts'
import { line, type ReportLine } from './report-line.ts'

/** What became of an interaction, and why, as lines of text. `clock` writes moments since the start of the run. */
export const storyLines = (story: Story, clock: (at: number) => string): ReadonlyArray<ReportLine> => [
  line(`${story.id}, ${plainText(story.type)} in ${plainText(story.queue)}: ${waited(story)}`, 'heading'),
  line(''),
  ...story.lines.map(({ at, text }) => line(`  ${clock(at)}  ${plainText(text, 400)}`)),
  line(''),
  ...reasons(story, clock),
]

const waited = ({ wait }: Story): string =>
  wait === null ? 'no agent took it, and it did not give up' : `waited ${amount(wait, 'time')}`

const reasons = (
  { decisions, decisionsLeftOut }: Story,
  clock: (at: number) => string,
): ReadonlyArray<ReportLine> => {
  if (decisions.length === 0)
    return [line('The policy decided nothing about it, or explains nothing.', 'faint')]
  return [
    line(`Why (${counted(decisions.length, 'decision')})`, 'heading'),
    ...decisions.flatMap((decision) => decisionLines(decision, clock)),
    ...(decisionsLeftOut === 0
      ? []
      : [line(`  ${counted(decisionsLeftOut, 'more decision')} in which it was passed over`, 'faint')]),
  ]
}

const decisionLines = (
  { at, decided, tieBreak, considered, consideredLeftOut }: ToldDecision,
  clock: (at: number) => string,
): ReadonlyArray<ReportLine> => {
  const left = considered.filter(({ ruledOutBy }) => ruledOutBy === null)
  const out = considered.filter(({ ruledOutBy }) => ruledOutBy !== null)
  return [
    line(`  ${clock(at)}  ${plainText(decided, 400)}`),
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
