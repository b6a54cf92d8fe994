import type {
  Actor,
  AgentId,
  AgentView,
  Channel,
  QueueView,
  RoutingTrigger,
  WaitingInteraction,
} from '@inboxlab/core'
import type { LiveGroup } from './live-group.ts'

/** @internal An agent in the engine. */
export class LiveAgent implements AgentView {
  readonly id: AgentId
  readonly group: LiveGroup
  /** How the agent is named in commands. */
  readonly actor: Actor
  /** What tells the policy that the agent is free: because something is done, or because they came. */
  readonly isDone: RoutingTrigger
  readonly hasCome: RoutingTrigger
  readonly seat: number
  readonly capacity = 1
  freeSince = 0
  lastGivenAt = Number.NEGATIVE_INFINITY
  free = false
  /** Neighbours in the group's list of free agents. */
  freeBefore: LiveAgent | null = null
  freeAfter: LiveAgent | null = null

  constructor(id: AgentId, group: LiveGroup, seat: number) {
    this.id = id
    this.seat = seat
    this.group = group
    this.actor = { _tag: 'Agent', agent: id }
    this.isDone = { _tag: 'AgentFree', agent: this, because: 'done' }
    this.hasCome = { _tag: 'AgentFree', agent: this, because: 'came' }
  }

  get inHand(): number {
    return this.free ? 0 : 1
  }

  get load(): number {
    return this.inHand
  }

  inHandOn(_channel: Channel): number {
    return this.inHand
  }

  inHandOf(_queue: QueueView): number {
    return this.inHand
  }

  hasRoomFor(_interaction: WaitingInteraction): boolean {
    return this.free
  }

  skill(_name: string): number {
    return 0
  }
}
