import type { Explanation } from '@inboxlab/core'
import { toldDecision } from '../detail/told-decision.ts'
import { becauseLines } from './because-lines.ts'
import { counted } from './counted.ts'
import { plainText } from './plain-text.ts'
import { line, type ReportLine } from './report-line.ts'

/** What a live router did or would do about one interaction. */
export type RoutedTo =
  | { readonly _tag: 'Assign'; readonly agent: string }
  | { readonly _tag: 'Enqueue'; readonly queue: string }
  | { readonly _tag: 'Dissuade'; readonly reason: string }

/** What was decided about an interaction, and why. */
export const decidedLines = (
  head: string,
  decision: RoutedTo,
  because: ReadonlyArray<Explanation>,
  dryRun: boolean,
): ReadonlyArray<ReportLine> => [
  line(`${head}${goes(decision, dryRun)}`, 'heading'),
  ...because.flatMap((each) => becauseLines(toldDecision(each, 0))),
]

/** Why interactions wait on. That an agent was given nothing is left out: it shows in those. */
export const passedOverLines = (
  head: (interaction: string) => string,
  because: ReadonlyArray<Explanation>,
): ReadonlyArray<ReportLine> =>
  because.flatMap((each) => {
    if (each.interaction === null) return []
    const told = toldDecision(each, 0)
    return [line(`${head(each.interaction)}${plainText(told.decided, 400)}`), ...becauseLines(told)]
  })

const goes = (decision: RoutedTo, dryRun: boolean): string => {
  switch (decision._tag) {
    case 'Assign':
      return `${dryRun ? 'would go' : 'goes'} to ${plainText(decision.agent)}`
    case 'Enqueue':
      return `${dryRun ? 'would wait' : 'waits'} in queue ${plainText(decision.queue)}`
    case 'Dissuade':
      return `${dryRun ? 'would be' : 'is'} turned away: ${plainText(decision.reason, 200)}`
  }
}

/** What was done about an interaction. */
export const doneText = (decision: RoutedTo): string => {
  switch (decision._tag) {
    case 'Assign':
      return `assigned to ${plainText(decision.agent)}`
    case 'Enqueue':
      return `waits in queue ${plainText(decision.queue)}`
    case 'Dissuade':
      return `closed: ${plainText(decision.reason, 200)}`
  }
}

/** How it all ended: `waiting` is null if nothing had begun. */
export const endText = (
  { assigned, closed }: { readonly assigned: number; readonly closed: number },
  waiting: number | null,
  dryRun: boolean,
): string => {
  if (waiting === null) return 'stopped before the first look at the server was over: nothing was assigned'
  const would = dryRun ? 'would be ' : ''
  return [
    `${would}assigned: ${counted(assigned, 'conversation')}`,
    ...(closed === 0 ? [] : [`${would}closed: ${counted(closed, 'conversation')}`]),
    `${dryRun ? 'would go on waiting' : 'still waiting'}: ${counted(waiting, 'conversation')}`,
  ].join('; ')
}
