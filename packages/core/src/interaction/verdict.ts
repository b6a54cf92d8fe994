import * as Result from 'effect/Result'
import { allowedCommands } from './allowed.ts'
import type { Command } from './command.ts'
import type { Event } from './event.ts'
import type { Phase } from './phase.ts'
import type { Refusal } from './refusal.ts'
import type { InteractionState } from './state.ts'

/** What a decision gives: the events that happen, in order, or the reason why nothing does. */
export type Verdict = Result.Result<ReadonlyArray<Event>, Refusal>

type Reason<R> = R extends Refusal ? Omit<R, 'command' | 'allowed'> : never

/** @internal */
export const accept = (event: Event): Verdict => Result.succeed([event])

/** @internal */
export const acceptAll = (events: ReadonlyArray<Event>): Verdict => Result.succeed(events)

/** @internal */
export const refuse = (state: InteractionState, command: Command, reason: Reason<Refusal>): Verdict =>
  Result.fail({ ...reason, command: command._tag, allowed: allowedCommands(state) } as Refusal)

const LIVE: ReadonlyArray<Phase> = ['unanswered', 'open']

/** @internal An interaction that has begun and is not finished. */
export const isLive = (state: InteractionState): boolean =>
  state.phase === 'open' || state.phase === 'unanswered'

/** @internal */
export const wrongPhase = (
  state: InteractionState,
  command: Command,
  needs: ReadonlyArray<Phase> = LIVE,
): Verdict => refuse(state, command, { _tag: 'WrongPhase', phase: state.phase, needs })
