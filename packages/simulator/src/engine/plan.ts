import type { Capacity, Channel, Instant, RoutingPolicy, SkillNeeded } from '@inboxlab/core'
import type { Distribution } from '../distribution/distribution.ts'

/** Everything one run of the engine needs: decoded, checked, in milliseconds, independent of the seed. */
export interface Plan {
  readonly start: Instant
  readonly end: Instant
  /** Figures count what arrives, and time that passes, from here on. */
  readonly measureFrom: Instant
  /** `finish`: whoever is there at the end is still served. `stop`: the clock stops. */
  readonly atEnd: 'finish' | 'stop'
  readonly queues: ReadonlyArray<PlannedQueue>
  readonly types: ReadonlyArray<PlannedType>
  readonly groups: ReadonlyArray<PlannedGroup>
  readonly traffic: ReadonlyArray<PlannedTraffic>
  readonly policy: RoutingPolicy
  /** Bundles of lines that contacts hold from their arrival to their end; left out: there are lines enough. */
  readonly lines?: ReadonlyArray<PlannedLines>
  /** For which intervals there are figures of their own; left out: none. */
  readonly intervals?: PlannedIntervals
}

/** The intervals into which the part of a run is cut that is measured. */
export interface PlannedIntervals {
  readonly names: ReadonlyArray<string>
  /** Which interval it is from each moment on, ascending: positions in the names, each as often as it recurs. */
  readonly steps: ReadonlyArray<{ readonly at: Instant; readonly interval: number }>
}

/** A bundle of lines: who arrives when all of them are taken is blocked, that is, dissuaded: `no line is free`. */
export interface PlannedLines {
  readonly id: string
  readonly count: number
}

/** What becomes of a contact that a queue does not keep. */
export type Diversion =
  /** Turned away, with a reason. */
  | { readonly _tag: 'Dissuade'; readonly reason: string }
  /** Waits in another queue: index into the plan's queues. Its wait goes on. */
  | { readonly _tag: 'Queue'; readonly queue: number }
  /** Gets a message of this text, and is closed by automation. */
  | { readonly _tag: 'Message'; readonly text: string }

/** A queue of a {@link Plan}. */
export interface PlannedQueue {
  readonly id: string
  /** Whoever is answered within this many milliseconds counts for the service level. */
  readonly serviceLevelWithin: number
  /** How many may wait at once; Infinity for no limit. */
  readonly maxWaiting: number
  /**
   * What becomes of who comes when that many wait (what rings at an agent is not counted); left out: dissuaded,
   * `queue full`.
   */
  readonly whenFull?: Diversion
  /** Who still waits in it after this is diverted; left out: never. */
  readonly maxWait?: { readonly after: number; readonly then: Diversion }
  /** When it is open; left out: always. */
  readonly hours?: OpeningHours
}

/** When a queue is open, and what becomes of those who come or still wait when it is not. */
export interface OpeningHours {
  /** Open or closed from each moment on, ascending; the first entry is at the plan's start. */
  readonly steps: ReadonlyArray<{ readonly at: Instant; readonly open: boolean }>
  /** Who comes when it is closed; null: waits until it opens. */
  readonly whenClosed: Diversion | null
  /** Who still waits when it closes; null: waits on, and is still served. */
  readonly atClosing: Diversion | null
}

/** A kind of contact of a {@link Plan}. */
export interface PlannedType {
  readonly id: string
  readonly channel: Channel
  /** Index into the plan's queues. */
  readonly queue: number
  readonly priority: ReadonlyArray<Share<number>>
  readonly service: PlannedLaw
  /** How long a contact waits before giving up; null: for ever. */
  readonly patience: PlannedLaw | null
  /** What an agent must know to take it; left out: nothing. */
  readonly needs?: ReadonlyArray<SkillNeeded>
  /** How many units of an agent's capacity it takes; left out: 1. */
  readonly weight?: number
  /** Within how many milliseconds after its arrival it should be answered, for policies that look at it. */
  readonly due?: number
  /** Index into the plan's bundles of lines. */
  readonly lines?: number
  readonly retrial?: Retrial
  /** How long its agent is busy after it has ended; left out: not at all. */
  readonly wrapUp?: PlannedLaw
  /** A messaging conversation of several turns: `service` is then unused. */
  readonly conversation?: Conversation
  /** The share of contacts who are used to an agent: someone on duty, drawn when it arrives. */
  readonly preferring?: number
}

/**
 * Contacts who come again, as another interaction, after they gave up, or were blocked or turned away. Their work is
 * the same as at first, their patience is drawn again. Nobody comes again after the planned end.
 */
