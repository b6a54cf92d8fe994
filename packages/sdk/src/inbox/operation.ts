import * as Schema from 'effect/Schema'

/**
 * What can be asked of an inbox, by the name of the method that asks it. Not every provider has all of it: see its
 * {@link Capabilities}.
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
  'assignTeam',
  'unassign',
  'transfer',
  'close',
  'reopen',
  'snooze',
  'tag',
  'delivery',
  'contacts',
  'contact',
  'addContact',
  'editContact',
  'users',
  'teams',
  'channels',
]).annotate({ identifier: 'Operation' })
export type Operation = typeof Operation.Type
