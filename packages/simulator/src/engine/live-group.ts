import type { AgentView, GroupView, WaitingInteraction } from '@inboxlab/core'
import { FreeList } from './free-list.ts'
import type { LiveAgent } from './live-agent.ts'
import type { LiveQueue } from './live-queue.ts'
import type { PlannedGroup, PlannedType } from './plan.ts'
import { NO_ROOM } from './room.ts'

/** @internal A group of agents in the engine. */
export class LiveGroup implements GroupView {
  readonly id: string
  readonly index: number
  readonly plan: PlannedGroup
  readonly queues: ReadonlyArray<LiveQueue>
  /** By type: what its work is multiplied by here; null: nothing is. */
  readonly pace: Float64Array | null
  /** The work of an agent depends on what else they do. */
  readonly sharesWork: boolean
  /** What the policy assigns rings as if it were offered. */
  readonly ringsWhenAssigned: boolean
  /** Everyone who was ever on duty, by seat. */
  readonly members: Array<LiveAgent> = []
  /** How many of `staffing` should be on duty. */
  wanted = 0
  /** How many of `staffing` are on duty, those included who finish what they have in hand. */
  onDuty = 0
  /** How many of all are on duty and there. */
  present = 0
  free = 0
  /** Members who are off duty, of `staffing`. */
  readonly offDuty: Array<LiveAgent> = []
  /** How many are choosing what to take. */
  choosing = 0
  private readonly lists: Array<FreeList> = []
  private readonly listOf = new Map<number, FreeList>()
  /** Into which somebody came last, and often the next does. */
  private latest: FreeList | null = null
  private turn = 0

  constructor(
    plan: PlannedGroup,
    index: number,
    queues: ReadonlyArray<LiveQueue>,
    types: ReadonlyArray<PlannedType>,
  ) {
    this.id = plan.id
    this.plan = plan
    this.index = index
    this.queues = queues
    this.pace =
      plan.pace === undefined
        ? null
        : Float64Array.from(types, (_, type) => plan.pace?.find((each) => each.type === type)?.times ?? 1)
    this.ringsWhenAssigned = plan.ringing?.assigned === 'rings'
    const capacities = [plan.capacity, ...(plan.agents ?? []).map(({ capacity }) => capacity)]
    this.sharesWork =
      plan.rates !== undefined || capacities.some((each) => each !== undefined && each.interrupts.length > 0)
  }

  /** Somebody waits in a queue that it serves. */
  get isWaitedFor(): boolean {
    const { queues } = this
    for (let i = 0; i < queues.length; i++) if ((queues[i] as LiveQueue).length > 0) return true
    return false
  }

  get longestFree(): LiveAgent | null {
    const { lists } = this
    if (lists.length === 1) return (lists[0] as FreeList).first
    let chosen: LiveAgent | null = null
    for (let i = 0; i < lists.length; i++) chosen = freeForLonger(chosen, (lists[i] as FreeList).first)
    return chosen
  }

  longestFreeFor(interaction: WaitingInteraction): LiveAgent | null {
    const { lists } = this
    let chosen: LiveAgent | null = null
    for (let i = 0; i < lists.length; i++) {
      // Who is first has the same room as the others, unless it rings at them already.
      let agent = (lists[i] as FreeList).first
      while (agent !== null && !agent.hasRoomFor(interaction)) {
        agent = interaction.ringing === 0 ? null : agent.freeAfter
      }
      chosen = freeForLonger(chosen, agent)
    }
    return chosen
  }

  longestFreeThat(holds: (agent: AgentView) => boolean): LiveAgent | null {
    let chosen: LiveAgent | null = null
    for (let i = 0; i < this.lists.length; i++) {
      let agent = (this.lists[i] as FreeList).first
      // Each list begins with whoever has been free for longest: behind somebody freed later than the chosen, all are.
      while (agent !== null && (chosen === null || agent.freeTurn < chosen.freeTurn)) {
        if (holds(agent)) chosen = agent
        else agent = agent.freeAfter
      }
    }
    return chosen
  }

  agents(): ReadonlyArray<AgentView> {
    return this.members.filter((agent) => agent.isAtWork)
  }

  freeAgents(): ReadonlyArray<LiveAgent> {
    const all: Array<LiveAgent> = []
    for (const { first } of this.lists) {
      for (let agent = first; agent !== null; agent = agent.freeAfter) all.push(agent)
    }
    return this.lists.length === 1 ? all : all.sort((a, b) => a.freeTurn - b.freeTurn)
  }

  /** Puts an agent who is at their desk where they belong among the free: at the end, if they have any room. */
  becomesFree(agent: LiveAgent, now: number): void {
    const room = agent.room.of(agent)
    if (room === NO_ROOM) return
    agent.freeSince = now
    this.joins(agent, room)
  }

  /** Puts an agent at the end of those with the same room. */
  joins(agent: LiveAgent, room: number): void {
    const list = this.latest !== null && this.latest.number === room ? this.latest : this.listFor(agent, room)
    agent.freeTurn = this.turn++
    agent.list = list
    list.append(agent)
    this.free++
  }

  noLongerFree(agent: LiveAgent): void {
    if (agent.list === null) return
    agent.list.remove(agent)
    agent.list = null
    this.free--
  }

  private listFor(agent: LiveAgent, room: number): FreeList {
    let list = this.listOf.get(room)
    if (list === undefined) {
      list = new FreeList(room, agent.room.decoded(room))
      this.listOf.set(room, list)
      this.lists.push(list)
    }
    this.latest = list
    return list
  }
}

const freeForLonger = (chosen: LiveAgent | null, agent: LiveAgent | null): LiveAgent | null =>
  chosen === null || (agent !== null && agent.freeTurn < chosen.freeTurn) ? agent : chosen
