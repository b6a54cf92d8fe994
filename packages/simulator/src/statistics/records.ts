import type { Event, InteractionState } from '@inboxlab/core'
import type { ObservedAgent, ObservedInteraction, Presence, RunObserver } from '../engine/observer.ts'
import type { Plan } from '../engine/plan.ts'
import { WINDOW_CLOSED } from '../engine/reasons.ts'

/** What became of an interaction, version 1. Moments are milliseconds since 1970, lengths of time milliseconds. */
export interface InteractionRecord {
  readonly record: 'interaction'
  readonly replication: number
  /** Counts the interactions of the replication, in the order in which they began. */
  readonly serial: number
  readonly type: string
  /** The queue it was in when its outcome was known. */
  readonly queue: string
  readonly priority: number
  /** How many times its contact had come before. */
  readonly attempt: number
  readonly arrived: number
  /** When an agent first took it; null: none did. */
  readonly answered: number | null
  /** Until an agent first took it or it gave up, without the time of a bot; null if neither happened. */
  readonly wait: number | null
  readonly firstReply: number | null
  /** When it was closed or gone, for the last time; null: it was still there. */
  readonly ended: number | null
  /** What became of it first; it may have come back later. */
  readonly outcome: 'served' | 'abandoned' | 'blocked' | 'settled by bot' | 'closed unanswered' | 'unfinished'
  /** Who had it last, and their group. */
  readonly agent: string | null
  readonly group: string | null
  readonly transfers: number
  readonly reopenings: number
  readonly windowExpiries: number
  readonly returns: number
}

/** A span of time in which an agent was and had the same, version 1. */
export interface AgentRecord {
  readonly record: 'agent'
  readonly replication: number
  readonly agent: string
  readonly group: string
  readonly presence: Presence
  readonly inHand: number
  readonly from: number
  readonly to: number
}

type Draft = { -readonly [Key in keyof InteractionRecord]: InteractionRecord[Key] } & {
  waitsSince: number
  waits: boolean
}

/**
 * Writes down what became of every interaction and what every agent did, as flat records. An interaction's record is
 * written when its place is taken by another or the run is over, since until then it may come back; so memory is bounded by
 * how many are there at once.
 */
export class Records implements RunObserver {
  private readonly plan: Plan
  private readonly replication: number
  private readonly write: (record: InteractionRecord | AgentRecord) => void
  private readonly drafts: Array<Draft | undefined> = []
  private readonly periods: Array<Omit<AgentRecord, 'to'> | undefined> = []
  private last: number

  constructor(plan: Plan, replication: number, write: (record: InteractionRecord | AgentRecord) => void) {
    this.plan = plan
    this.replication = replication
    this.write = write
    this.last = plan.start
  }

  measurementStarts(): void {}
  measurementEnds(): void {}
  staffed(): void {}

  agentChanged({ id, index, group, presence, inHand }: ObservedAgent, now: number): void {
    this.last = now
    this.endsPeriod(index, now)
    this.periods[index] = {
      record: 'agent',
      replication: this.replication,
      agent: id,
      group: this.plan.groups[group.index]?.id ?? '',
      presence,
      inHand,
      from: now,
    }
  }

  happened(event: Event, before: InteractionState, after: InteractionState, of: ObservedInteraction): void {
    this.last = event.at
    if (event._tag === 'Received') this.begins(event.at, after, of)
    const draft = this.drafts[of.slot]
    if (draft === undefined) return
    const waits = isWaiting(after)
    if (waits && !draft.waits && draft.outcome === 'unfinished') draft.waitsSince = event.at
    draft.waits = waits
    draft.priority = after.priority
    if (before.phase === 'closed' && after.phase === 'open') {
      draft.reopenings++
      draft.ended = null
    }
    if (after.phase === 'closed') draft.ended = event.at
    this.notes(draft, event, of)
  }

  /** Writes what is left, when the run is over. */
  settle(now: number): void {
    const end = Math.max(now, this.last)
    for (const draft of this.drafts) if (draft !== undefined) this.writeDraft(draft)
    this.periods.forEach((_, index) => {
      this.endsPeriod(index, end)
    })
  }

  private begins(
    at: number,
    { priority }: InteractionState,
    { slot, serial, type, queue, attempt }: ObservedInteraction,
  ): void {
    const former = this.drafts[slot]
    if (former !== undefined) this.writeDraft(former)
    this.drafts[slot] = {
      record: 'interaction',
      replication: this.replication,
      serial,
      type: this.plan.types[type]?.id ?? '',
      queue: this.plan.queues[queue.index]?.id ?? '',
      priority,
      attempt,
      arrived: at,
      answered: null,
      wait: null,
      firstReply: null,
      ended: null,
      outcome: 'unfinished',
      agent: null,
      group: null,
      transfers: 0,
      reopenings: 0,
      windowExpiries: 0,
      returns: 0,
      waitsSince: at,
      waits: true,
    }
  }

  private notes(draft: Draft, event: Event, { agent }: ObservedInteraction): void {
    switch (event._tag) {
      case 'Assigned':
      case 'Picked':
      case 'OfferAccepted':
        draft.agent = event.agent
        draft.group = agent === null ? null : (this.plan.groups[agent.group.index]?.id ?? null)
        draft.answered ??= event.at
        ends(draft, 'served', event.at)
        break
      case 'Abandoned':
        ends(draft, 'abandoned', event.at)
        break
      case 'Dissuaded':
        ends(draft, 'blocked', null)
        break
      case 'Closed':
        ends(draft, event.by._tag === 'Bot' ? 'settled by bot' : 'closed unanswered', null)
        break
      case 'Replied':
        if (event.by._tag === 'Agent') draft.firstReply ??= event.at
        break
      case 'Transferred':
        draft.transfers++
        if (event.to._tag === 'Queue' && draft.outcome === 'unfinished') draft.queue = event.to.queue
        break
      case 'Released':
      case 'Unassigned':
        draft.returns++
        break
      case 'ChannelEventRecorded':
        if (event.what === WINDOW_CLOSED) draft.windowExpiries++
        break
    }
  }

  private endsPeriod(index: number, to: number): void {
    const period = this.periods[index]
    if (period !== undefined && to > period.from) this.write({ ...period, to })
  }

  private writeDraft({ waitsSince: _since, waits: _waits, ...record }: Draft): void {
    this.write(record)
  }
}

/** What becomes of it first is its outcome, even if it comes back. */
const ends = (draft: Draft, outcome: InteractionRecord['outcome'], waitsUntil: number | null): void => {
  if (draft.outcome !== 'unfinished') return
  draft.outcome = outcome
  if (waitsUntil !== null) draft.wait = waitsUntil - draft.waitsSince
}

/** Whether it is an agent's turn, and no agent has it; the turn of a bot is none. */
const isWaiting = ({ phase, holder, awaiting, details }: InteractionState): boolean =>
  phase === 'open' && holder === null && awaiting === 'agent' && details.bot === 'off'
