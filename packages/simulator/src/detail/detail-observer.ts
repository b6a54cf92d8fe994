import type { Event, Explanation, InteractionState } from '@inboxlab/core'
import type { ObservedAgent, ObservedInteraction, Presence, RunObserver } from '../engine/observer.ts'
import type { Plan } from '../engine/plan.ts'
import { type AgentDetail, type ContactEnd, PRESENCES, type RunDetail, type Slice } from './run-detail.ts'
import { sliceWidth } from './slice-width.ts'
import { StepAverages } from './step-averages.ts'
import { WaitBins } from './wait-bins.ts'
import { waitsAnew } from './waits-anew.ts'

/** The most that is kept of one run. */
export interface DetailLimits {
  /** Every how many-th contact is kept. */
  readonly sampledEvery: number
  readonly agents: number
  /** Changes of all agents together. */
  readonly agentChanges: number
  readonly longest: number
}

interface Contact {
  readonly serial: number
  readonly type: number
  readonly priority: number
  readonly cameAt: number
  /** Since when it waits for its first answer: since it came, or came back unanswered. */
  waitsFrom: number
  answeredAt: number
  endedAt: number
  end: ContactEnd
  /** Whether its fate is counted, which it is once. */
  counted: boolean
  where: number
}

interface Agent {
  readonly index: number
  readonly id: string
  readonly group: number
  readonly at: Array<number>
  readonly presence: Array<Presence>
  readonly inHand: Array<number>
  now: Presence
}

interface SliceCounts {
  arrived: number
  served: number
  abandoned: number
  turnedAway: number
  settledByBot: number
  closed: number
  inTime: number
  counted: number
  waits: number
  waited: number
}

const GONE = Number.MIN_SAFE_INTEGER
const WITH_A_BOT = GONE + 1

/** How a contact ends whom no agent ever had. */
const endOf = (event: Event): ContactEnd => {
  if (event._tag === 'Abandoned') return 'abandoned'
  if (event._tag === 'Dissuaded') return 'turned away'
  return event._tag === 'Closed' && event.by._tag === 'Bot' ? 'settled by bot' : 'closed'
}

/**
 * Watches a run closely: contacts and where they were, agents, slices of time, the longest waits.
 *
 * @internal
 */
export class DetailObserver implements RunObserver {
  private readonly plan: Plan
  private readonly limits: DetailLimits
  private readonly width: number
  private readonly queueOf: ReadonlyMap<string, number>
  private readonly there = new Map<number, Contact>()
  private readonly kept: Array<Contact> = []
  private readonly stays: Array<readonly [serial: number, from: number, where: number]> = []
  private readonly agents = new Map<string, Agent>()
  private readonly slices: Array<SliceCounts> = []
  private readonly waiting: ReadonlyArray<StepAverages>
  private readonly presences: ReadonlyArray<StepAverages>
  private readonly bins = new WaitBins()
  private decisions = 0
  private longest: Array<readonly [wait: number, serial: number]> = []
  private changes = 0
  private interactions = 0
  private lastMoment = 0

  constructor(plan: Plan, limits: DetailLimits) {
    this.plan = plan
    this.limits = limits
    this.width = sliceWidth(plan.end - plan.start)
    this.queueOf = new Map(plan.queues.map(({ id }, index) => [id, index]))
    this.waiting = plan.queues.map(() => new StepAverages(this.width))
    this.presences = PRESENCES.map(() => new StepAverages(this.width))
  }

  measurementStarts(): void {}
  measurementEnds(): void {}
  staffed(): void {}

  agentChanged({ id, group, presence, inHand }: ObservedAgent, now: number): void {
    const at = this.since(now)
    const agent = this.agent(id, group.index)
    if (agent.now !== presence) {
      this.presences[PRESENCES.indexOf(agent.now)]?.add(at, -1)
      this.presences[PRESENCES.indexOf(presence)]?.add(at, 1)
      agent.now = presence
    }
    if (agent.index >= this.limits.agents || this.changes >= this.limits.agentChanges) return
    if (agent.at.at(-1) === at) {
      agent.presence[agent.at.length - 1] = presence
      agent.inHand[agent.at.length - 1] = inHand
      return
    }
    this.changes++
    agent.at.push(at)
    agent.presence.push(presence)
    agent.inHand.push(inHand)
  }

