import {
  type Answer,
  absent,
  type Channel,
  type Event,
  evolve,
  type GroupView,
  type InteractionState,
  isRefusal,
  type Place,
  type QueueView,
  type Refusal,
  type RoutingDecision,
  type RoutingPolicy,
  type RoutingTrigger,
  type RoutingView,
  rules,
} from '@inboxlab/core'
import { Calendar, NOT_SCHEDULED } from '../calendar/calendar.ts'
import { type ContactSource, contactSource, replicationStreams } from './contact-source.ts'
import { IN_NO_LINE } from './line.ts'
import type { LiveAgent } from './live-agent.ts'
import { LiveGroup } from './live-group.ts'
import { LiveInteraction } from './live-interaction.ts'
import { LiveQueue } from './live-queue.ts'
import type { RunObserver } from './observer.ts'
import type { Plan } from './plan.ts'
import { PolicyFault } from './policy-fault.ts'

// Kinds of calendar entries; the subject of each is named beside it.
const MEASURING_STARTS = 0
const END = 1
const STAFFING = 2 // group
const ARRIVAL = 3 // traffic source
const SERVICE_ENDS = 4 // interaction's slot
const GIVES_UP = 5 // interaction's slot
const ASKED_AGAIN = 6

const PROCESSED = { _tag: 'Processed' } as const
const THE_MOMENT_HAS_COME: RoutingTrigger = { _tag: 'Moment', about: null }
const AUTOMATION = { _tag: 'Automation' } as const

type DecisionOnOne = Exclude<RoutingDecision, { readonly _tag: 'AskAgain' }>
type AssignDecision = Extract<RoutingDecision, { readonly _tag: 'Assign' | 'Offer' }>

/** What every contact of a type begins with. */
interface LiveType {
  readonly channel: Channel
  readonly queue: LiveQueue
  readonly place: Place
}

/**
 * One run of a plan: virtual time moves from entry to entry of the calendar, and every change of an interaction
 * goes through the core: the rules of `decide`, each called by its name, and `evolve`. The same plan, seed and
 * replication give the same events.
 */
export class Engine implements RoutingView {
  readonly queues: ReadonlyArray<QueueView>
  readonly groups: ReadonlyArray<GroupView>
  private readonly liveQueues: ReadonlyArray<LiveQueue>
  private readonly liveGroups: ReadonlyArray<LiveGroup>
  private readonly plan: Plan
  private readonly policy: RoutingPolicy
  private readonly observer: RunObserver
  private readonly calendar: Calendar
  private readonly sources: ReadonlyArray<ContactSource>
  private readonly types: ReadonlyArray<LiveType>
  private readonly nextStaffing: Array<number>
  private readonly interactions: Array<LiveInteraction> = []
  private readonly spareSlots: Array<LiveInteraction> = []
  private spares = 0
  private memory: unknown
  readonly luck = 0
  private begun = 0
  private stopped = false

  constructor(plan: Plan, seed: number, replication: number, observer: RunObserver) {
    this.plan = plan
    this.policy = plan.policy
    this.memory = plan.policy.initial
    this.observer = observer
    this.calendar = new Calendar(plan.start)
    this.liveQueues = plan.queues.map(({ id, maxWaiting }, index) => new LiveQueue(id, index, maxWaiting))
    this.liveGroups = plan.groups.map(({ id, queues }, index) => {
      const group = new LiveGroup(
        id,
        index,
        queues.map((queue) => this.liveQueues[queue] as LiveQueue),
      )
      for (const queue of group.queues) queue.groups.push(group)
      return group
    })
    this.queues = this.liveQueues
    this.groups = this.liveGroups
    this.types = plan.types.map(({ channel, queue: index }) => {
      const queue = this.liveQueues[index] as LiveQueue
      return { channel, queue, place: { queue: queue.id, team: null, space: null, campaign: null } }
    })
    const streamFor = replicationStreams(seed, replication)
    this.sources = plan.traffic.map((traffic) => contactSource(plan, traffic, streamFor))
    this.nextStaffing = plan.groups.map(() => 0)

    this.calendar.schedule(plan.measureFrom, MEASURING_STARTS, 0)
    plan.groups.forEach((group, index) => {
      if (group.staffing[0] !== undefined) this.calendar.schedule(group.staffing[0].at, STAFFING, index)
    })
    this.sources.forEach((_, index) => {
      this.expectArrival(index)
    })
    this.calendar.schedule(plan.end, END, 0)
  }

  /** The virtual moment. */
  get now(): number {
    return this.calendar.now
  }

  /** How many interactions have begun so far. */
  get interactionsBegun(): number {
    return this.begun
  }

