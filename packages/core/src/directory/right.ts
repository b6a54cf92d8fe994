import * as Schema from 'effect/Schema'

/** What a user may be allowed to do or see under a profile or role. */
export const Right = Schema.Literals([
  'pool',
  'history',
  'reply',
  'private notes',
  'transfer',
  'archive',
  'assign',
  'tags',
  'contacts',
  'qualification',
  'script',
  'video call',
  'payment',
  'card',
  'case',
  'settings',
]).annotate({ identifier: 'Right' })
export type Right = typeof Right.Type