  explained(explanations: ReadonlyArray<Explanation>): void {
    for (const { interaction } of explanations) if (interaction !== null) this.decisions++
  }

  happened(event: Event, before: InteractionState, after: InteractionState, of: ObservedInteraction): void {
    const at = this.since(event.at)
    const contact = this.there.get(of.serial) ?? this.begins(of, after)
    if (waitsAnew(event)) contact.waitsFrom = at
    const where = this.placeOf(after, of)
    if (where === contact.where) return
    if (contact.where >= 0) this.waiting[contact.where]?.add(at, -1)
    if (where >= 0) this.waiting[where]?.add(at, 1)
    contact.where = where
    if (this.keeps(of.serial)) this.stays.push([of.serial, at, where <= WITH_A_BOT ? -1 : where])
    if (before.holder === null && after.holder !== null && contact.answeredAt < 0)
      this.isAnswered(contact, at, of.queue.index)
    if (where === GONE) this.ends(contact, at, event, of.queue.index)
  }

  /** What was seen, without the stories of the longest waits. */
  detail(
    replication: number,
  ): Omit<RunDetail, 'longest' | 'decisions'> & { readonly longestSerials: ReadonlyArray<number> } {
    const { plan, kept, limits } = this
    const length = Math.max(plan.end - plan.start, this.lastMoment)
    const waiting = this.waiting.map((averages) => averages.upTo(length))
    const presences = this.presences.map((averages) => averages.upTo(length))
    const slices = Array.from({ length: Math.ceil(length / this.width) }, (_, index) =>
      this.slice(index, length, waiting, presences),
    )
    return {
      replication,
      start: plan.start,
      duration: plan.end - plan.start,
      length,
      interactions: this.interactions,
      sampledEvery: limits.sampledEvery,
      contacts: {
        serial: kept.map(({ serial }) => serial),
        type: kept.map(({ type }) => type),
        priority: kept.map(({ priority }) => priority),
        cameAt: kept.map(({ cameAt }) => cameAt),
        answeredAt: kept.map(({ answeredAt }) => answeredAt),
        endedAt: kept.map(({ endedAt }) => endedAt),
        end: kept.map(({ end }) => end),
      },
      stays: this.stayColumns(),
      agents: [...this.agents.values()]
        .slice(0, limits.agents)
        .map(({ id, group, at, presence, inHand }): AgentDetail => ({ id, group, at, presence, inHand })),
      agentsLeftOut: Math.max(0, this.agents.size - limits.agents),
      slices,
      waits: this.bins.bins(),
      decisionsInAll: this.decisions,
      longestSerials: this.longest.map(([, serial]) => serial),
    }
  }

  private since(now: number): number {
    const at = Math.round(now - this.plan.start)
    if (at > this.lastMoment) this.lastMoment = at
    return at
  }

  private keeps(serial: number): boolean {
    return (serial - 1) % this.limits.sampledEvery === 0
  }

  private agent(id: string, group: number): Agent {
    const known = this.agents.get(id)
    if (known !== undefined) return known
    const agent: Agent = {
      index: this.agents.size,
      id,
      group,
      at: [],
      presence: [],
      inHand: [],
      now: 'off duty',
    }
    this.agents.set(id, agent)
    this.presences[PRESENCES.indexOf('off duty')]?.add(this.lastMoment, 1)
    return agent
  }

  private placeOf({ phase, holder, place, details }: InteractionState, of: ObservedInteraction): number {
    if (phase === 'closed' || phase === 'archived') return GONE
    if (holder !== null) return -2 - this.agent(holder, of.agent?.group.index ?? 0).index
    if (details.bot === 'on') return WITH_A_BOT
    return (place.queue === null ? undefined : this.queueOf.get(place.queue)) ?? of.queue.index
  }

