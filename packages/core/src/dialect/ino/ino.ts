import { capabilities } from '../../channel/capabilities.ts'
import { Channel } from '../../interaction/facts.ts'
import type { Dialect } from '../dialect.ts'
import { badge } from './badge.ts'
import { commands } from './commands.ts'
import { history } from './history.ts'
import { holderOnly } from './holder-only.ts'
import { pool } from './pool.ts'
import { roles } from './roles.ts'
import { statuses, statusOf } from './status.ts'

/**
 * INO cx: a messaging pool that agents pick from and a history of interactions. Moments and durations in its
 * columns are milliseconds. Source: INO-P1 to P16, INO-H1 to H12.
 *
 * @example
 * ```ts
 * import { ino } from '@inboxlab/core'
 * ino.screens[0]?.tabs.map((tab) => tab.name) // => ['Messages pending', 'Messages pending customers']
 * ```
 */
export const ino: Dialect = {
  name: 'ino',
  channels: Channel.literals,
  capabilities,
  commands,
  statusOf,
  statuses,
  // A status tells how it went; the product lets nobody choose one.
  choose: () => null,
  screens: [pool, history],
  roles,
  // How its queues give out work is not public.
  strategies: new Map(),
  holderOnly,
  finishedIsHistory: true,
  badge,
}
