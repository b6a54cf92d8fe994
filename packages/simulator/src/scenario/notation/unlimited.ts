import * as Schema from 'effect/Schema'
import * as SchemaTransformation from 'effect/SchemaTransformation'
import type { Explain } from '../problems/fault.ts'

/** A value, or the word `unlimited` in the file for one that stands for no limit. */
export const unlimited = <A, E, const None>(value: Schema.Codec<A, E>, none: None, explain: Explain) =>
  Schema.Union([value, Unlimited(none)]).annotate({ explain })

const Unlimited = <const None>(none: None) =>
  Schema.Literal('unlimited').pipe(
    Schema.decodeTo(
      Schema.declare((given): given is None => given === none),
      SchemaTransformation.transform({ decode: (): None => none, encode: () => 'unlimited' as const }),
    ),
  )
