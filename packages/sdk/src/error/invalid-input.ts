import * as Schema from 'effect/Schema'

/**
 * What the caller gave cannot be used; nothing was sent. `place` names it and `fix` says what to give instead.
 *
 * @example
 * ```ts
 * import { InvalidInput } from '@inboxlab/sdk'
 * new InvalidInput({ provider: 'acme', place: 'id', fix: 'give the number of a conversation' }).message
 * // => 'acme: id: give the number of a conversation'
 * ```
 */
export class InvalidInput extends Schema.TaggedError<InvalidInput>()('InvalidInput', {
  provider: Schema.NonEmptyString,
  place: Schema.NonEmptyString,
  fix: Schema.NonEmptyString,
}) {
  override get message(): string {
    return `${this.provider}: ${this.place}: ${this.fix}`
  }
}
