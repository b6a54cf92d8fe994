import * as Schema from 'effect/Schema'

/** What kind of value an option of a preset takes; times are in milliseconds. */
export type OptionKind =
  | 'count'
  | 'duration'
  | 'flag'
  | 'choice'
  | 'name'
  | 'names'
  | 'countsByName'
  | 'namesByName'

/** One option of a {@link Preset}: everything that a decoder, a schema or a page of documentation needs. */
export interface OptionField<Value = unknown> {
  readonly kind: OptionKind
  /** Whether it may be null: no limit, never. */
  readonly nullable: boolean
  /** The words that it may be; of other kinds than `choice` none. */
  readonly words: ReadonlyArray<string>
  /** The least and the most that its numbers may be. */
  readonly least: number
  readonly most: number
  readonly byDefault: Value
  readonly summary: string
}

/** The options of a preset, by name. */
export type OptionFields = Readonly<Record<string, OptionField>>

/** What a preset's options are once they are decoded. */
export type OptionsOf<Fields extends OptionFields> = {
  readonly [Name in keyof Fields]: Fields[Name] extends OptionField<infer Value> ? Value : never
}

type Plain = Omit<OptionField<never>, 'kind' | 'byDefault' | 'summary'>
const PLAIN: Plain = { nullable: false, words: [], least: 0, most: Number.POSITIVE_INFINITY }

/** @internal A whole number of at least 1, or null. */
export const limitOption = (summary: string): OptionField<number | null> => ({
  ...PLAIN,
  kind: 'count',
  nullable: true,
  least: 1,
  byDefault: null,
  summary,
})

/** @internal A whole number of at least 1. */
export const countOption = (byDefault: number, summary: string): OptionField<number> => ({
  ...PLAIN,
  kind: 'count',
  least: 1,
  byDefault,
  summary,
})

/** @internal A time. */
export const durationOption = (byDefault: number, summary: string): OptionField<number> => ({
  ...PLAIN,
  kind: 'duration',
  byDefault,
  summary,
})

/** @internal A time, or null. */
export const durationOrNoneOption = (summary: string): OptionField<number | null> => ({
  ...PLAIN,
  kind: 'duration',
  nullable: true,
  byDefault: null,
  summary,
})

/** @internal True or false. */
export const flagOption = (byDefault: boolean, summary: string): OptionField<boolean> => ({
  ...PLAIN,
  kind: 'flag',
  byDefault,
  summary,
})

/** @internal One of several words. */
export const choiceOption = <Word extends string>(
  words: ReadonlyArray<Word>,
  byDefault: Word,
  summary: string,
): OptionField<Word> => ({ ...PLAIN, kind: 'choice', words, byDefault, summary })

/** @internal A name, or null. */
export const nameOrNoneOption = (summary: string): OptionField<string | null> => ({
  ...PLAIN,
  kind: 'name',
  nullable: true,
  byDefault: null,
  summary,
})

/** @internal Names. */
export const namesOption = (summary: string): OptionField<ReadonlyArray<string>> => ({
  ...PLAIN,
  kind: 'names',
  byDefault: [],
  summary,
})

/** @internal Whole numbers by name. */
export const countsByNameOption = (
  summary: string,
  most = Number.POSITIVE_INFINITY,
): OptionField<Readonly<Record<string, number>>> => ({
  ...PLAIN,
  kind: 'countsByName',
  most,
  byDefault: {},
  summary,
})

/** @internal Names, or some of several words, by name. */
export const namesByNameOption = (
  summary: string,
  words: ReadonlyArray<string> = [],
): OptionField<Readonly<Record<string, string>>> => ({
  ...PLAIN,
  kind: 'namesByName',
  words,
  byDefault: {},
  summary,
})

/**
 * What decodes the value of an option: durations are milliseconds.
 *
 * @example
 * ```ts
 * import { optionSchema, presets } from '@inboxlab/core'
 * import * as Schema from 'effect/Schema'
 * const fewerThan = presets.get('respondio.leastOpen')?.options['fewerThan']
 * fewerThan !== undefined && Schema.is(optionSchema(fewerThan))(0) // => false
 * ```
 */
export const optionSchema = (field: OptionField): Schema.Codec<unknown> => {
  const schema = ofKind(field)
  return field.nullable ? Schema.NullOr(schema) : schema
}

/**
 * What an option takes, in words.
 *
 * @example
 * ```ts
 * import { optionInWords, presets } from '@inboxlab/core'
 * const fewerThan = presets.get('respondio.leastOpen')?.options['fewerThan']
 * fewerThan && optionInWords(fewerThan) // => 'a whole number from 1 on, or null'
 * ```
 */
export const optionInWords = (field: OptionField): string =>
  field.nullable ? `${kindInWords(field)}, or null` : kindInWords(field)

const ofKind = ({ kind, words, least, most }: OptionField): Schema.Codec<unknown> => {
  const AtLeast = Schema.Int.check(Schema.isGreaterThanOrEqualTo(least))
  const Count = most === Number.POSITIVE_INFINITY ? AtLeast : AtLeast.check(Schema.isLessThanOrEqualTo(most))
  const Name = words.length > 0 ? Schema.Literals(words) : Schema.NonEmptyString
  switch (kind) {
    case 'count':
      return Count
    case 'duration':
      return Schema.Finite.check(Schema.isGreaterThanOrEqualTo(least))
    case 'flag':
      return Schema.Boolean
    case 'choice':
    case 'name':
      return Name
    case 'names':
      return Schema.Array(Name)
    case 'countsByName':
      return Schema.Record(Schema.String, Count)
    case 'namesByName':
      return Schema.Record(Schema.String, Name)
  }
}

const kindInWords = ({ kind, words, least, most }: OptionField): string => {
  const count = most === Number.POSITIVE_INFINITY ? `from ${least} on` : `from ${least} to ${most}`
  const word = words.length > 0 ? words.join(' or ') : 'a name'
  switch (kind) {
    case 'count':
      return `a whole number ${count}`
    case 'duration':
      return 'milliseconds from 0 on'
    case 'flag':
      return 'true or false'
    case 'choice':
    case 'name':
      return word
    case 'names':
      return 'a list of names'
    case 'countsByName':
      return `whole numbers ${count} by name`
    case 'namesByName':
      return `${word} by name`
  }
}
