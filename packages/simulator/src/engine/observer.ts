import type { Event, InteractionState } from '@inboxlab/core'

/** What an observer is told about the interaction of an event, besides its states. */
export interface ObservedInteraction {
  /** Counts the interactions of a run from 1 on, in the order in which they began. */
  readonly serial: number
  /** A small number that no other interaction has while this one is there. */
  readonly slot: number
  /** Its id, made when asked for. */
  readonly id: string
  /** Index into the plan's types. */
  readonly type: number
  /** The queue it is or was last in: index into the plan's queues. */
  readonly queue: { readonly index: number }
  /** Who has or last had it, with the index of their group; null while nobody has. */
  readonly agent: { readonly id: string; readonly group: { readonly index: number } } | null
  /** When that agent took it. */
  readonly agentSince: number
}

/** Watches a run of the engine. It must change nothing that it is shown. */
export interface RunObserver {
  /** Figures start to count at this moment; time averages start afresh. */
  measurementStarts(now: number): void
  /** The planned end: time averages stop here, interactions that are there still count. */
  measurementEnds(now: number): void
  /** An event has happened to an interaction. */
  happened(
    event: Event,
    before: InteractionState,
    after: InteractionState,
    interaction: ObservedInteraction,
  ): void
  /** This many agents of a group (by index) are on duty from now on. */
  staffed(group: number, onDuty: number, now: number): void
}
