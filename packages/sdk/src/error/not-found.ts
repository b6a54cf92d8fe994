import * as Schema from 'effect/Schema'
import { told } from './told.ts'

/**
 * The inbox has nothing of this id, or nothing that the caller may see.
 *
 * @example
 * ```ts
 * import { NotFound } from '@inboxlab/sdk'
 * NotFound.of('acme', 'get', 'interaction', 'i-7').message // => 'acme has no interaction i-7'
 * ```
 */
export class NotFound extends Schema.TaggedError<NotFound>()('NotFound', {
  ...told,
  /** What was looked for, such as `interaction`. */
  what: Schema.NonEmptyString,
  id: Schema.String,
}) {
  override get message(): string {
    return `${this.provider} has no ${this.what} ${this.id}`
  }

  /** Says so where no request of the network was needed to find out. */
  static of(provider: string, operation: string, what: string, id: string): NotFound {
    return new NotFound({
      provider,
      operation,
      what,
      id,
      status: null,
      code: null,
      requestId: null,
      attempts: 0,
      retry: { _tag: 'Never' },
      fateUnknown: false,
      detail: '',
    })
  }
}
