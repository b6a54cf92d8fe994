import type { Dialect } from '../dialect.ts'
import { capabilities, channels } from './capabilities.ts'
import { commands } from './commands.ts'
import { respondioEvent } from './conversation-event.ts'
import { roles } from './roles.ts'
import { choose, statuses, statusOf } from './status.ts'
import { screens } from './views.ts'
import { asRespondioSends } from './window-tags.ts'

/**
 * respond.io's Messages module (RIO-1 to RIO-11). Marking a contact done takes it from whoever had it, as the
 * documentation of *Marked Done* says; that closing keeps the assignee is a later version. Waiting work is given
 * out by workflows, so there are no words for strategies.
 *
 * @example
 * ```ts
 * import { absent, respondio } from '@inboxlab/core'
 * respondio.statusOf({ ...absent, phase: 'open' }) // => 'open'
 * respondio.badge({ _tag: 'Closed', at: 0, by: { _tag: 'Automation' }, outcome: { _tag: 'Processed' } })
 * // => 'Marked Done by Automation'
 * ```
 */
export const respondio: Dialect = {
  name: 'respondio',
  channels,
  capabilities,
  commands,
  statuses,
  statusOf,
  choose,
  screens,
  roles,
  strategies: new Map(),
  badge: (event) => respondioEvent(event)?.words ?? null,
  asSent: asRespondioSends,
}
