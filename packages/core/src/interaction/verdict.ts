import * as Result from 'effect/Result'
import { type Answer, isRefusal } from './answer.ts'
import type { Event } from './event.ts'
import type { Refusal } from './refusal.ts'

/** What a decision gives: the events that happen, in order, or the reason why nothing does. */
export type Verdict = Result.Result<ReadonlyArray<Event>, Refusal>

/** @internal */
export const verdictOf = (answer: Answer): Verdict =>
  isRefusal(answer) ? Result.fail(answer) : Result.succeed(answer)
