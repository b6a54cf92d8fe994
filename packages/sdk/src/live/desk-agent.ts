import {
  type AgentId,
  type Capacity,
  type Channel,
  type DispatchedAgent,
  hasRoomBeside,
  type InHand,
  type Instant,
  type QueueView,
  type RoutingTrigger,
  type SkillNeeded,
  type WaitingInteraction,
} from '@inboxlab/core'
import type { DeskGroup } from './desk-group.ts'
import type { DeskInteraction } from './desk-interaction.ts'

/** @internal An agent of a live router. */
export class DeskAgent implements DispatchedAgent {
  readonly id: AgentId
  /** As the server knows them. */
  readonly user: AgentId
  readonly group: DeskGroup
  readonly seat: number
  readonly isDone: RoutingTrigger = { _tag: 'AgentFree', agent: this, because: 'done' }
  readonly hasCome: RoutingTrigger = { _tag: 'AgentFree', agent: this, because: 'came' }
  readonly hasMoreRoom: RoutingTrigger = { _tag: 'AgentFree', agent: this, because: 'more' }
  onDuty = false
  free = false
  freeSince = 0
  /** Their turn among the free of the group: the smaller has been free for longer. */
  freeTurn = 0
  lastGivenAt: Instant = Number.NEGATIVE_INFINITY
  given = 0
  /** What they have, or are being given. */
  readonly has: Array<DeskInteraction> = []
  readonly #capacity: Capacity | null
  readonly #levels: ReadonlyMap<string, number>

  constructor(
    id: AgentId,
    user: AgentId,
    group: DeskGroup,
    capacity: Capacity | null,
    skills: ReadonlyArray<SkillNeeded>,
  ) {
    this.id = id
    this.user = user
    this.group = group
    this.seat = group.members.length
    this.#capacity = capacity
    this.#levels = new Map(skills.map(({ skill, level }) => [skill, level]))
    group.members.push(this)
  }

  get inHand(): number {
    return this.has.length
  }

  get load(): number {
    return this.has.reduce((sum, { weight }) => sum + weight, 0)
  }

  get capacity(): number {
    return this.#capacity?.units ?? 1
  }

  inHandOn(channel: Channel): number {
    return this.has.filter((each) => each.channel === channel).length
  }

  inHandOf(queue: QueueView): number {
    return this.has.filter((each) => each.queue === queue).length
  }

  hasRoomFor(interaction: WaitingInteraction): boolean {
    return this.free && this.hasRoomBeside(interaction as DeskInteraction)
  }

  /** Whether it fits beside what they have, on duty or not. */
  hasRoomBeside(one: InHand): boolean {
    return hasRoomBeside(this.#capacity, this.has, one)
  }

  skill(name: string): number {
    return this.#levels.get(name) ?? 0
  }
}
