import type {
  AgentId,
  ClosingOutcome,
  ContactId,
  Destination,
  Instant,
  InteractionId,
  MessageId,
  TeamId,
} from '@inboxlab/core'
import * as Context from 'effect/Context'
import type * as Effect from 'effect/Effect'
import type * as Stream from 'effect/Stream'
import type { InboxError } from '../error/inbox-error.ts'
import type { Capabilities } from '../provider/capabilities.ts'
import type { ChannelAccount } from './channel-account.ts'
import type { ContactEdit, ContactFilter, InboxContact, NewContact } from './contact.ts'
import type { DeliveryState } from './delivery-state.ts'
import type { Interaction } from './interaction.ts'
import type { InteractionFilter } from './interaction-filter.ts'
import type { NewInteraction } from './new-interaction.ts'
import type { OutgoingMessage } from './outgoing-message.ts'
import type { Sent } from './sent.ts'
import type { InboxTeam, InboxUser } from './staff.ts'
import type { TagChange } from './tag-change.ts'
import type { TimelineEntry } from './timeline-entry.ts'

/**
 * Everything that can be asked of an inbox, in the core's words: one method per {@link Operation}. `Message` and
 * `Filter` are what a provider can send and filter by.
 */
export interface Operations<Message = OutgoingMessage, Filter = InteractionFilter> {
  /** Interactions that match (all without a filter), in the server's order; pages are fetched as they are read. */
  readonly list: (filter?: Filter) => Stream.Stream<Interaction, InboxError>
  readonly get: (id: InteractionId) => Effect.Effect<Interaction, InboxError>
  /** What happened to one interaction, oldest first. */
  readonly timeline: (id: InteractionId) => Stream.Stream<TimelineEntry, InboxError>

  /** Begins an outgoing interaction. */
  readonly start: (what: NewInteraction<Message>) => Effect.Effect<Interaction, InboxError>
  readonly reply: (id: InteractionId, message: Message) => Effect.Effect<Sent, InboxError>
  /** Leaves a private note, which the contact never sees. */
  readonly note: (id: InteractionId, text: string) => Effect.Effect<Sent, InboxError>

  /** Gives it to an agent, whoever had it before. */
  readonly assign: (id: InteractionId, agent: AgentId) => Change
  /** Makes it the work of a team, or (null) of none. */
  readonly assignTeam: (id: InteractionId, team: TeamId | null) => Change
  readonly unassign: (id: InteractionId) => Change
  readonly transfer: (id: InteractionId, to: Destination) => Change
  readonly close: (id: InteractionId, outcome: ClosingOutcome) => Change
  /** Opens a closed interaction without a message from the contact. */
  readonly reopen: (id: InteractionId) => Change
  readonly snooze: (id: InteractionId, until: Instant) => Change
  readonly tag: (id: InteractionId, change: TagChange) => Change

  /** What became of a message of ours. */
  readonly delivery: (id: InteractionId, message: MessageId) => Effect.Effect<DeliveryState, InboxError>

  readonly contacts: (filter?: ContactFilter) => Stream.Stream<InboxContact, InboxError>
  readonly contact: (id: ContactId) => Effect.Effect<InboxContact, InboxError>
  /** Adds a contact and says by which id the server knows it. */
  readonly addContact: (contact: NewContact) => Effect.Effect<ContactId, InboxError>
  readonly editContact: (id: ContactId, edit: ContactEdit) => Change

  readonly users: () => Stream.Stream<InboxUser, InboxError>
  readonly teams: () => Stream.Stream<InboxTeam, InboxError>
  /** The numbers, pages and addresses that contacts write to. */
  readonly channels: () => Stream.Stream<ChannelAccount, InboxError>
}

/** A change that either happens or fails with the reason. */
export type Change = Effect.Effect<void, InboxError>

/**
 * What an inbox server does. A method that the server has not fails with `NotSupported`; `capabilities` tell
 * beforehand which, and why.
 */
export interface InboxService extends Operations {
  /** The server behind it, as messages name it. */
  readonly provider: string
  readonly capabilities: Capabilities
}

/**
 * The inbox that a program talks to. Write against it; which server answers is decided where the program is
 * put together.
 *
 * @example
 * ```ts
 * import { Inbox } from '@inboxlab/sdk'
 * import * as Effect from 'effect/Effect'
 *
 * const handOver = Effect.fn('handOver')(function* (id: string, agent: string) {
 *   const inbox = yield* Inbox
 *   yield* inbox.note(id, `over to ${agent}`)
 *   yield* inbox.assign(id, agent)
 * })
 *
 * Effect.isEffect(handOver('i-7', 'anna')) // => true
 * ```
 */
export class Inbox extends Context.Service<Inbox, InboxService>()('@inboxlab/sdk/Inbox') {}
