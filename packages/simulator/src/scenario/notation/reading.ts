import * as Effect from 'effect/Effect'
import * as Result from 'effect/Result'
import * as SchemaTransformation from 'effect/SchemaTransformation'
import { type Fault, faultIssue } from '../problems/fault.ts'

/** What is written and what it means, one made of the other; a reading that does not succeed is a {@link Fault}. */
export const reading = <A, E>({
  decode,
  encode,
}: {
  readonly decode: (written: E) => Result.Result<A, Fault>
  readonly encode: (value: A) => E
}) =>
  SchemaTransformation.transformEffect({
    decode: (written: E) =>
      Result.match(decode(written), {
        onFailure: (found) => Effect.fail(faultIssue(found)),
        onSuccess: Effect.succeed,
      }),
    encode: (value: A) => Effect.succeed(encode(value)),
  })
