import * as Redacted from 'effect/Redacted'
import type { Provider } from '../provider.ts'
import { chatwootCapabilities } from './capabilities.ts'
import { operations } from './operations.ts'
import { readFault } from './read-fault.ts'
import { ChatwootSettings } from './settings.ts'
import { type ChatwootVendor, vendor } from './vendor.ts'

/**
 * Chatwoot 4.15, one account of it. An interaction is a conversation, named by its number in the account; queues are
 * inboxes, agents and teams are named by their numbers. Replies, notes and files go to the conversation's inbox.
 *
 * What the API makes different from the core: a conversation keeps its assignee while it is resolved (here: nobody
 * has it); whoever opens one as an agent is assigned it; labels and participants are set as whole lists; the list of a
 * contact's conversations holds the latest 20.
 *
 * @example
 * ```ts
 * import { chatwoot } from '@inboxlab/sdk'
 * import { connect } from '@inboxlab/sdk/promise'
 * import { createSandbox } from '@inboxlab/sdk/sandbox'
 *
 * const sandbox = createSandbox({ provider: 'chatwoot' })
 * const { conversation } = sandbox.control.contactWrites({ contact: 1, text: 'Where is my order?' })
 *
 * const inbox = connect(chatwoot, { account: 1, token: 'anna-token', fetch: sandbox.fetch })
 * await inbox.reply(String(conversation), { text: 'On its way.' })
 * await inbox.close(String(conversation), { _tag: 'Processed' })
 * const { status } = await inbox.get(String(conversation))
 * status // => 'resolved'
 * ```
 */
export const chatwoot: Provider<typeof chatwootCapabilities, typeof ChatwootSettings, ChatwootVendor> = {
  name: 'chatwoot',
  capabilities: chatwootCapabilities,
  settings: ChatwootSettings,
  server: ({ baseUrl, token }) => ({
    baseUrl,
    headers: { api_access_token: Redacted.value(token) },
    secrets: [Redacted.value(token)],
    readFault,
    rate: { limit: 3000, per: 60_000 },
  }),
  operations,
  vendor,
}
