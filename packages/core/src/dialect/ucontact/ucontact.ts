import type { Dialect } from '../dialect.ts'
import { capabilities, channels } from './channels.ts'
import { commands } from './commands.ts'
import { roles } from './roles.ts'
import { choose, statuses, statusOf } from './status.ts'
import { strategies } from './strategies.ts'
import { screens } from './tabs.ts'

/**
 * uContact's agent inbox (UC-1 to UC-8). Its history shows messages and no badges.
 *
 * @example
 * ```ts
 * import { absent, ucontact } from '@inboxlab/core'
 * ucontact.statusOf({ ...absent, phase: 'open', holder: null }) // => 'pending'
 * ucontact.strategies.get('ringallmultiple')?.takes // => 'any'
 * ```
 */
export const ucontact: Dialect = {
  name: 'ucontact',
  channels,
  capabilities,
  commands,
  statuses,
  statusOf,
  choose,
  screens,
  roles,
  strategies,
  badge: () => null,
}
