import {
  type AgentId,
  absent,
  type ContactId,
  type InteractionId,
  type InteractionState,
  type RoutingTrigger,
  type SkillNeeded,
  type WaitingInteraction,
} from '@inboxlab/core'
import { NOT_SCHEDULED } from '../calendar/calendar.ts'
import { IN_NO_LINE, type InLine } from './line.ts'
import type { LiveAgent } from './live-agent.ts'
import type { LiveQueue } from './live-queue.ts'

const NO_NEEDS: ReadonlyArray<SkillNeeded> = Object.freeze([])

/** @internal An interaction in the engine: its core state and what the calendar and the indexes hold of it. */
export class LiveInteraction implements WaitingInteraction, InLine {
  readonly slot: number
  /** Contacts come from a pool: who is finished may come again. */
  readonly contact: ContactId
  /** What tells the policy that it waits. */
  readonly waits: RoutingTrigger
  /** Counts the interactions of a run from 1 on. */
  serial = 0
  state: InteractionState = absent
  queue: LiveQueue
  rank = Number.NaN
  /** Index into the plan's types. */
  type = 0
  kind = ''
  needs: ReadonlyArray<SkillNeeded> = NO_NEEDS
  weight = 1
  due = Number.POSITIVE_INFINITY
  preferred: AgentId | null = null
  ringing = 0
  attempt = 0
  priority = 0
  /** How long its agent will be busy with it. */
  service = Number.NaN
  /** How long its contact waits before giving up. */
  patience = Number.NaN
  agent: LiveAgent | null = null
  /** When its agent took it. */
  agentSince = Number.NaN
  placeInLine = IN_NO_LINE
  /** Calendar entry at which its contact gives up. */
  givingUp = NOT_SCHEDULED

  constructor(slot: number, queue: LiveQueue) {
    this.slot = slot
    this.contact = `contact-${slot + 1}`
    this.queue = queue
    this.waits = { _tag: 'Waiting', interaction: this }
  }

  declinedBy(_agent: AgentId): boolean {
    return false
  }

  get id(): InteractionId {
    return `interaction-${this.serial}`
  }
}
