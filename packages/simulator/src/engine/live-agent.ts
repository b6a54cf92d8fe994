import type {
  Actor,
  AgentId,
  AgentView,
  Channel,
  QueueView,
  RoutingTrigger,
  SkillNeeded,
  WaitingInteraction,
} from '@inboxlab/core'
import { NOT_SCHEDULED } from '../calendar/calendar.ts'
import type { FreeList } from './free-list.ts'
import type { LiveGroup } from './live-group.ts'
import type { LiveInteraction } from './live-interaction.ts'
import type { LiveOffer } from './live-offer.ts'
import type { ObservedAgent, Presence } from './observer.ts'
import type { PlannedAgent } from './plan.ts'
import type { Room } from './room.ts'
import { SharedWork } from './shared-work.ts'

/** @internal Whether an agent is on duty. */
export type Duty = PlannedAgent['duty'][number]['is']

/** @internal An agent in the engine. */
export class LiveAgent implements AgentView {
  /** How many interactions they work on at this moment. */
  working: number
  /** What they have in hand, and what rings at them, oldest first. */
  has: ReadonlyArray<LiveInteraction>
  readonly group: LiveGroup
  /** The list of free agents they are in, and their neighbours there. */
  list: FreeList | null
  freeBefore: LiveAgent | null
  freeAfter: LiveAgent | null
  /** Takes something new if there is room for it. */
  isAtDesk: boolean
  readonly room: Room
  /** Their turn among the free of the group: the smaller has been free for longer. */
  freeTurn: number
  readonly index: number
  readonly id: AgentId
  /** How often they were given something. */
  given: number
  freeSince: number
  lastGivenAt: number
  /** What tells the policy that the agent is free: because something is done, they came, or they have more room. */
  readonly isDone: RoutingTrigger
  readonly hasCome: RoutingTrigger
  readonly hasMoreRoom: RoutingTrigger
  /** How the agent is named in commands. */
  readonly actor: Actor
  readonly seat: number
  /** With a name and shifts of their own; null: one of the group's staffing. */
  readonly plan: PlannedAgent | null
  /** What the observer is told of. */
  readonly seen: ObservedAgent
  rings: ReadonlyArray<LiveOffer>
  /** Work that depends on what else they do; null: it does not. */
  readonly shared: SharedWork | null
  /** Calendar entry at which they take something themselves. */
  taking: number
  /** Their last change of duty in the plan. */
  dutyStep: number
  isPresent: boolean
  toldPresence: Presence
  toldInHand: number
  private onDuty: Duty
  private isLeaving: boolean
  private wrapping: number
  private away: number
  private readonly levels: ReadonlyMap<string, number>

  constructor(id: AgentId, index: number, group: LiveGroup, plan: PlannedAgent | null, room: Room) {
    // In this order they lie in memory: what every call looks at first, so that it lies in few lines.
    this.working = 0
    this.has = NOTHING
    this.group = group
    this.list = null
    this.freeBefore = null
    this.freeAfter = null
    this.isAtDesk = false
    this.room = room
    this.freeTurn = 0
    this.index = index
    this.id = id
    this.given = 0
    // Numbers that are not whole are objects, which lie together if they are made one after the other.
    this.freeSince = 0
    this.lastGivenAt = Number.NEGATIVE_INFINITY
    this.isDone = { _tag: 'AgentFree', agent: this, because: 'done' }
    this.hasCome = { _tag: 'AgentFree', agent: this, because: 'came' }
    this.hasMoreRoom = { _tag: 'AgentFree', agent: this, because: 'more' }
    this.actor = { _tag: 'Agent', agent: id }
    this.seat = group.members.length
    this.plan = plan
    this.seen = new SeenAgent(this)
    this.rings = NO_RINGS
    this.shared = group.sharesWork ? new SharedWork(this) : null
    this.taking = NOT_SCHEDULED
    this.dutyStep = -1
    this.isPresent = false
    this.toldPresence = 'off duty'
    this.toldInHand = 0
    this.onDuty = 'off duty'
    this.isLeaving = false
    this.wrapping = 0
    this.away = Number.NEGATIVE_INFINITY
    this.levels = levelsOf([...(group.plan.skills ?? []), ...(plan?.skills ?? [])])
    group.members.push(this)
  }

