import type { Indicator } from '../../view/contact-list.ts'

/** What stands beside a view's name. */
export interface RespondioIndicator {
  /** How many contacts the view lists. */
  readonly count: number
  /** `red` when any of them has unread messages. */
  readonly colour: 'blue' | 'red'
}

/**
 * The indicator of a view in respond.io's colours: blue when nothing is unread, red when there are unread messages
 * that need attention (RIO-3).
 *
 * @example
 * ```ts
 * import { respondioIndicator } from '@inboxlab/core'
 * respondioIndicator({ contacts: 2, unread: true }) // => { count: 2, colour: 'red' }
 * ```
 */
export const respondioIndicator = ({ contacts, unread }: Indicator): RespondioIndicator => ({
  count: contacts,
  colour: unread ? 'red' : 'blue',
})
