import {
  type Client,
  Inbox,
  type InboxError,
  type InboxService,
  type NotSupported,
  type Respondio,
  type respondioCapabilities,
} from '@inboxlab/sdk'
import { connect, respondio } from '@inboxlab/sdk/promise'
import type * as Effect from 'effect/Effect'
import { holds, type Same } from './same-type.mts'

/** What an operation fails with. */
type Failures<Run> = Run extends Effect.Effect<unknown, infer E, unknown> ? E : never

// A change says every way in which it can fail, and so does what is built of it.
holds<Same<Failures<ReturnType<InboxService['snooze']>>, InboxError>>()
export const snooze = (inbox: InboxService): Effect.Effect<void, { readonly _tag: string }> =>
  inbox.snooze('i', 1)
export const named: (why: NotSupported) => string = ({ provider }) => provider

// What uses the inbox needs the inbox, and says so.
export const found = Inbox.use(({ get }) => get('i'))
holds<Same<typeof found extends Effect.Effect<unknown, unknown, infer Needs> ? Needs : never, Inbox>>()
// @ts-expect-error: there is no such operation
export const dance = (inbox: InboxService) => inbox.dance('i')

// What a provider has not is not on its client, in either face.
type Respond = Client<typeof respondioCapabilities, Respondio>
export const close = (client: Respond) => client.close('7', { _tag: 'Processed' })
// @ts-expect-error: its API has no snooze
export const asleep = (client: Respond) => client.snooze('7', 1)
type Message = Parameters<Respond['reply']>[1]
// @ts-expect-error: it takes files by their address only
export const file: Message = { file: { kind: 'file', name: 'a', type: 'a/b', bytes: new Uint8Array() } }
// @ts-expect-error: it has no queues
export const queue = (client: Respond) => client.list({ queue: 'sales' })

const promised = connect(respondio, { token: 'a-token' })
export const answered: Promise<{ readonly id: string | null }> = promised.reply('7', { text: 'Hello' })
export const merged: Promise<{ readonly contactId: number | string }> = promised.vendor.mergeContacts([7, 8])
export const ids = async () => {
  for await (const { id } of promised.list({ phase: 'open' })) return id
  return null
}
// @ts-expect-error: its API has no snooze
export const alsoAsleep = () => promised.snooze('7', 1)
// @ts-expect-error: it needs a token
export const without = () => connect(respondio, {})
