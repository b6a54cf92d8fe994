import * as Schema from 'effect/Schema'

/**
 * What a user may be allowed to do or see under a profile or role. `pool`: to see what waits and nobody has;
 * `work of others`, with it: to see on one's channels also what others have, wherever it stands.
 */
export const Right = Schema.Literals([
  'pool',
  'work of others',
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
