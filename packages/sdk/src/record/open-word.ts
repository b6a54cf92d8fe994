import * as Schema from 'effect/Schema'
import * as SchemaGetter from 'effect/SchemaGetter'
import type { Open } from '../inbox/open.ts'

/**
 * @internal A word of a server that may learn new ones: a known word decodes to itself, any other to
 * `{ unknown: word }`.
 */
export const openWord = <const Words extends ReadonlyArray<string>>(words: Words) => {
  const known = new Set<string>(words)
  return Schema.String.pipe(
    Schema.decodeTo(Schema.Union([Schema.Literals(words), Schema.Struct({ unknown: Schema.String })]), {
      decode: SchemaGetter.transform(
        (word: string): Open<Words[number]> => (known.has(word) ? word : { unknown: word }),
      ),
      encode: SchemaGetter.transform((word: Open<Words[number]>): string =>
        typeof word === 'string' ? word : word.unknown,
      ),
    }),
  )
}
