import type { Channel, Instant, RoutingPolicy } from '@inboxlab/core'
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
}

/** A queue of a {@link Plan}. */
export interface PlannedQueue {
  readonly id: string
  /** Whoever is answered within this many milliseconds counts for the service level. */
  readonly serviceLevelWithin: number
  /** How many may wait at once; Infinity for no limit. */
  readonly maxWaiting: number
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
