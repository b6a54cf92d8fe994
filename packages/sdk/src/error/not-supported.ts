import * as Schema from 'effect/Schema'
import { Operation } from '../inbox/operation.ts'

/**
 * The provider has no such operation, or not with this message or filter: asking again will not help. `why` says
 * what it lacks or does instead.
 *
 * @example
 * ```ts
 * import { NotSupported } from '@inboxlab/sdk'
 * const error = new NotSupported({ provider: 'acme', operation: 'snooze', why: 'its API has no snooze' })
 * error.message // => 'acme cannot snooze: its API has no snooze'
 * ```
 */
export class NotSupported extends Schema.TaggedError<NotSupported>()('NotSupported', {
  provider: Schema.NonEmptyString,
  operation: Operation,
  why: Schema.NonEmptyString,
}) {
  override get message(): string {
    return `${this.provider} cannot ${this.operation}: ${this.why}`
  }
}
