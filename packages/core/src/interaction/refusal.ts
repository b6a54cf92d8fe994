import * as Schema from 'effect/Schema'
import { Command } from './command.ts'
import { Channel } from './facts.ts'
import { Instant } from './instant.ts'
import { AgentId, MessageId } from './names.ts'
import { Phase } from './phase.ts'

const CommandTag = Schema.Literals(Object.keys(Command.cases) as ReadonlyArray<Command['_tag']>)
const told = { command: CommandTag, allowed: Schema.Array(CommandTag) }

/**
 * Why a command was not carried out: the broken rule is the tag, then the facts it rests on. `command` is the
 * refused command's tag; `allowed` lists the commands that this state would have accepted.
 */
export const Refusal = Schema.TaggedUnion({
  /** The phase does not allow it. */
  WrongPhase: { ...told, phase: Phase, needs: Schema.Array(Phase) },
  /** An interaction of this id has already begun. */
  AlreadyBegun: { ...told, phase: Phase },
  /** An agent has it, and this can be done only while nobody has. */
  Held: { ...told, holder: AgentId },
  /** Only the agent who has it may do this. */
  NotTheHolder: { ...told, agent: AgentId, holder: Schema.NullOr(AgentId) },
  /** Nobody has it, so there is nobody to take it from. */
  HeldByNobody: told,
  /** It would change nothing: this is so already. */
  AlreadySo: { ...told, fact: Schema.String },
  /** This agent has no offer of it. */
  NotOffered: { ...told, agent: AgentId, offeredTo: Schema.Array(AgentId) },
  /** The offer has lapsed. */
  OfferLapsed: { ...told, agent: AgentId, expiresAt: Instant },
  /** It is asleep until then. */
  Asleep: { ...told, until: Instant },
  /** It is not asleep. */
  Awake: told,
  /** The moment has not come yet; null: it never comes by itself. */
  TooEarly: { ...told, due: Schema.NullOr(Instant) },
  /** A deadline must lie after the moment of the command. */
  DeadlinePassed: { ...told, at: Instant, deadline: Instant },
  /** The channel's messaging window has closed: only a template passes. `until` is null if it never was open. */
  WindowClosed: { ...told, channel: Channel, until: Schema.NullOr(Instant) },
  /** The channel cannot carry this, such as a file over SMS. */
  ChannelCannot: { ...told, channel: Channel, what: Schema.String },
  /** The interaction has no such thing: a message, tag, survey, payment, participant. */
  NotThere: { ...told, what: Schema.String, name: Schema.String },
  /** There is something of this name already. */
  AlreadyThere: { ...told, what: Schema.String, name: Schema.String },
  /** It is too late to undo sending the message; null: it could never be undone. */
  TooLate: { ...told, message: MessageId, until: Schema.NullOr(Instant) },
}).annotate({ identifier: 'Refusal' })
export type Refusal = typeof Refusal.Type

/** One refusal by its tag. */
export type RefusalOf<Tag extends Refusal['_tag']> = Extract<Refusal, { readonly _tag: Tag }>
