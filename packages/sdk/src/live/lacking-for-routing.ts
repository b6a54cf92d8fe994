import { NotSupported } from '../error/not-supported.ts'
import type { InboxService } from '../inbox/inbox.ts'

const NEEDED = ['list', 'get', 'assign'] as const

/**
 * What a provider has not that a live router needs, as `runRouter` fails with it; null: it can be routed.
 *
 * @example
 * ```ts
 * import { chatwootCapabilities, lackingForRouting, ucontactCapabilities } from '@inboxlab/sdk'
 * lackingForRouting({ provider: 'chatwoot', capabilities: chatwootCapabilities }) // => null
 * lackingForRouting({ provider: 'ucontact', capabilities: ucontactCapabilities })?.message
 * // => 'ucontact cannot assign: no such request of its API is public'
 * ```
 */
export const lackingForRouting = ({
  provider,
  capabilities,
}: Pick<InboxService, 'provider' | 'capabilities'>): NotSupported | null => {
  for (const operation of NEEDED) {
    const why = capabilities.operations[operation]
    if (why !== true) return new NotSupported({ provider, operation, why })
  }
  return null
}
