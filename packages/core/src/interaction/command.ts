import * as Schema from 'effect/Schema'
import { Actor, Channel, ClosingOutcome, Destination, Place, Routing } from './facts.ts'
import { Instant } from './instant.ts'
import { AgentId, ContactId, MessageId } from './names.ts'

/**
 * Everything that can be asked of an interaction. Each command carries the moment it is given (`at`) and the
 * ids it needs, so that deciding needs no clock and no randomness.
 *
 * @example
 * ```ts
 * import { Command } from '@inboxlab/core'
 * const pick: Command = { _tag: 'Pick', at: 1000, agent: 'anna' }
 * ```
 */
export const Command = Schema.TaggedUnion({
  /** A contact gets in touch: an interaction begins. */
  Receive: {
    at: Instant,
    channel: Channel,
    contact: ContactId,
    place: Place,
    routing: Routing,
    priority: Schema.Int,
    /** The first message; null for a call. */
    message: Schema.NullOr(MessageId),
  },
  /** We get in touch: an outgoing interaction begins, held by `agent` if one is named. */
  Start: {
    at: Instant,
    by: Actor,
    channel: Channel,
    contact: ContactId,
    place: Place,
    routing: Routing,
    priority: Schema.Int,
    agent: Schema.NullOr(AgentId),
    message: Schema.NullOr(MessageId),
  },
  /** The contact writes again. */
  ReceiveMessage: { at: Instant, message: MessageId },
  /** An agent takes it from the pool. */
  Pick: { at: Instant, agent: AgentId },
  /** It is offered to an agent, who may accept or decline until `expiresAt`. */
  Offer: { at: Instant, agent: AgentId, expiresAt: Schema.NullOr(Instant) },
  AcceptOffer: { at: Instant, agent: AgentId },
  DeclineOffer: { at: Instant, agent: AgentId },
  /** The deadline of an offer is reached. */
  ExpireOffer: { at: Instant, agent: AgentId },
  /** A message to the contact. */
  Reply: { at: Instant, by: Actor, message: MessageId },
  /** A private note: agents see it, the contact never does. */
  Note: { at: Instant, by: Actor, note: MessageId },
  Assign: { at: Instant, by: Actor, agent: AgentId },
  Unassign: { at: Instant, by: Actor },
  Transfer: { at: Instant, by: Actor, to: Destination },
  /** The holder puts it back for later handling; it does not end. */
  Release: { at: Instant, agent: AgentId },
  Close: { at: Instant, by: Actor, outcome: ClosingOutcome },
  Archive: { at: Instant, by: Actor },
  Snooze: { at: Instant, by: Actor, until: Instant },
  /** A snooze ends: by itself when it is due (`Automation`), or early by someone. */
  Wake: { at: Instant, by: Actor },
  /** The contact gives up waiting. */
  Abandon: { at: Instant },
  /** The contact is turned away before an agent takes it. */
  Dissuade: { at: Instant, reason: Schema.NonEmptyString },
}).annotate({ identifier: 'Command' })
export type Command = typeof Command.Type

/** One command by its tag. */
export type CommandOf<Tag extends Command['_tag']> = Extract<Command, { readonly _tag: Tag }>