export interface Retrial {
  /** The probability after giving up. */
  readonly afterAbandoning: number
  /** The probability after being blocked or turned away. */
  readonly afterBlocking: number
  readonly delay: PlannedLaw
  /** How many times a contact comes again at most. */
  readonly most: number
}

/**
 * A messaging conversation: the agent handles a turn and replies, the customer thinks and writes again, until all
 * turns are done. The agent holds it all the time, and works on it while a turn awaits them.
 */
export interface Conversation {
  /** How many replies it takes, by their shares, or geometric from 1 on with a given mean. */
  readonly turns: BatchSize
  /** The agent's work for each reply. */
  readonly reply: PlannedLaw
  /** How long the customer takes to write again. */
  readonly think: PlannedLaw
  /** The probability, after each reply but the last, that the customer never writes again and says nothing. */
  readonly goesSilent: number
  /**
   * What happens to one in which the customer has said nothing for this long: it is closed by automation (aborted), or
   * its agent is rid of it until the customer writes. Left out: it waits for ever.
   */
  readonly silence?: { readonly after: number; readonly then: 'close' | 'release' }
  /** The contact comes back after it was closed: it is reopened. */
  readonly returns?: { readonly probability: number; readonly delay: PlannedLaw; readonly most: number }
  /**
   * How long after the customer's last message the agent may write freely; left out: as long as the channel allows.
   * A reply that comes later is a template, and the channel event `messaging window closed` tells so.
   */
  readonly window?: number
  /** A bot answers first. */
  readonly bot?: {
    readonly turns: BatchSize
    readonly reply: PlannedLaw
    /** The probability that its last reply settles it; otherwise the customer's next message goes to the queue. */
    readonly settles: number
  }
}

/** A distribution, or one that depends on when the contact arrives. */
export type PlannedLaw = Distribution | DistributionByPeriod

/** A distribution that depends on when the contact arrives. */
export interface DistributionByPeriod {
  readonly _tag: 'ByPeriod'
  /** The distribution from each moment on, ascending; the first entry is at the plan's start. */
  readonly steps: ReadonlyArray<{ readonly at: Instant; readonly value: Distribution }>
}

/** A value and its part of the whole; the shares of a list add up to 1. */
export interface Share<A> {
  readonly value: A
  readonly share: number
}

/** A group of agents of a {@link Plan}. */
export interface PlannedGroup {
  readonly id: string
  /** Indexes into the plan's queues, in the group's order. */
  readonly queues: ReadonlyArray<number>
  /** How many are on duty from each moment on, ascending; the first entry is at the plan's start. */
  readonly staffing: ReadonlyArray<{ readonly at: Instant; readonly count: number }>
  /** Agents with names and shifts of their own, beside those of `staffing`; their seats come first. */
  readonly agents?: ReadonlyArray<PlannedAgent>
  /** What everyone in it knows; an agent's own skills are added, or replace a level. */
  readonly skills?: ReadonlyArray<SkillNeeded>
  /** What an agent can have in hand; left out: one interaction of any kind. */
  readonly capacity?: Capacity
  /**
   * The total rate of work by how many interactions an agent works on at the same moment: the first entry for one, the
   * last for all more; the work is shared equally. Left out: one for each, as if they were alone.
   */
  readonly rates?: ReadonlyArray<number>
  /** How interactions ring; left out: what is assigned is taken, and what is offered is accepted, at once. */
  readonly ringing?: Ringing
  /**
   * The agents take from their queues themselves, as many of them at a time as interactions wait; what the policy
   * decides for them is still done.
   */
  readonly pull?: Pull
  /** They suddenly disappear, and what they have in hand goes back to its queue; what is done of it stays done. */
  readonly absences?: { readonly every: Distribution; readonly lasts: Distribution }
  /** What an agent's work on a type is multiplied by; types left out: 1. */
  readonly pace?: ReadonlyArray<{ readonly type: number; readonly times: number }>
}

/** An agent with a name, in a {@link PlannedGroup}. */
export interface PlannedAgent {
  readonly id: string
  readonly skills?: ReadonlyArray<SkillNeeded>
  /** Replaces that of the group. */
  readonly capacity?: Capacity
  /** From each moment on, ascending. Before the first entry: off duty. Who goes finishes what is in hand. */
  readonly duty: ReadonlyArray<{ readonly at: Instant; readonly is: 'on duty' | 'on a break' | 'off duty' }>
}

