import * as Redacted from 'effect/Redacted'
import type { Provider } from '../provider.ts'
import { ucontactCapabilities } from './capabilities.ts'
import { operations } from './operations.ts'
import { readFault } from './read-fault.ts'
import { UcontactSettings } from './settings.ts'
import { type Ucontact, vendor } from './vendor.ts'

/**
 * One tenant of uContact. Interactions and their messages are read by its current API, named by their guid; text is
 * sent by its legacy web services, whose answer names no interaction, so one that is begun here is named by the number:
 * `phone:+33144716601`. What contacts write comes by no webhook: read it with `list` and `timeline`.
 *
 * @example
 * ```ts
 * import { connect, ucontact } from '@inboxlab/sdk/promise'
 *
 * const fetch = async () => Response.json({ id: 's-1' })
 * const inbox = connect(ucontact, {
 *   baseUrl: 'https://acme.ucontactcloud.com',
 *   key: 'a-key',
 *   campaign: 'Sales->',
 *   agent: 'anna',
 *   fetch,
 * })
 * const { id } = await inbox.reply('phone:+33144716601', { text: 'On its way.' })
 * id // => 's-1'
 * ```
 */
export const ucontact: Provider<typeof ucontactCapabilities, typeof UcontactSettings, Ucontact> = {
  name: 'ucontact',
  capabilities: ucontactCapabilities,
  settings: UcontactSettings,
  server: ({ baseUrl, key, token }) => ({
    baseUrl,
    // Each generation of its services is proven to in its own way: with the request.
    headers: {},
    secrets: [key, token].flatMap((each) => (each === undefined ? [] : [Redacted.value(each)])),
    readFault,
    // No limit is public.
    rate: null,
  }),
  operations,
  vendor,
}
