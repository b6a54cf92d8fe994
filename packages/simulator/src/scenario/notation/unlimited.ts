import type * as Schema from 'effect/Schema'
import type { Explain } from '../problems/fault.ts'
import { wordFor } from './word-for.ts'

/** A value, or the word `unlimited` in the file for one that stands for no limit. */
export const unlimited = <A, E, const None>(value: Schema.Codec<A, E>, none: None, explain: Explain) =>
  wordFor(value, 'unlimited', none, explain)
