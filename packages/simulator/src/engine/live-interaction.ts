import {
  type AgentId,
  absent,
  type ContactId,
  type Instant,
  type InteractionId,
  type InteractionState,
  type RoutingTrigger,
  type SkillNeeded,
  type WaitingInteraction,
} from '@inboxlab/core'
import { NOT_SCHEDULED } from '../calendar/calendar.ts'
import { IN_NO_LINE, type InLine, type Line } from './line.ts'
import type { LiveAgent } from './live-agent.ts'
import type { LiveOffer } from './live-offer.ts'
import type { LiveQueue } from './live-queue.ts'
import type { LiveType } from './live-type.ts'

const NOBODY: ReadonlyArray<AgentId> = Object.freeze([])

/** @internal An interaction in the engine: its core state and what the calendar and the indexes hold of it. */
export class LiveInteraction implements WaitingInteraction, InLine<LiveInteraction> {
  // What every call looks at comes first, here and in the constructor, so that it lies in few lines of memory.
  readonly slot: number
  state: InteractionState = absent
  of: LiveType
  agent: LiveAgent | null = null
  /** Calendar entry at which its agent is done with the work. */
  workEnds = NOT_SCHEDULED
  /** It has a line of its type's bundle. */
  hasLine = false
  queue: LiveQueue
  /** Index into the plan's types. */
  type = 0
  /** The line it stands in, and its place there. */
  line: Line<LiveInteraction>
  placeInLine = IN_NO_LINE
  ahead: LiveInteraction | null = null
  behind: LiveInteraction | null = null
  rank = Number.NaN
  joined = 0
  /** How many offers ring, moments are asked for and deadlines of queues are set: to be taken back when it is taken. */
  ties = 0
  /** Calendar entry at which its contact gives up. */
  givingUp = NOT_SCHEDULED
  /** How many times its contact had come before. */
  attempt = 0
  priority = 0
  /** The work that is to be done on it now, or is left of it, at an agent's usual pace. */
  service = Number.NaN
  /** When its agent took it. */
  agentSince = Number.NaN
  /** When the work began; its amount at the agent's pace; both as the shared work of the agent counts. */
  workFrom = Number.NaN
  workUntil = Number.NaN
  /** What tells the policy that it waits. */
  readonly waits: RoutingTrigger
  /** What an agent has who has nothing but this. */
  readonly alone: ReadonlyArray<LiveInteraction>
  /** The next of those whose slots can be used again, while this can. */
  nextSpare: LiveInteraction | null = null
  /** Counts the interactions of a run from 1 on. */
  serial = 0
  /** How long its contact waits before giving up. */
  patience = Number.NaN
  /** Contacts come from a pool: who is finished may come again. */
  readonly contact: ContactId
  /** What tells the policy that a moment it asked for has come. */
  readonly moment: RoutingTrigger
  /** Which traffic its contact is of, and how many of it came before: names what is random about the contact. */
  source = 0
  number = 0
  /** When its contact came for the first time. */
  firstAt = Number.NaN
  /** How many times it has begun to wait. */
  spells = 0
  preferred: AgentId | null = null
  /** What of its agent's time the work has taken. */
  workTaken = 0
  /** Its agent does something else first. */
  rests = false
  /** It is promised to the agent at whom it rings, and out of line. */
  aside = false
  /** Calendar entry at which its queue no longer keeps it. */
  leavingQueue = NOT_SCHEDULED
  /** Offers that ring. */
  readonly offers: Array<LiveOffer> = []
  /** Calendar entries of moments that the policy asked for. */
  readonly moments: Array<number> = []
  /** Who has declined it since it began to wait. */
  declined: ReadonlyArray<AgentId> = NOBODY
  /** Conversation: replies to come of whose turn it is, and messages so far. */
  repliesLeft = 0
  messages = 0
  replies = 0
  returns = 0
  withBot = false
  botSettles = false
  goneSilent = false
  /** When the customer wrote last. */
  wroteAt = Number.NaN
  /** When the customer will write. */
  writesAt = Number.NaN
  /** Calendar entries at which the customer writes, and at which their silence has been too long. */
  writing = NOT_SCHEDULED
  silence = NOT_SCHEDULED
  /** Its id, once somebody has asked for it, and of which serial that is. */
  private name = ''
  private named = 0

  constructor(slot: number, type: LiveType) {
    this.slot = slot
    this.of = type
    this.queue = type.queue
    this.line = type.queue.waiting
    this.waits = { _tag: 'Waiting', interaction: this }
    this.alone = [this]
    this.contact = `contact-${slot + 1}`
    this.moment = { _tag: 'Moment', about: this }
  }

  get id(): InteractionId {
    if (this.named !== this.serial) {
      this.named = this.serial
      this.name = `interaction-${this.serial}`
    }
    return this.name
  }

  get kind(): string {
    return this.of.id
  }

  get needs(): ReadonlyArray<SkillNeeded> {
    return this.of.needs
  }

  get weight(): number {
    return this.of.weight
  }

  get due(): Instant {
    return this.state.origin.at + this.of.due
  }

  get ringing(): number {
    return this.offers.length
  }

  /** It stands in line for the policy to see, or rings at an agent it is promised to. */
  get isWaiting(): boolean {
    return this.placeInLine !== IN_NO_LINE ? this.line === this.queue.waiting : this.aside
  }

  declinedBy(agent: AgentId): boolean {
    return this.declined.includes(agent)
  }

  nobodyHasDeclined(): void {
    if (this.declined.length > 0) this.declined = NOBODY
  }
}
