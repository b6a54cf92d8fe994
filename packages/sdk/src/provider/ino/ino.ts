import * as Redacted from 'effect/Redacted'
import type { Provider } from '../provider.ts'
import { inoCapabilities } from './capabilities.ts'
import { readFault } from './read-fault.ts'
import { InoSettings } from './settings.ts'
import { type Ino, vendor } from './vendor.ts'

/**
 * One tenant of INO CX. From outside only the adding of campaign targets is known; what your tenant documents beside
 * it you map in `endpoints` and call by name. Nothing of it is an operation of the inbox.
 *
 * @example
 * ```ts
 * import { connect, ino } from '@inboxlab/sdk/promise'
 *
 * const fetch = async () => Response.json({ queues: ['sales'] })
 * const tenant = connect(ino, {
 *   baseUrl: 'https://acme.ino.cx',
 *   token: 't',
 *   secret: 's',
 *   username: 'api@acme.example',
 *   endpoints: { queues: { method: 'GET', path: '/api/queues' } },
 *   fetch,
 * })
 * await tenant.vendor.request('queues') // => { queues: ['sales'] }
 * ```
 */
export const ino: Provider<typeof inoCapabilities, typeof InoSettings, Ino> = {
  name: 'ino',
  capabilities: inoCapabilities,
  settings: InoSettings,
  server: ({ baseUrl, token, secret, username }) => ({
    baseUrl,
    headers: {
      'x-inocx-token': Redacted.value(token),
      'x-inocx-secret': Redacted.value(secret),
      'x-inocx-username': username,
      'user-agent': 'Server-To-Server-Request',
    },
    secrets: [Redacted.value(token), Redacted.value(secret)],
    readFault,
    // No limit is public.
    rate: null,
  }),
  operations: () => ({}),
  vendor,
}