/** How interactions ring at the agents of a group, and what they do. */
export interface Ringing {
  /** What the policy assigns: rings as if it were offered, or is taken at once. */
  readonly assigned: 'rings' | 'taken'
  /** How many milliseconds it rings before it lapses; Infinity: until somebody takes it. */
  readonly for: number
  /** How long an agent takes to accept or decline; what takes longer than the ringing lapses. */
  readonly answers: Distribution
  /** The probability that an agent declines. */
  readonly declines: number
  /** How long an agent who declined is away, in milliseconds; 0: stays free. */
  readonly awayAfterDeclining: number
  /** How long an agent who let it ring out is away; 0: stays free; Infinity: until the next shift. */
  readonly awayAfterLapse: number
}

/** Agents who take from the pool themselves. */
export interface Pull {
  /** How long a free agent takes to choose. */
  readonly reaction: Distribution
  /** Of what they see: the one that waits longest, the first in line, or any. */
  readonly takes: 'oldest' | 'first in line' | 'any'
  /** How many of those that wait they see, first in line first; Infinity: all. */
  readonly sees: number
}

/** Where contacts come from. */
export type PlannedTraffic = PoissonTraffic | VaryingTraffic | RenewalTraffic | RecordedTraffic

/** Contacts whose type is drawn when they arrive. */
export type DrawnTraffic = Exclude<PlannedTraffic, RecordedTraffic>

/** Contacts that arrive at random, at a rate that is constant between the listed moments. */
export interface PoissonTraffic {
  readonly _tag: 'Poisson'
  /** Names the random streams, so it must be unique within the plan and stable. */
  readonly name: string
  /** Arrivals per millisecond from each moment on, ascending; the first entry is at the plan's start. */
  readonly rates: ReadonlyArray<{ readonly at: Instant; readonly rate: number }>
  /** Indexes into the plan's types. */
  readonly types: ReadonlyArray<Share<number>>
}

/**
 * Contacts that arrive at random, at a rate that is the product of a planned rate, the state of a burst and how busy
 * the day is; one at a time, or several at once.
 */
export interface VaryingTraffic {
  readonly _tag: 'Varying'
  /** Names the random streams, so it must be unique within the plan and stable. */
  readonly name: string
  /**
   * Arrivals (of batches) per millisecond, in straight lines: from each moment on, ascending, `from` there and `to`
   * just before the next entry, or the end. The first entry is at the plan's start.
   */
  readonly rates: ReadonlyArray<{ readonly at: Instant; readonly from: number; readonly to: number }>
  readonly bursts: ReadonlyArray<BurstState> | null
  readonly busyness: PlannedBusyness | null
  /** How many arrive at once; null: one. */
  readonly batch: BatchSize | null
  /** Indexes into the plan's types. */
  readonly types: ReadonlyArray<Share<number>>
}

/** A state of traffic that comes in bursts: a Markov process goes from state to state. */
export interface BurstState {
  /** What the planned rate is multiplied by. */
  readonly times: number
  /** Mean of the exponential time until the next state, in milliseconds. */
  readonly stay: number
  /** Positions in the list of states; every state can be reached from every other. */
  readonly next: ReadonlyArray<Share<number>>
}

/** A random factor on the rates of each day, gamma distributed with mean 1. */
export interface PlannedBusyness {
  /** Names the random stream; traffic that names the same has the same factors. */
  readonly stream: string
  /** One over the squared coefficient of variation. */
  readonly shape: number
  /** When each day begins, ascending; the first is the plan's start. */
  readonly days: ReadonlyArray<Instant>
}

/** How many contacts arrive at once: sizes by their shares, or geometric from 1 on with a given mean. */
export type BatchSize =
  | { readonly _tag: 'Sizes'; readonly sizes: ReadonlyArray<Share<number>> }
  | { readonly _tag: 'Geometric'; readonly mean: number }

/** Contacts with independent times between them, all of one distribution: a constant one makes them punctual. */
export interface RenewalTraffic {
  readonly _tag: 'Renewal'
  readonly name: string
  /** Between two arrivals (of batches); its mean is above 0. */
  readonly gap: Distribution
  /** How long after the plan's start the first comes; null: a gap. */
  readonly first: number | null
  /** How many arrive at once; null: one. */
  readonly batch: BatchSize | null
  /** Indexes into the plan's types. */
  readonly types: ReadonlyArray<Share<number>>
}

/** Contacts replayed from a recording, in columns of equal length, sorted by `at`. */
export interface RecordedTraffic {
  readonly _tag: 'Recorded'
  readonly name: string
  /** When each joins its queue. */
  readonly at: Float64Array
  /** Index into the plan's types. */
  readonly type: Int32Array
  readonly priority: Int32Array
  /** Recorded handling time; NaN: drawn from the type's distribution. */
  readonly service: Float64Array
  /** Recorded wait; with `abandoned` 1 it is the patience, else the patience is drawn to exceed it. */
  readonly wait: Float64Array
  readonly abandoned: Uint8Array
}
