import {
  type AgentId,
  absent,
  type ContactId,
  evolutions,
  type Instant,
  type InteractionId,
  type InteractionState,
  type SkillNeeded,
  type WaitingInteraction,
} from '@inboxlab/core'
import { NOT_SCHEDULED } from '../calendar/calendar.ts'
import { callAssigned, callReceived } from './call-events.ts'
import { IN_NO_LINE, type InLine, type Line } from './line.ts'
import type { LiveAgent } from './live-agent.ts'
import type { LiveOffer } from './live-offer.ts'
import type { LiveQueue } from './live-queue.ts'
import type { LiveType } from './live-type.ts'

// Shared by all who have none, so that to see that there are none is to look at what everybody looks at.
const NOBODY: ReadonlyArray<AgentId> = Object.freeze([])
const NO_OFFERS: ReadonlyArray<LiveOffer> = Object.freeze([])
/** @internal */
export const NO_MOMENTS: ReadonlyArray<number> = Object.freeze([])

/** @internal An interaction in the engine: its core state and what the calendar and the indexes hold of it. */
export class LiveInteraction implements WaitingInteraction, InLine<LiveInteraction> {
  /** The core's state, where it is kept; null: a call, whose state is told anew from what has happened to it. */
  kept: InteractionState | null
  of: LiveType
  agent: LiveAgent | null
  queue: LiveQueue
  /** Index into the plan's types. */
  type: number
  priority: number
  /** When it came, if it is a call. */
  receivedAt: number
  /** When its agent took it. */
  agentSince: number
  /** The next of those whose slots can be used again, while this can. */
  nextSpare: LiveInteraction | null
  readonly slot: number
  /** Calendar entry at which its agent is done with the work. */
  workEnds: number
  /** When the work began, as the shared work of the agent counts. */
  workFrom: number
  /** The work that is to be done on it now, or is left of it, at an agent's usual pace. */
  service: number
  /** How long its contact waits before giving up. */
  patience: number
  rank: number
  /** Counts the interactions of a run from 1 on. */
  serial: number
  /** The line it stands in, and its place there. */
  line: Line<LiveInteraction>
  placeInLine: number
  ahead: LiveInteraction | null
  behind: LiveInteraction | null
  joined: number
  /** Contacts come from a pool: who is finished may come again. */
  readonly contact: ContactId
  /** Offers that ring. */
  offers: ReadonlyArray<LiveOffer>
  /** Who has declined it since it began to wait. */
  declined: ReadonlyArray<AgentId>
  /** How many offers ring, moments are asked for and deadlines of queues are set: to be taken back when it is taken. */
  ties: number
  /** Calendar entry at which its contact gives up. */
  givingUp: number
  /** Conversation: messages so far. */
  messages: number
  /** What an agent has who has nothing but this. */
  readonly alone: ReadonlyArray<LiveInteraction>
  /** How many times its contact had come before. */
  attempt: number
  /** It has a line of its type's bundle. */
  hasLine: boolean
  /** Which traffic its contact is of, and how many of it came before: names what is random about the contact. */
  source: number
  number: number
  /** When its contact came for the first time. */
  firstAt: number
  /** How many times it has begun to wait. */
  spells: number
  preferred: AgentId | null
  /** The amount of the work at the agent's pace, as the shared work of the agent counts. */
  workUntil: number
  /** What of its agent's time the work has taken. */
  workTaken: number
  /** Its agent does something else first. */
  rests: boolean
  /** It is promised to the agent at whom it rings, and out of line. */
  aside: boolean
  /** Calendar entry at which its queue no longer keeps it. */
  leavingQueue: number
  /** Calendar entries of moments that the policy asked for. */
  moments: ReadonlyArray<number>
  /** Conversation: replies to come of whose turn it is, and those that came. */
  repliesLeft: number
  replies: number
  returns: number
  withBot: boolean
  botSettles: boolean
  goneSilent: boolean
  /** When the customer wrote last. */
  wroteAt: number
  /** When the customer will write. */
  writesAt: number
  /** Calendar entries at which the customer writes, and at which their silence has been too long. */
  writing: number
  silence: number
  /** Its id, once somebody has asked for it, and of which serial that is. */
  private name: string
  private named: number

  constructor(slot: number, type: LiveType) {
    // In this order they lie in memory: what every call looks at first, so that it lies in few lines.
    this.kept = absent
    this.agent = null
    this.of = type
    // Numbers that are not whole are objects, which lie together if they are made one after the other.
    this.receivedAt = Number.NaN
    this.agentSince = Number.NaN
    this.type = 0
    this.priority = 0
    this.queue = type.queue
    this.nextSpare = null
    this.slot = slot
    this.serial = 0
    this.workEnds = NOT_SCHEDULED
    this.workFrom = Number.NaN
    this.service = Number.NaN
    this.rank = Number.NaN
    this.line = type.queue.waiting
    this.placeInLine = IN_NO_LINE
    this.ahead = null
    this.behind = null
    this.joined = 0
    this.offers = NO_OFFERS
    this.ties = 0
    this.givingUp = NOT_SCHEDULED
    this.alone = [this]
    this.patience = Number.NaN
    this.contact = `contact-${slot + 1}`
    this.declined = NOBODY
    this.messages = 0
    this.attempt = 0
    this.hasLine = false
    this.source = 0
    this.number = 0
    this.firstAt = Number.NaN
    this.spells = 0
    this.preferred = null
    this.workUntil = Number.NaN
    this.workTaken = 0
    this.rests = false
    this.aside = false
    this.leavingQueue = NOT_SCHEDULED
    this.moments = NO_MOMENTS
    this.repliesLeft = 0
    this.replies = 0
    this.returns = 0
    this.withBot = false
    this.botSettles = false
    this.goneSilent = false
    this.wroteAt = Number.NaN
    this.writesAt = Number.NaN
    this.writing = NOT_SCHEDULED
    this.silence = NOT_SCHEDULED
    this.name = ''
    this.named = 0
  }

  get state(): InteractionState {
    const { kept, of, receivedAt, contact, priority, agent, agentSince } = this
    if (kept !== null) return kept
    const waiting = evolutions.Received(absent, callReceived(of, receivedAt, contact, priority))
    return agent === null ? waiting : evolutions.Assigned(waiting, callAssigned(agentSince, agent.id))
  }

  set state(state: InteractionState) {
    this.kept = state
  }

  /** More happens to it than to other calls: its state is told once, and kept. */
  keepsState(): void {
    if (this.kept === null) this.kept = this.state
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