  /**
   * Runs on for at most `entries` calendar entries; true when the run is over. Throws {@link PolicyFault} when the
   * policy decides what cannot be done.
   */
  advance(entries = Number.POSITIVE_INFINITY): boolean {
    const { calendar } = this
    for (let left = entries; left > 0; left--) {
      if (this.stopped || !calendar.advance()) return true
      const { kind, subject } = calendar
      if (kind === ARRIVAL) this.arrives(subject)
      else if (kind === SERVICE_ENDS) this.serviceEnds(this.interactions[subject] as LiveInteraction)
      else if (kind === GIVES_UP) this.givesUp(this.interactions[subject] as LiveInteraction)
      else this.happensSeldom(kind, subject)
    }
    return false
  }

  private happensSeldom(kind: number, subject: number): void {
    const { now } = this.calendar
    switch (kind) {
      case STAFFING:
        this.changeStaffing(subject)
        break
      case ASKED_AGAIN:
        this.route(THE_MOMENT_HAS_COME)
        break
      case MEASURING_STARTS:
        this.observer.measurementStarts(now)
        break
      case END:
        this.observer.measurementEnds(now)
        this.stopped = this.plan.atEnd === 'stop'
        break
    }
  }

  private arrives(index: number): void {
    const { now } = this.calendar
    const interaction = this.spares > 0 ? (this.spareSlots[--this.spares] as LiveInteraction) : this.newSlot()
    interaction.serial = ++this.begun
    interaction.state = absent
    ;(this.sources[index] as ContactSource).take(interaction)
    this.expectArrival(index)
    const { channel, queue, place } = this.types[interaction.type] as LiveType
    interaction.queue = queue
    interaction.state = this.happens(
      interaction,
      rules.Receive(absent, {
        _tag: 'Receive',
        at: now,
        channel,
        contact: interaction.contact,
        place,
        routing: 'smart',
        priority: interaction.priority,
        message: null,
      }),
    )
    this.startsToWait(interaction)
  }

  private startsToWait(interaction: LiveInteraction): void {
    interaction.queue.waiting.join(interaction, this.policy.rank(interaction.state, interaction))
    this.route(interaction.waits)
    if (interaction.placeInLine !== IN_NO_LINE) this.staysWaiting(interaction)
  }

  private staysWaiting(interaction: LiveInteraction): void {
    const { queue, patience } = interaction
    if (queue.length > queue.maxWaiting) {
      this.dissuade(interaction, 'queue full')
    } else if (interaction.givingUp === NOT_SCHEDULED && patience !== Number.POSITIVE_INFINITY) {
      interaction.givingUp = this.calendar.schedule(this.calendar.now + patience, GIVES_UP, interaction.slot)
    }
  }

  private serviceEnds(interaction: LiveInteraction): void {
    const agent = interaction.agent as LiveAgent
    this.happens(
      interaction,
      rules.Close(interaction.state, {
        _tag: 'Close',
        at: this.calendar.now,
        by: agent.actor,
        outcome: PROCESSED,
      }),
    )
    this.forget(interaction)
    const { group } = agent
    if (group.onDuty > group.wanted) {
      group.goesOffDuty(agent)
      this.observer.staffed(group.index, group.onDuty, this.calendar.now)
    } else {
      this.becomesFree(agent, agent.isDone)
    }
  }

  private givesUp(interaction: LiveInteraction): void {
    interaction.givingUp = NOT_SCHEDULED
    interaction.queue.waiting.leave(interaction)
    this.happens(interaction, rules.Abandon(interaction.state, { _tag: 'Abandon', at: this.calendar.now }))
    this.forget(interaction)
  }

  private changeStaffing(index: number): void {
    const group = this.liveGroups[index] as LiveGroup
    const { staffing } = this.plan.groups[index] as Plan['groups'][number]
    const turn = this.nextStaffing[index] as number
    group.wanted = (staffing[turn] as { readonly count: number }).count
    this.nextStaffing[index] = turn + 1
    const following = staffing[turn + 1]
    if (following !== undefined) this.calendar.schedule(following.at, STAFFING, index)

    while (group.onDuty > group.wanted && group.longestFree !== null) {
      const leaving = group.longestFree
      group.noLongerFree(leaving)
      group.goesOffDuty(leaving)
    }
    const coming: Array<LiveAgent> = []
    while (group.onDuty < group.wanted) coming.push(group.comesOnDuty())
    this.observer.staffed(index, group.onDuty, this.calendar.now)
    for (const agent of coming) this.becomesFree(agent, agent.hasCome)
  }

  private becomesFree(agent: LiveAgent, trigger: RoutingTrigger): void {
    agent.group.becomesFree(agent, this.calendar.now)
    this.route(trigger)
  }

  private route(trigger: RoutingTrigger): void {
    const outcome = this.policy.decide(this, trigger, this.memory)
    if (outcome._tag === 'Nothing') return
    if (outcome._tag === 'Several') this.carryOutAll(outcome.decisions, outcome.memory)
    else this.carryOut(outcome)
  }

