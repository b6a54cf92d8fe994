import * as Schema from 'effect/Schema'

/**
 * What can be asked of an inbox, by the name of the method that asks it. Not every provider has all of it: see
 * `supports` of {@link InboxService}.
 *
 * @example
 * ```ts
 * import { Operation } from '@inboxlab/sdk'
 * Operation.literals.includes('snooze') // => true
 * ```
 */
export const Operation = Schema.Literals([
  'list',
  'get',
  'timeline',
  'start',
  'reply',
  'note',
  'assign',
  'unassign',
  'transfer',
  'close',
  'reopen',
  'snooze',
  'tag',
]).annotate({ identifier: 'Operation' })
export type Operation = typeof Operation.Type
