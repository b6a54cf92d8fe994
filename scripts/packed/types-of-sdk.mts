import { Inbox, type InboxError, type InboxService, type NotSupported } from '@inboxlab/sdk'
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
