import * as Redacted from 'effect/Redacted'
import * as Schema from 'effect/Schema'
import * as SchemaGetter from 'effect/SchemaGetter'

const Secret = Schema.String.check(
  Schema.makeFilter((text: string) => /^[\x21-\x7e]{1,4096}$/.test(text), {
    expected: 'a secret of 1 to 4096 printable characters without spaces',
  }),
)

/**
 * A token or key: text, or text that is redacted already. It is kept redacted, and can hold nothing that would add a
 * header or a line to a request.
 *
 * @example
 * ```ts
 * import { Token } from '@inboxlab/sdk'
 * import * as Schema from 'effect/Schema'
 * String(Schema.decodeUnknownSync(Token)('s3cret')) // => '<redacted>'
 * ```
 */
export const Token = Schema.Union([Secret, Schema.Redacted(Secret)])
  .pipe(
    Schema.decodeTo(Schema.Redacted(Secret), {
      decode: SchemaGetter.transform((given: string | Redacted.Redacted<string>) =>
        Redacted.isRedacted(given) ? given : Redacted.make(given),
      ),
      encode: SchemaGetter.transform((token: Redacted.Redacted<string>) => token),
    }),
  )
  .annotate({ identifier: 'Token' })
export type Token = typeof Token.Type
