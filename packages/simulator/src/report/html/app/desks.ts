import type { RunDetail } from '../../../detail/run-detail.ts'
import { byGroup } from './by-group.ts'
import { element } from './element.ts'
import { shortened } from './shortened.ts'
import type { Snapshot } from './stay-index.ts'
import type { ContactWords } from './waiting-list.ts'

/** What is pointed out: those whom a decision is about. */
export interface Chosen {
  readonly serials: ReadonlySet<number>
  readonly agents: ReadonlySet<string>
}

/** What every agent does at a moment, and what they hold. */
export const desks = (
  { agents }: RunDetail,
  words: ContactWords,
): ((now: number, held: Snapshot['held'], chosen: Chosen) => ReadonlyArray<HTMLElement>) => {
  const placed = agents
    .map((agent, position) => ({ ...agent, position }))
    .sort(byGroup)
    .filter(({ at }) => at.length > 0)
  return (now, held, chosen) =>
    placed.map(({ id, at, presence, position }) => {
      const is = presence[lastUpTo(at, now)] ?? 'off duty'
      return element(
        'div',
        { class: `desk ${is.replaceAll(' ', '-')}${chosen.agents.has(id) ? ' chosen' : ''}` },
        element('h4', {}, id),
        element(
          'p',
          {},
          `${is} `,
          ...(held.get(position) ?? []).map(({ serial }) =>
            element(
              'span',
              { class: `contact${chosen.serials.has(serial) ? ' chosen' : ''}` },
              `${serial} ${shortened(words(serial).type, 14)}`,
            ),
          ),
        ),
      )
    })
}

/** The position of the last moment that is not after this one; -1: none is. */
const lastUpTo = (at: ReadonlyArray<number>, now: number): number => {
  let low = 0
  let high = at.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((at[middle] ?? 0) <= now) low = middle + 1
    else high = middle
  }
  return low - 1
}
