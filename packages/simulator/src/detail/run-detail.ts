import type { Presence } from '../engine/observer.ts'
import type { Story } from './story.ts'

/** How a contact ended; `closed`: by somebody else than an agent or a bot, and unanswered. */
export type ContactEnd = 'served' | 'abandoned' | 'turned away' | 'settled by bot' | 'closed' | 'unfinished'

/**
 * Contacts in columns of equal length, in the order in which they began. Moments are milliseconds since the start of
 * the run, rounded; -1 for what never happened.
 */
export interface ContactColumns {
  /** Counts the interactions of the run from 1 on. */
  readonly serial: ReadonlyArray<number>
  /** Index into the plan's types. */
  readonly type: ReadonlyArray<number>
  readonly priority: ReadonlyArray<number>
  readonly cameAt: ReadonlyArray<number>
  /** When an agent first took it. */
  readonly answeredAt: ReadonlyArray<number>
  readonly endedAt: ReadonlyArray<number>
  readonly end: ReadonlyArray<ContactEnd>
}

/**
 * Where contacts were, stay after stay, in columns of equal length, by the contact's serial and then by time. `where`
 * is an index into the queues from 0 on; -1: it was gone, or with a bot; -2 less the index of an agent: that agent had it.
 */
export interface StayColumns {
  readonly serial: ReadonlyArray<number>
  readonly from: ReadonlyArray<number>
  readonly where: ReadonlyArray<number>
}

/** What one agent did: from each moment on, a presence and how many interactions in hand. */
export interface AgentDetail {
  readonly id: string
  /** Index into the plan's groups. */
  readonly group: number
  readonly at: ReadonlyArray<number>
  readonly presence: ReadonlyArray<Presence>
  readonly inHand: ReadonlyArray<number>
}

/** A slice of the run, averaged: all slices of a run have the same length. */
export interface Slice {
  readonly from: number
  readonly to: number
  readonly arrived: number
  readonly served: number
  readonly abandoned: number
  readonly turnedAway: number
  readonly settledByBot: number
  /** By somebody else than an agent or a bot, and unanswered. */
  readonly closed: number
  /** Of those who came in the slice and were answered or gave up after the limit, answered in time; null of nobody. */
  readonly serviceLevel: number | null
  /** Mean wait of those who came in the slice and were answered or gave up, in milliseconds; null of nobody. */
  readonly meanWait: number | null
  /** By queue: time average of how many waited. */
  readonly waiting: ReadonlyArray<number>
  /** By {@link Presence}, in the order of {@link PRESENCES}: time average of how many agents. */
  readonly agents: ReadonlyArray<number>
}

/** How many of the waits lie from `from` up to `to` (milliseconds). */
export interface WaitBin {
  readonly from: number
  readonly to: number
  readonly answered: number
  readonly gaveUp: number
}

/** One replication, closely: what a person looks at. The same plan, seed and replication give the same detail. */
export interface RunDetail {
  readonly replication: number
  /** Milliseconds since the epoch. */
  readonly start: number
  /** How long contacts arrive, and how long the run took, in milliseconds. */
  readonly duration: number
  readonly length: number
  readonly interactions: number
  /** Every how many-th contact is in `contacts` and `stays`: 1 is all. */
  readonly sampledEvery: number
  readonly contacts: ContactColumns
  readonly stays: StayColumns
  readonly agents: ReadonlyArray<AgentDetail>
  /** How many agents were left out of `agents`. */
  readonly agentsLeftOut: number
  readonly slices: ReadonlyArray<Slice>
  readonly waits: ReadonlyArray<WaitBin>
  /** The longest waits, longest first. */
  readonly longest: ReadonlyArray<Story>
  /** Decisions about interactions with their reasons, in a row: all of the run, or else those from its busiest moment on. */
  readonly decisions: ReadonlyArray<ToldDecision>
  /** How many there are in all. */
  readonly decisionsInAll: number
}

/** A decision and its reason, as a person reads it. */
export interface ToldDecision {
  readonly at: number
  readonly interaction: string | null
  readonly agent: string | null
  readonly decided: string
  readonly tieBreak: string | null
  readonly considered: ReadonlyArray<{ readonly candidate: string; readonly ruledOutBy: string | null }>
  /** How many more were considered. */
  readonly consideredLeftOut: number
}

/** Everything an agent can be doing, in the order of tables and charts. */
export const PRESENCES: ReadonlyArray<Presence> = [
  'working',
  'holding',
  'wrapping up',
  'ringing',
  'free',
  'on a break',
  'away',
  'off duty',
]
