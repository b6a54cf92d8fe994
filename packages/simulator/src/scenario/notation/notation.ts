import * as Effect from 'effect/Effect'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import * as SchemaTransformation from 'effect/SchemaTransformation'
import { type Explain, type Fault, faultIssue } from '../problems/fault.ts'

/** How a value is written in a scenario file. */
export interface Notation<A, E> {
  /** What the file may hold: the part an editor can check. */
  readonly written: Schema.Codec<E>
  readonly value: Schema.Codec<A>
  /** Reads anything that may stand in the file; the last word on what is accepted. */
  readonly read: (written: unknown) => Result.Result<A, Fault>
  readonly write: (value: A) => E
}

/** A codec between a notation and its value whose every refusal is a {@link Fault}. */
export const notation = <A, E>({ written, value, read, write }: Notation<A, E>) =>
  written.annotate({ explain: explainedBy(read) }).pipe(
    Schema.decodeTo(
      value,
      SchemaTransformation.transformEffect({
        decode: (text: E) => Result.match(read(text), { onSuccess: Effect.succeed, onFailure: refuse }),
        encode: (decoded: A) => Effect.succeed(write(decoded)),
      }),
    ),
  )

const refuse = (found: Fault) => Effect.fail(faultIssue(found))

const explainedBy =
  (read: (written: unknown) => Result.Result<unknown, Fault>): Explain =>
  (refused) =>
    Result.match(read(refused), {
      onFailure: (found) => found,
      onSuccess: () => ({ problem: 'is not written as it should be', fix: 'see the JSON Schema' }),
    })
