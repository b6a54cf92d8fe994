import type { Story } from '../detail/story.ts'
import { amount } from './amount.ts'
import { becauseLines } from './because-lines.ts'
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
    ...decisions.flatMap((decision) => [
      line(`  ${clock(decision.at)}  ${plainText(decision.decided, 400)}`),
      ...becauseLines(decision),
    ]),
    ...(decisionsLeftOut === 0
      ? []
      : [line(`  ${counted(decisionsLeftOut, 'more decision')} in which it was passed over`, 'faint')]),
  ]
}