  get duty(): Duty {
    return this.onDuty
  }

  set duty(duty: Duty) {
    this.onDuty = duty
    this.goesOrComes()
  }

  /** Goes off duty when nothing is in hand any more. */
  get leaving(): boolean {
    return this.isLeaving
  }

  set leaving(is: boolean) {
    this.isLeaving = is
    this.goesOrComes()
  }

  get wrapUps(): number {
    return this.wrapping
  }

  set wrapUps(count: number) {
    this.wrapping = count
    this.goesOrComes()
  }

  get capacity(): number {
    return this.room.units
  }

  get inHand(): number {
    return this.has.length
  }

  get load(): number {
    return this.has.reduce((sum, { of }) => sum + of.weight, 0)
  }

  /** On duty, whether at their desk or not. */
  get isAtWork(): boolean {
    return this.duty === 'on duty' && !this.leaving
  }

  get free(): boolean {
    return this.list !== null
  }

  /** Until when they are away; -Infinity: they are there. */
  get awayUntil(): number {
    return this.away
  }

  set awayUntil(until: number) {
    this.away = until
    this.goesOrComes()
  }

  get isAway(): boolean {
    return this.away !== Number.NEGATIVE_INFINITY
  }

  inHandOn(channel: Channel): number {
    return this.has.reduce((count, { of }) => (of.channel === channel ? count + 1 : count), 0)
  }

  inHandOf(queue: QueueView): number {
    return this.has.reduce((count, each) => (each.queue === queue ? count + 1 : count), 0)
  }

  hasRoomFor(interaction: WaitingInteraction): boolean {
    const { list } = this
    if (list === null) return false
    if (!this.room.isSingle && !list.hasRoomFor((interaction as LiveInteraction).of.kind)) return false
    return interaction.ringing === 0 || !this.rings.some((ring) => ring.interaction === interaction)
  }

  skill(name: string): number {
    return this.levels.get(name) ?? 0
  }

  /** What lacks of the skills that somebody needs, in words; null if nothing does. */
  lacks(needs: ReadonlyArray<SkillNeeded>): string | null {
    for (const { skill, level } of needs) {
      if (this.skill(skill) < level) return `needs ${skill} ${level}, has ${this.skill(skill)}`
    }
    return null
  }

  private goesOrComes(): void {
    this.isAtDesk = this.isAtWork && this.wrapping === 0 && !this.isAway
  }

  // New lists each time: an array that is emptied gives its memory back and has to get it anew for the next.
  isGiven(interaction: LiveInteraction): void {
    this.has = this.has.length === 0 ? interaction.alone : [...this.has, interaction]
  }

  /** Has nothing any more. */
  isRidOfAll(): void {
    this.has = NOTHING
  }

  /** No longer has it. */
  isRidOf(interaction: LiveInteraction): void {
    this.has = this.has.length === 1 ? NOTHING : this.has.filter((each) => each !== interaction)
  }
}

const NOTHING: ReadonlyArray<LiveInteraction> = Object.freeze([])
const NO_RINGS: ReadonlyArray<LiveOffer> = Object.freeze([])

const NO_LEVELS: ReadonlyMap<string, number> = new Map()

const levelsOf = (skills: ReadonlyArray<SkillNeeded>): ReadonlyMap<string, number> =>
  skills.length === 0 ? NO_LEVELS : new Map(skills.map(({ skill, level }) => [skill, level]))

/** An agent as the observer sees them: what rings is not in hand. */
class SeenAgent implements ObservedAgent {
  readonly id: string
  readonly index: number
  readonly group: { readonly index: number }
  private readonly agent: LiveAgent

  constructor(agent: LiveAgent) {
    this.id = agent.id
    this.index = agent.index
    this.group = agent.group
    this.agent = agent
  }

  get inHand(): number {
    return this.agent.has.length - this.agent.rings.length
  }

  get presence(): Presence {
    const { agent } = this
    if (agent.working > 0) return 'working'
    if (agent.wrapUps > 0) return 'wrapping up'
    if (this.inHand > 0) return agent.rings.length > 0 ? 'ringing' : 'holding'
    if (agent.duty !== 'on duty') return agent.duty
    if (agent.isAway) return 'away'
    return agent.rings.length > 0 ? 'ringing' : 'free'
  }
}
