import * as Schema from 'effect/Schema'

const Text = Schema.String.check(Schema.isMaxLength(150_000))

/** A file sent along with a message. */
export const Attachment = Schema.Struct({
  kind: Schema.Literals(['image', 'video', 'audio', 'file']),
  name: Schema.NonEmptyString,
  /** Where it lies; null while that is not known. */
  url: Schema.NullOr(Schema.NonEmptyString),
}).annotate({ identifier: 'Attachment' })
export type Attachment = typeof Attachment.Type

/**
 * What a message or private note says. A log that is only about the flow of work, such as a simulation's, leaves
 * it out.
 */
export const Content = Schema.Struct({
  text: Text,
  attachments: Schema.Array(Attachment),
  /** The approved template it was made from; null for free text. */
  template: Schema.NullOr(Schema.NonEmptyString),
  /** The tag under which a channel lets it pass outside the ordinary window, such as `human agent`; or null. */
  windowTag: Schema.NullOr(Schema.NonEmptyString),
}).annotate({ identifier: 'Content' })
export type Content = typeof Content.Type

/**
 * Plain text, without attachments.
 *
 * @example
 * ```ts
 * import { textContent } from '@inboxlab/core'
 * textContent('hello').attachments // => []
 * ```
 */
export const textContent = (text: string): Content => ({
  text,
  attachments: [],
  template: null,
  windowTag: null,
})
