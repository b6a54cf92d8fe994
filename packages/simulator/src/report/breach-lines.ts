import { clockOf } from '../detail/clock.ts'
import type { Plan } from '../engine/plan.ts'
import type { PlanBreach } from '../property/check-plan.ts'
import { plainText } from './plain-text.ts'
import { line, type ReportLine } from './report-line.ts'

/** What does not hold, and the smallest story in which it does not, as lines of text. */
export const breachLines = (
  { invariant, sentence, text, at, lines }: PlanBreach,
  plan: Plan,
  timeZone: string,
): ReadonlyArray<ReportLine> => {
  const clock = clockOf(timeZone)
  return [
    line(`✗ ${invariant}`, 'bad'),
    line(`  should hold: ${sentence}`),
    line(`  happened${at === null ? '' : ` at ${clock(at)}`}: ${plainText(text, 600)}`),
    line(''),
    line('The smallest story found', 'heading'),
    ...lines.slice(0, SHOWN).flatMap((each) => {
      const { decision } = each
      const when = clock(plan.start + each.at)
      if (decision === null) return [line(`  ${when}  ${plainText(each.text, 400)}`)]
      const out = decision.considered.filter(({ ruledOutBy }) => ruledOutBy !== null)
      return [
        line(`  ${when}    decided: ${plainText(each.text, 400)}`, 'faint'),
        ...out.map(({ candidate, ruledOutBy }) =>
          line(
            `                   ruled out: ${plainText(candidate)}, ${plainText(ruledOutBy ?? '', 200)}`,
            'faint',
          ),
        ),
        ...(decision.tieBreak === null
          ? []
          : [line(`                   tie: ${plainText(decision.tieBreak, 200)}`, 'faint')]),
      ]
    }),
    ...(lines.length > SHOWN ? [line(`  … and ${lines.length - SHOWN} lines more`, 'faint')] : []),
  ]
}

const SHOWN = 80
