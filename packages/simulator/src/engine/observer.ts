import type { Event, EventOf, Explanation, InteractionState } from '@inboxlab/core'

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
  readonly agent: {
    readonly id: string
    readonly index: number
    readonly group: { readonly index: number }
  } | null
  /** When that agent took it. */
  readonly agentSince: number
  /** How many times its contact had come before and gone without an answer: 0 for the first time. */
  readonly attempt: number
}

/** What an agent does at a moment. */
export type Presence =
  | 'off duty'
  | 'free'
  | 'ringing'
  | 'working'
  | 'holding'
  | 'wrapping up'
  | 'on a break'
  | 'away'

/** What an observer is told about an agent. */
export interface ObservedAgent {
  readonly id: string
  /** A small number that no other agent of the run has. */
  readonly index: number
  readonly group: { readonly index: number }
  /** `working`: a turn awaits them in what they hold; `holding`: they have something in hand, and nothing to do. */
  readonly presence: Presence
  /** How many interactions they have in hand, ringing ones not included. */
  readonly inHand: number
}

/**
 * Watches calls that are answered one at a time. Being called by what has happened, these functions are compiled into
 * the engine, and nobody need remember anything of a call that the call does not say itself.
 */
export interface CallObserver {
  received(event: EventOf<'Received'>, call: ObservedCall): void
  assigned(event: EventOf<'Assigned'>, call: ObservedCall): void
  closed(event: EventOf<'Closed'>, call: ObservedCall): void
  /** The run is over, and the call still waits, or is in hand: nothing but `received` and `assigned` was told of it. */
  remains(call: ObservedCall): void
}

/** A call that came, and was assigned to its agent, as {@link CallObserver} was told. */
export interface ObservedCall extends ObservedInteraction {
  readonly receivedAt: number
  readonly priority: number
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
  /**
   * Told of these instead of `happened`, where a plan has nothing but calls that agents answer one at a time and nobody
   * watches the agents. What else happens to a call is told by `happened`, and so is all that follows.
   */
  readonly calls?: CallObserver
  /** This many agents of a group (by index) are on duty from now on. */
  staffed(group: number, onDuty: number, now: number): void
  /** An agent has come to their desk, or left it; who finishes what is in hand is still there. Told only to those who have it. */
  attends?(agent: ObservedAgent, isThere: boolean, now: number): void
  /** An agent's presence, or what they have in hand, has changed. Told only to those who have it. */
  agentChanged?(agent: ObservedAgent, now: number): void
  /** The work of an interaction's agent on it has taken this many milliseconds of the agent's time: a turn, or all. */
  worked?(interaction: ObservedInteraction, time: number): void
  /** Why the policy decides what it is about to decide. The policy is asked only if somebody has this. */
  explained?(explanations: ReadonlyArray<Explanation>): void
}
