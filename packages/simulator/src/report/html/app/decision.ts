import type { ToldDecision } from '../../../detail/run-detail.ts'
import { element } from './element.ts'

/** A decision with everyone who was considered and what ruled them out. */
export const decision = (told: ToldDecision, moment: (at: number) => string): HTMLElement => {
  const out = told.considered.filter(({ ruledOutBy }) => ruledOutBy !== null)
  const left = told.considered.filter(({ ruledOutBy }) => ruledOutBy === null)
  return element(
    'div',
    { class: 'decision' },
    element('p', {}, element('time', {}, moment(told.at)), ` ${told.interaction ?? ''} `, told.decided),
    told.tieBreak === null ? null : element('p', { class: 'faint' }, `Tie: ${told.tieBreak}`),
    left.length === 0
      ? null
      : element('p', {}, `Considered: ${left.map(({ candidate }) => candidate).join(', ')}`),
    out.length === 0
      ? null
      : element(
          'ul',
          {},
          ...out.map(({ candidate, ruledOutBy }) =>
            element('li', {}, `${candidate} ruled out: ${ruledOutBy}`),
          ),
        ),
    told.consideredLeftOut === 0
      ? null
      : element('p', { class: 'faint' }, `${told.consideredLeftOut} more were considered.`),
  )
}
