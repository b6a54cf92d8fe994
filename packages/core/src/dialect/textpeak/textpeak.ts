import type { Dialect } from '../dialect.ts'
import { badge } from './badge.ts'
import { commands } from './commands.ts'
import { inbox } from './inbox.ts'
import { capabilities, PLATFORMS } from './platform.ts'
import { roles } from './roles.ts'
import { choose, statuses, statusOf } from './status.ts'

/**
 * CommPeak TextPeak: an inbox of SMS, WhatsApp and Telegram conversations that a team shares. Moments in its
 * columns are milliseconds. Source: CP-1 to CP-16.
 *
 * @example
 * ```ts
 * import { absent, textpeak } from '@inboxlab/core'
 * const closed = { ...absent, phase: 'closed' } as const
 * textpeak.choose(closed, 'Active', 'anna', 5)?.map((command) => command._tag) // => ['Reopen']
 * textpeak.choose(closed, 'Unanswered', 'anna', 5) // => null
 * ```
 */
export const textpeak: Dialect = {
  name: 'textpeak',
  channels: [...PLATFORMS.keys()],
  capabilities,
  commands,
  statusOf,
  statuses,
  choose,
  screens: [inbox],
  roles,
  // How it gives out work is not public.
  strategies: new Map(),
  badge,
}
