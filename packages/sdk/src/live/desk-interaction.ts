import type {
  AgentId,
  Channel,
  InHand,
  Instant,
  InteractionId,
  InteractionState,
  RoutingTrigger,
  SkillNeeded,
  WaitingInteraction,
} from '@inboxlab/core'
import type { DeskAgent } from './desk-agent.ts'
import type { DeskQueue } from './desk-queue.ts'
import type { RouterDecision } from './router-entry.ts'
import type { RoutingFacts } from './routed-interaction.ts'

/** @internal A decision about one interaction that is being carried out, or was and the server does not show it yet. */
export interface Doing {
  readonly decision: RouterDecision
  /** When the server said that it is done; null: it is on its way. */
  doneAt: Instant | null
}

/** @internal An interaction of a live router that waits, or that one of its agents has. */
export class DeskInteraction implements WaitingInteraction, InHand {
  readonly id: InteractionId
  readonly waits: RoutingTrigger = { _tag: 'Waiting', interaction: this }
  readonly moment: RoutingTrigger = { _tag: 'Moment', about: this }
  readonly ringing = 0
  state: InteractionState
  queue: DeskQueue
  kind: string
  needs: ReadonlyArray<SkillNeeded> = []
  weight = 1
  due: Instant = Number.POSITIVE_INFINITY
  preferred: AgentId | null = null
  /** The queue that its facts said last; the policy may have sent it to another. */
  place: string | null
  rank = Number.NaN
  /** Its turn among equals of one line. */
  turn = 0
  inLine = false
  /** Counts how often it has begun to wait. */
  spell = 0
  /** Who has it, or is being given it. */
  agent: DeskAgent | null = null
  doing: Doing | null = null
  /** How often in a row nothing came of a decision; it rests before the next. */
  failures = 0
  rests = false
  readonly refusedBy = new Set<AgentId>()

  constructor(id: InteractionId, state: InteractionState, queue: DeskQueue, facts: RoutingFacts | null) {
    this.id = id
    this.state = state
    this.queue = queue
    this.place = facts?.queue ?? null
    this.kind = queue.id
    this.learns(state, facts)
  }

  /** How it stands now, and what there is to know of it; null: nothing new. */
  learns(state: InteractionState, facts: RoutingFacts | null): void {
    this.state = state
    if (facts === null) return
    this.kind = facts.kind ?? facts.queue
    this.needs = facts.needs ?? []
    this.weight = facts.weight ?? 1
    this.due = facts.due ?? Number.POSITIVE_INFINITY
    this.preferred = facts.preferred ?? null
  }

  get channel(): Channel {
    return this.state.origin.channel
  }

  declinedBy(agent: AgentId): boolean {
    return this.refusedBy.has(agent)
  }
}
