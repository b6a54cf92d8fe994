import { InteractionId, Refusal } from '@inboxlab/core'
import * as Schema from 'effect/Schema'

/**
 * The rules do not allow it in the state the interaction is in. The core's refusal says which rule, on which
 * facts, and what would have been allowed.
 *
 * @example
 * ```ts
 * import { Refused } from '@inboxlab/sdk'
 * const refused = new Refused({
 *   interaction: 'i-7',
 *   refusal: { _tag: 'HeldByNobody', command: 'Unassign', allowed: ['Pick', 'Assign'] },
 * })
 * refused.message // => 'Unassign of i-7 was refused: HeldByNobody (allowed: Pick, Assign)'
 * ```
 */
export class Refused extends Schema.TaggedError<Refused>()('Refused', {
  interaction: InteractionId,
  refusal: Refusal,
}) {
  override get message(): string {
    const { _tag, command, allowed } = this.refusal
    const instead = allowed.length === 0 ? 'nothing' : allowed.join(', ')
    return `${command} of ${this.interaction} was refused: ${_tag} (allowed: ${instead})`
  }
}
