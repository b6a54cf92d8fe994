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
  readonly service: Distribution
  /** How long a contact waits before giving up; null: for ever. */
  readonly patience: Distribution | null
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
export type PlannedTraffic = PoissonTraffic | RecordedTraffic

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
