import * as Redacted from 'effect/Redacted'
import type { Provider } from '../provider.ts'
import { respondioCapabilities } from './capabilities.ts'
import { operations } from './operations.ts'
import { readFault } from './read-fault.ts'
import { RespondioSettings } from './settings.ts'
import type { Respondio } from './vendor.ts'
import { vendorRequests } from './vendor-requests.ts'

/**
 * respond.io by its Developer API v2. A conversation is bound to its contact there, so an interaction has the
 * contact's id; `email:…` and `phone:…` do as well. What the vendor's own sources disagree on is decided in
 * docs/providers/respondio.md.
 *
 * @example
 * ```ts
 * import { connect, respondio } from '@inboxlab/sdk/promise'
 *
 * const answering = async () => Response.json({ contactId: 7 })
 * const inbox = connect(respondio, { token: 'a-token', fetch: answering })
 * await inbox.close('phone:+60123456789', { _tag: 'Processed' })
 * const changed = await inbox.vendor.updateContact('7', { language: 'en' })
 * changed.contactId // => 7
 * ```
 */
export const respondio: Provider<typeof respondioCapabilities, typeof RespondioSettings, Respondio> = {
  name: 'respond.io',
  capabilities: respondioCapabilities,
  settings: RespondioSettings,
  server: ({ token, baseUrl }) => ({
    baseUrl,
    headers: { authorization: `Bearer ${Redacted.value(token)}`, accept: 'application/json' },
    secrets: [Redacted.value(token)],
    readFault,
    // Its documentation names no number; the server's headers and Retry-After are followed.
    rate: null,
  }),
  operations,
  vendor: vendorRequests,
}
