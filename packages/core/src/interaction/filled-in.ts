import * as Schema from 'effect/Schema'

/** A field that is filled in before an interaction is started, such as the reason for a call, and what it says. */
export const FilledIn = Schema.Struct({
  field: Schema.NonEmptyString.check(Schema.isMaxLength(200)),
  value: Schema.String,
}).annotate({ identifier: 'FilledIn' })
export type FilledIn = typeof FilledIn.Type
