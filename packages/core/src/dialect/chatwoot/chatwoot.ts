import type { Dialect } from '../dialect.ts'
import { activity } from './activity.ts'
import { capabilities, channels } from './capabilities.ts'
import { commands } from './commands.ts'
import { screens } from './conversation-list.ts'
import { roles } from './roles.ts'
import { choose, statuses, statusOf } from './status.ts'

/**
 * Chatwoot v4 (apis, part 2). Pending is told by a bot being on. Resolving takes a conversation from whoever had it
 * here, where the server keeps the assignee; its ways of giving out work belong to policies and have no words.
 *
 * @example
 * ```ts
 * import { absent, chatwoot } from '@inboxlab/core'
 * chatwoot.statusOf({ ...absent, phase: 'open', snoozedUntil: 5 }) // => 'snoozed'
 * chatwoot.choose({ ...absent, phase: 'open' }, 'resolved', 'anna', 5)?.length // => 1
 * ```
 */
export const chatwoot: Dialect = {
  name: 'chatwoot',
  channels,
  capabilities,
  commands,
  statuses,
  statusOf,
  choose,
  screens,
  roles,
  strategies: new Map(),
  badge: activity,
}
