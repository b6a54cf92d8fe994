import * as Equal from 'effect/Equal'
import * as Result from 'effect/Result'
import type { Decider } from './decider.ts'
import { ExpectationFailed } from './expectation-failed.ts'
import type { PartOf } from './part-of.ts'

/** What has happened so far, and the state it led to. */
export interface Timeline<State, Command, Event, Refusal extends object> {
  readonly events: ReadonlyArray<Event>
  readonly state: State
  /** Gives a command; what came of it is for the expectation that follows to say. */
  when(command: Command): Attempt<State, Command, Event, Refusal>
}

/** A command that was given. Each expectation throws {@link ExpectationFailed} unless it holds. */
export interface Attempt<State, Command, Event, Refusal extends object> {
  /** Exactly these events happened, in this order. */
  then(events: ReadonlyArray<Event>): Timeline<State, Command, Event, Refusal>
  /** It was refused with exactly this refusal. */
  thenRefused(refusal: Refusal): Timeline<State, Command, Event, Refusal>
  /** It was refused, with these fields among those of the refusal. */
  thenRefusedWith(part: PartOf<Refusal>): Timeline<State, Command, Event, Refusal>
  /** It was accepted, whatever happened; then another command is given. */
  when(command: Command): Attempt<State, Command, Event, Refusal>
}

/**
 * Examples of rules as sentences: given these events, when this command is given, then exactly these events
 * happen, or it is refused. Needs no test framework: an expectation that does not hold throws
 * {@link ExpectationFailed}. Values are compared by structure; an absent field differs from an undefined one.
 *
 * An expectation returns the timeline it leaves behind, so that a story can go on with another `when`.
 *
 * @example
 * ```ts
 * import { absent, decide, evolve } from '@inboxlab/core'
 * import { givenWhenThen } from '@inboxlab/core/testing'
 * const { given } = givenWhenThen({ initial: absent, decide, evolve })
 * given([{ _tag: 'Picked', at: 1, agent: 'anna' }]).state.holder // => 'anna'
 * given([])
 *   .when({ _tag: 'Pick', at: 2, agent: 'bert' })
 *   .thenRefusedWith({ _tag: 'WrongPhase', phase: 'absent' })
 *   .events // => []
 * ```
 */
export const givenWhenThen = <State, Command, Event, Refusal extends object>(
  decider: Decider<State, Command, Event, Refusal>,
): { readonly given: (events: ReadonlyArray<Event>) => Timeline<State, Command, Event, Refusal> } => {
  type Timelines = Timeline<State, Command, Event, Refusal>

  const after = (state: State, events: ReadonlyArray<Event>): State =>
    events.reduce((before, event) => decider.evolve(before, event), state)

  const timeline = (events: ReadonlyArray<Event>, state: State): Timelines => ({
    events,
    state,
    when: (command) => attempt(events, state, command),
  })

  const attempt = (
    events: ReadonlyArray<Event>,
    state: State,
    command: Command,
  ): Attempt<State, Command, Event, Refusal> => {
    const verdict = decider.decide(state, command)

    const fail = (problem: string, expected: ReadonlyArray<unknown>): never => {
      const actual = Result.isSuccess(verdict) ? verdict.success : [verdict.failure]
      throw new ExpectationFailed({ problem, timeline: events, command, expected, actual })
    }

    const onward = (happened: ReadonlyArray<Event>): Timelines =>
      timeline([...events, ...happened], after(state, happened))

    return {
      then: (expected) => {
        if (Result.isFailure(verdict))
          return fail('events were expected, but the command was refused', expected)
        if (!Equal.equals(verdict.success, expected)) return fail('other events were expected', expected)
        return onward(verdict.success)
      },
      thenRefused: (expected) => {
        if (Result.isSuccess(verdict)) return fail('a refusal was expected, but events happened', [expected])
        if (!Equal.equals(verdict.failure, expected)) return fail('another refusal was expected', [expected])
        return timeline(events, state)
      },
      thenRefusedWith: (part) => {
        if (Result.isSuccess(verdict)) return fail('a refusal was expected, but events happened', [part])
        if (!contains(verdict.failure, part)) return fail('another refusal was expected', [part])
        return timeline(events, state)
      },
      when: (next) =>
        Result.isSuccess(verdict)
          ? onward(verdict.success).when(next)
          : fail('a command before the last was refused', ['any events']),
    }
  }

  return { given: (events) => timeline(events, after(decider.initial, events)) }
}

const contains = (whole: object, part: object): boolean =>
  Object.entries(part).every(
    ([key, value]) => Object.hasOwn(whole, key) && Equal.equals(Reflect.get(whole, key), value),
  )
