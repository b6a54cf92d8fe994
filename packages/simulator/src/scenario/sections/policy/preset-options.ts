import type { OptionField, Preset } from '@inboxlab/core'
import * as Schema from 'effect/Schema'
import { didYouMean } from '../../nearest.ts'
import { Duration } from '../../duration.ts'
import { optional } from '../../notation/field.ts'
import { Name } from '../../notation/name.ts'
import { text } from '../../notation/text.ts'
import { wholeNumber } from '../../notation/whole-number.ts'
import { wordFor } from '../../notation/word-for.ts'
import { shown } from '../../shown.ts'

const MOST = 1_000_000_000

/** The options of a preset as a file may say them: durations with their unit, `none` where there may be none. */
export const presetOptions = ({ options }: Preset) =>
  Schema.Struct(
    Object.fromEntries(
      Object.entries(options).map(([name, field]) => [name, optional(codecOf(name, field), field.summary)]),
    ),
  )

const codecOf = (name: string, field: OptionField): Schema.Codec<Schema.Json, unknown> => {
  const codec = plainCodec(name, field)
  return field.nullable
    ? wordFor(codec, 'none', null, (refused) => ({
        problem: `${shown(refused)} will not do for ${name}`,
        fix: 'see what it takes in the JSON Schema, or write none',
      }))
    : codec
}

const plainCodec = (
  name: string,
  { kind, words, least, most }: OptionField,
): Schema.Codec<Schema.Json, unknown> => {
  const Count = wholeNumber({ what: name, from: least, to: Math.min(most, MOST) })
  const Word = words.length === 0 ? text('name') : wordOf(words)
  switch (kind) {
    case 'count':
      return Count
    case 'duration':
      return Duration
    case 'flag':
      return Flag
    case 'choice':
    case 'name':
      return Word
    case 'names':
      return Schema.Array(Word)
    case 'countsByName':
      return Schema.Record(Name, Count)
    case 'namesByName':
      return Schema.Record(Name, Word)
  }
}

const Flag = Schema.Boolean.annotate({
  explain: (refused: unknown) => ({
    problem: `${shown(refused)} is neither true nor false`,
    fix: 'write true or false',
  }),
})

const wordOf = (words: ReadonlyArray<string>) =>
  Schema.Literals(words).annotate({
    explain: (refused: unknown) => ({
      problem: `${shown(refused)} is not known here`,
      fix: didYouMean(String(refused), words),
    }),
  })