  private carryOutAll(decisions: ReadonlyArray<RoutingDecision>, memory: unknown): void {
    this.memory = memory
    for (const decision of decisions) this.carryOut(decision)
  }

  private carryOut(decision: RoutingDecision): void {
    switch (decision._tag) {
      case 'Offer':
      case 'Assign':
        this.assign(this.waiting(decision), this.freeAgent(decision))
        break
      case 'Enqueue':
        this.enqueue(this.waiting(decision), decision.queue)
        break
      case 'Dissuade':
        this.dissuade(this.waiting(decision), decision.reason)
        break
      case 'AskAgain':
        this.askAgain(decision.at)
        break
    }
  }

  private assign(interaction: LiveInteraction, agent: LiveAgent): void {
    this.leavesLine(interaction)
    agent.group.noLongerFree(agent)
    const { now } = this.calendar
    interaction.agent = agent
    interaction.agentSince = now
    interaction.state = this.happens(
      interaction,
      rules.Assign(interaction.state, { _tag: 'Assign', at: now, by: AUTOMATION, agent: agent.id }),
    )
    this.calendar.schedule(now + interaction.service, SERVICE_ENDS, interaction.slot)
  }

  private enqueue(interaction: LiveInteraction, id: string): void {
    const queue = this.liveQueues.find((each) => each.id === id)
    if (queue === undefined) throw this.fault(`sends an interaction to queue ${id}, which does not exist`)
    interaction.queue.waiting.leave(interaction)
    interaction.state = this.happens(
      interaction,
      rules.Transfer(interaction.state, {
        _tag: 'Transfer',
        at: this.calendar.now,
        by: AUTOMATION,
        to: { _tag: 'Queue', queue: id },
      }),
    )
    interaction.queue = queue
    this.startsToWait(interaction)
  }

  private dissuade(interaction: LiveInteraction, reason: string): void {
    this.leavesLine(interaction)
    this.happens(
      interaction,
      rules.Dissuade(interaction.state, { _tag: 'Dissuade', at: this.calendar.now, reason }),
    )
    this.forget(interaction)
  }

  private askAgain(at: number): void {
    if (!(at > this.calendar.now)) {
      throw this.fault(`asks to be asked again at ${at}, which is not later than now`)
    }
    this.calendar.schedule(at, ASKED_AGAIN, 0)
  }

  private leavesLine(interaction: LiveInteraction): void {
    interaction.queue.waiting.leave(interaction)
    if (interaction.givingUp !== NOT_SCHEDULED) {
      this.calendar.cancel(interaction.givingUp)
      interaction.givingUp = NOT_SCHEDULED
    }
  }

  /** Lets the events of a rule's answer happen and gives the state after the last. */
  private happens(interaction: LiveInteraction, events: Answer): InteractionState {
    if (isRefusal(events)) throw this.refused(interaction, events)
    let state = interaction.state
    for (let i = 0; i < events.length; i++) {
      const event = events[i] as Event
      const before = state
      state = evolve(before, event)
      this.observer.happened(event, before, state, interaction)
    }
    return state
  }

  private expectArrival(index: number): void {
    const { next } = this.sources[index] as ContactSource
    if (next !== Number.POSITIVE_INFINITY) this.calendar.schedule(next, ARRIVAL, index)
  }

  private newSlot(): LiveInteraction {
    const interaction = new LiveInteraction(this.interactions.length, this.liveQueues[0] as LiveQueue)
    this.interactions.push(interaction)
    return interaction
  }

  private forget(interaction: LiveInteraction): void {
    interaction.agent = null
    this.spareSlots[this.spares++] = interaction
  }

  private waiting(decision: DecisionOnOne): LiveInteraction {
    const interaction = decision.interaction as LiveInteraction
    if (this.interactions[interaction.slot] === interaction && interaction.placeInLine !== IN_NO_LINE) {
      return interaction
    }
    throw this.doesNotWait(decision)
  }

  private freeAgent(decision: AssignDecision): LiveAgent {
    const agent = decision.agent as LiveAgent
    if (agent.free && this.liveGroups[agent.group.index] === agent.group) return agent
    throw this.isNotFree(decision)
  }

  private doesNotWait({ _tag, interaction }: DecisionOnOne): PolicyFault {
    return this.fault(`wants to ${_tag} ${interaction.id}, which does not wait`)
  }

  private isNotFree({ interaction, agent }: AssignDecision): PolicyFault {
    return this.fault(`assigns ${interaction.id} to ${agent.id}, who is not free`)
  }

  private refused(interaction: LiveInteraction, refusal: Refusal): PolicyFault {
    return this.fault(`leads to what the core refuses for ${interaction.id}: ${JSON.stringify(refusal)}`)
  }

  private fault(what: string): PolicyFault {
    return new PolicyFault(`policy ${this.policy.name} ${what} (at ${this.calendar.now})`)
  }
}
