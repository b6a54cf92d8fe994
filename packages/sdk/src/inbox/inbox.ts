import type {
  AgentId,
  ClosingOutcome,
  Destination,
  Event,
  Instant,
  InteractionId,
  MessageId,
} from '@inboxlab/core'
import * as Context from 'effect/Context'
import type * as Effect from 'effect/Effect'
import type * as Stream from 'effect/Stream'
import type { Interaction } from './interaction.ts'
import type { InteractionFilter } from './interaction-filter.ts'
import type { NewInteraction } from './new-interaction.ts'
import type { NotFound } from './not-found.ts'
import type { NotSupported } from './not-supported.ts'
import type { Operation } from './operation.ts'
import type { OutgoingMessage } from './outgoing-message.ts'
import type { Refused } from './refused.ts'
import type { TagChange } from './tag-change.ts'

/**
 * What an inbox server does, in the core's words. Every method of an {@link Operation} can fail with
 * `NotSupported`; `supports` tells beforehand which ones never will.
 *
 * This version has the types only: no provider implements them yet.
 */
export interface InboxService {
  /** The server behind it, as messages name it. */
  readonly provider: string
  readonly supports: ReadonlySet<Operation>

  /** Interactions that match, in the server's order, fetched as they are read. */
  readonly list: (filter: InteractionFilter) => Stream.Stream<Interaction, NotSupported>
  readonly get: (id: InteractionId) => Effect.Effect<Interaction, NotFound | NotSupported>
  /** What happened to one interaction, oldest first. */
  readonly timeline: (id: InteractionId) => Stream.Stream<Event, NotFound | NotSupported>

  /** Begins an outgoing interaction. */
  readonly start: (what: NewInteraction) => Effect.Effect<Interaction, NotSupported>
  readonly reply: (id: InteractionId, message: OutgoingMessage) => Change<MessageId>
  /** Leaves a private note, which the contact never sees. */
  readonly note: (id: InteractionId, note: OutgoingMessage) => Change<MessageId>

  /** Gives it to an agent, whoever had it before. */
  readonly assign: (id: InteractionId, agent: AgentId) => Change
  readonly unassign: (id: InteractionId) => Change
  readonly transfer: (id: InteractionId, to: Destination) => Change
  readonly close: (id: InteractionId, outcome: ClosingOutcome) => Change
  /** Opens a closed interaction without a message from the contact. */
  readonly reopen: (id: InteractionId) => Change
  readonly snooze: (id: InteractionId, until: Instant) => Change
  readonly tag: (id: InteractionId, change: TagChange) => Change
}

/** A change of one interaction: it succeeds, or says why it did not happen. */
export type Change<A = void> = Effect.Effect<A, NotFound | Refused | NotSupported>

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
 *   yield* inbox.note(id, { text: `over to ${agent}` })
 *   yield* inbox.transfer(id, { _tag: 'User', agent })
 * })
 *
 * Effect.isEffect(handOver('i-7', 'anna')) // => true
 * ```
 */
export class Inbox extends Context.Service<Inbox, InboxService>()('@inboxlab/sdk/Inbox') {}
