import type * as Result from 'effect/Result'

/**
 * Rules as three values: the state before anything has happened, what a command leads to (events in order, or a
 * refusal) and the state after an event. `decide` and `evolve` are pure and never throw.
 *
 * @example
 * ```ts
 * import { absent, type Command, decide, type Event, evolve, type InteractionState, type Refusal } from '@inboxlab/core'
 * import type { Decider } from '@inboxlab/core/testing'
 * const interaction: Decider<InteractionState, Command, Event, Refusal> = { initial: absent, decide, evolve }
 * interaction.initial.phase // => 'absent'
 * ```
 */
export interface Decider<State, Command, Event, Refusal extends object> {
  readonly initial: State
  readonly decide: (state: State, command: Command) => Result.Result<ReadonlyArray<Event>, Refusal>
  readonly evolve: (state: State, event: Event) => State
}
