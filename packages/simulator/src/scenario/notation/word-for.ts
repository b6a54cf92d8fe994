import * as Schema from 'effect/Schema'
import * as SchemaTransformation from 'effect/SchemaTransformation'
import type { Explain } from '../problems/fault.ts'

/** A value, or a word in the file that stands for one that cannot be written. */
export const wordFor = <A, E, const Word extends string, const Meant>(
  value: Schema.Codec<A, E>,
  word: Word,
  meant: Meant,
  explain: Explain,
) => Schema.Union([value, meaning(word, meant)]).annotate({ explain })

const meaning = <const Word extends string, const Meant>(word: Word, meant: Meant) =>
  Schema.Literal(word).pipe(
    Schema.decodeTo(
      Schema.declare((given): given is Meant => given === meant),
      SchemaTransformation.transform({ decode: (): Meant => meant, encode: (): Word => word }),
    ),
  )
