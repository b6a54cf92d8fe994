import { allowedCommands } from './allowed.ts'
import type { Command } from './command.ts'
import type { Event } from './event.ts'
import type { Phase } from './phase.ts'
import type { Refusal } from './refusal.ts'
import type { InteractionState } from './state.ts'

/**
 * What one rule answers, with nothing around it: the events that happen, in order, or the {@link Refusal}. (A
 * wrapper would cost the simulator, which asks millions of times a second, a twentieth of its speed.)
 */
export type Answer = ReadonlyArray<Event> | Refusal

/**
 * Tells whether a rule refuses.
 *
 * @example
 * ```ts
 * import { absent, isRefusal, rules } from '@inboxlab/core'
 * isRefusal(rules.Abandon(absent, { _tag: 'Abandon', at: 0 })) // => true
 * ```
 */
export const isRefusal = (answer: Answer): answer is Refusal => !Array.isArray(answer)

type Reason<R> = R extends Refusal ? Omit<R, 'command' | 'allowed'> : never

/** @internal */
export const accept = (event: Event): Answer => [event]

/** @internal */
export const refuse = (state: InteractionState, command: Command, reason: Reason<Refusal>): Answer =>
  ({ ...reason, command: command._tag, allowed: allowedCommands(state) }) as Refusal

const LIVE: ReadonlyArray<Phase> = ['unanswered', 'open']

/** @internal An interaction that has begun and is not finished. */
export const isLive = (state: InteractionState): boolean =>
  state.phase === 'open' || state.phase === 'unanswered'

/** @internal */
export const wrongPhase = (
  state: InteractionState,
  command: Command,
  needs: ReadonlyArray<Phase> = LIVE,
): Answer => refuse(state, command, { _tag: 'WrongPhase', phase: state.phase, needs })
