import { InteractionId } from '@inboxlab/core'
import * as Schema from 'effect/Schema'

/**
 * The inbox has no interaction of this id, or none that the caller may see.
 *
 * @example
 * ```ts
 * import { NotFound } from '@inboxlab/sdk'
 * new NotFound({ interaction: 'i-7' }).message // => 'there is no interaction i-7'
 * ```
 */
export class NotFound extends Schema.TaggedError<NotFound>()('NotFound', { interaction: InteractionId }) {
  override get message(): string {
    return `there is no interaction ${this.interaction}`
  }
}
