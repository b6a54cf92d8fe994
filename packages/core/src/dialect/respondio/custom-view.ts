import type { Channel } from '../../interaction/facts.ts'
import type { AgentId } from '../../interaction/names.ts'
import type { Row } from '../../view/row.ts'
import type { Tab } from '../dialect.ts'
import { type RespondioStatus, statusOf } from './status.ts'

/** What the contacts of a custom view have in common. `And` of nothing is everybody, `Or` of nothing is nobody. */
export type ViewCriterion =
  | { readonly _tag: 'Status'; readonly is: RespondioStatus }
  /** Assigned to this agent; null: to nobody. */
  | { readonly _tag: 'Assignee'; readonly is: AgentId | null }
  /** Assigned to whoever looks. */
  | { readonly _tag: 'AssignedToMe' }
  | { readonly _tag: 'Channel'; readonly anyOf: ReadonlyArray<Channel> }
  | {
      readonly _tag: 'Tags'
      readonly operator: 'hasAnyOf' | 'hasAllOf' | 'hasNoneOf'
      readonly tags: ReadonlyArray<string>
    }
  | { readonly _tag: 'Unread' }
  | { readonly _tag: 'And'; readonly of: ReadonlyArray<ViewCriterion> }
  | { readonly _tag: 'Or'; readonly of: ReadonlyArray<ViewCriterion> }

/**
 * A view that an account has made for itself: its name and what its contacts have in common (RIO-1; the operators
 * on tags are those of apis 1.4).
 *
 * @example
 * ```ts
 * import { respondioView } from '@inboxlab/core'
 * respondioView('VIP', { _tag: 'Tags', operator: 'hasAnyOf', tags: ['vip'] }).name // => 'VIP'
 * ```
 */
export const respondioView = (name: string, criterion: ViewCriterion): Tab => ({
  name,
  shows: (row, viewer) => statusOf(row.state) !== null && meets(criterion, row, viewer),
})

const meets = (criterion: ViewCriterion, row: Row, viewer: AgentId): boolean => {
  const { state } = row
  switch (criterion._tag) {
    case 'Status':
      return statusOf(state) === criterion.is
    case 'Assignee':
      return state.holder === criterion.is
    case 'AssignedToMe':
      return state.holder === viewer
    case 'Channel':
      return criterion.anyOf.includes(state.origin.channel)
    case 'Tags':
      return hasTags(state.details.tags, criterion.operator, criterion.tags)
    case 'Unread':
      return state.details.unread > 0
    case 'And':
      return criterion.of.every((each) => meets(each, row, viewer))
    case 'Or':
      return criterion.of.some((each) => meets(each, row, viewer))
  }
}

const hasTags = (
  tags: ReadonlyArray<string>,
  operator: 'hasAnyOf' | 'hasAllOf' | 'hasNoneOf',
  wanted: ReadonlyArray<string>,
): boolean => {
  switch (operator) {
    case 'hasAnyOf':
      return wanted.some((tag) => tags.includes(tag))
    case 'hasAllOf':
      return wanted.every((tag) => tags.includes(tag))
    case 'hasNoneOf':
      return !wanted.some((tag) => tags.includes(tag))
  }
}
