import type { RunDetail, ToldDecision } from '../../../detail/run-detail.ts'
import { counted } from '../../counted.ts'

/** The decisions next to a moment, all of one moment; or why there are none. */
export type DecisionStep =
  | { readonly at: number; readonly decisions: ReadonlyArray<ToldDecision>; readonly which: string }
  | { readonly none: string }

/** Goes to the decisions after a moment, or before it. */
export const decisionStep = (
  { decisions, decisionsInAll }: Pick<RunDetail, 'decisions' | 'decisionsInAll'>,
  now: number,
  to: 'next' | 'before',
  moment: (at: number) => string,
): DecisionStep => {
  const [first] = decisions
  const last = decisions.at(-1)
  if (first === undefined || last === undefined)
    return { none: 'The policy of this run explains nothing, or decided nothing.' }
  const found =
    to === 'next' ? decisions.find(({ at }) => at > now) : decisions.findLast(({ at }) => at < now)
  if (found === undefined) {
    const all = decisionsInAll === decisions.length ? 'all' : `${decisions.length.toLocaleString('en-US')} of`
    return {
      none: `There is no decision ${to === 'next' ? 'after' : 'before'} this moment in this report. It has ${all} ${counted(decisionsInAll, 'decision')}, from ${moment(first.at)} to ${moment(last.at)}.`,
    }
  }
  const from = decisions.findIndex(({ at }) => at === found.at)
  const then = decisions.filter(({ at }) => at === found.at)
  const numbers =
    then.length === 1 ? `Decision ${from + 1}` : `Decisions ${from + 1} to ${from + then.length}`
  return {
    at: found.at,
    decisions: then,
    which: `${numbers} of the ${decisions.length.toLocaleString('en-US')} in this report`,
  }
}