  private begins({ serial, type }: ObservedInteraction, { origin, priority }: InteractionState): Contact {
    const contact: Contact = {
      serial,
      type,
      priority,
      cameAt: this.since(origin.at),
      waitsFrom: this.since(origin.at),
      answeredAt: -1,
      endedAt: -1,
      end: 'unfinished',
      counted: false,
      where: GONE,
    }
    this.there.set(serial, contact)
    this.interactions++
    this.counts(contact.cameAt).arrived++
    if (this.keeps(serial)) this.kept.push(contact)
    return contact
  }

  private isAnswered(contact: Contact, at: number, queue: number): void {
    contact.answeredAt = at
    if (contact.counted) return
    contact.counted = true
    const wait = at - contact.waitsFrom
    const counts = this.counts(contact.cameAt)
    counts.served++
    counts.counted++
    if (wait <= this.limitOf(queue)) counts.inTime++
    this.waited(contact, wait, true)
  }

  private ends(contact: Contact, at: number, event: Event, queue: number): void {
    contact.endedAt = at
    if (!this.mayComeBack(contact, event)) this.there.delete(contact.serial)
    contact.end = contact.answeredAt >= 0 ? 'served' : endOf(event)
    if (contact.counted) return
    contact.counted = true
    const counts = this.counts(contact.cameAt)
    if (contact.end === 'turned away') counts.turnedAway++
    else if (contact.end === 'settled by bot') counts.settledByBot++
    else if (contact.end === 'closed') counts.closed++
    else {
      const wait = at - contact.waitsFrom
      counts.abandoned++
      if (wait > this.limitOf(queue)) counts.counted++
      this.waited(contact, wait, false)
    }
  }

  /** All was said, and there is more to say another time; or the customer was only too slow for their agent. */
  private mayComeBack({ type }: Contact, event: Event): boolean {
    const conversation = this.plan.types[type]?.conversation
    if (conversation === undefined || event._tag !== 'Closed') return false
    return conversation.returns !== undefined || event.by._tag === 'Automation'
  }

  private limitOf(queue: number): number {
    return this.plan.queues[queue]?.serviceLevelWithin ?? Number.POSITIVE_INFINITY
  }

  private waited(contact: Contact, wait: number, answered: boolean): void {
    const counts = this.counts(contact.cameAt)
    counts.waits += wait
    counts.waited++
    this.bins.add(wait, answered)
    const { longest, limits } = this
    if (wait <= 0 || (longest.length === limits.longest && wait <= (longest.at(-1)?.[0] ?? 0))) return
    longest.push([wait, contact.serial])
    longest.sort(([a, first], [b, second]) => b - a || first - second)
    if (longest.length > limits.longest) longest.pop()
  }

  private counts(at: number): SliceCounts {
    const index = Math.floor(at / this.width)
    while (this.slices.length <= index)
      this.slices.push({
        arrived: 0,
        served: 0,
        abandoned: 0,
        turnedAway: 0,
        settledByBot: 0,
        closed: 0,
        inTime: 0,
        counted: 0,
        waits: 0,
        waited: 0,
      })
    return this.slices[index] as SliceCounts
  }

  private slice(
    index: number,
    length: number,
    waiting: ReadonlyArray<ReadonlyArray<number>>,
    presences: ReadonlyArray<ReadonlyArray<number>>,
  ): Slice {
    const counts = this.counts(index * this.width)
    const { arrived, served, abandoned, turnedAway, settledByBot, closed } = counts
    const { inTime, counted, waits, waited } = counts
    return {
      from: index * this.width,
      to: Math.min(length, (index + 1) * this.width),
      arrived,
      served,
      abandoned,
      turnedAway,
      settledByBot,
      closed,
      serviceLevel: counted === 0 ? null : inTime / counted,
      meanWait: waited === 0 ? null : waits / waited,
      waiting: waiting.map((averages) => averages[index] ?? 0),
      agents: presences.map((averages) => averages[index] ?? 0),
    }
  }

  private stayColumns(): RunDetail['stays'] {
    const stays = this.stays.toSorted(([a], [b]) => a - b)
    return {
      serial: stays.map(([serial]) => serial),
      from: stays.map(([, from]) => from),
      where: stays.map(([, , where]) => where),
    }
  }
}
