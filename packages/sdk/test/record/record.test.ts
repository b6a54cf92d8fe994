import { fc, it } from '@fast-check/vitest'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { describe, expect } from 'vitest'
import { decodeRecord } from '../../src/record/decode-record.ts'
import { openWord } from '../../src/record/open-word.ts'
import { record } from '../../src/record/record.ts'

/** The same two records, one within the other, made by this and by what Effect has for it. */
const madeBy = (make: (fields: Schema.Struct.Fields) => unknown) => {
  const made = make as typeof record
  const Person = made({ id: Schema.Int, word: openWord(['open', 'closed']) })
  return made({
    id: Schema.Int,
    name: Schema.optionalKey(Schema.NullOr(Schema.String)),
    person: Schema.optionalKey(Person),
    people: Schema.optionalKey(Schema.Array(Person)),
  })
}

const Ours = madeBy(record)
const Effects = madeBy((fields) =>
  Schema.StructWithRest(Schema.Struct(fields), [Schema.Record(Schema.String, Schema.Unknown)]),
)

const name = fc.constantFrom('id', 'name', 'word', 'person', 'people', 'more', 'constructor', 'toString')
const leaf = fc.oneof(fc.integer(), fc.constantFrom('open', 'closed', 'parked', ''), fc.constant(null))
const { record: anyRecord } = fc.letrec<{ value: unknown; record: object }>((tie) => ({
  record: fc.dictionary(name, tie('value'), { noNullPrototype: true }),
  value: fc.oneof({ maxDepth: 3 }, leaf, tie('record'), fc.array(tie('value'), { maxLength: 2 })),
}))
const person = fc.record({ id: fc.integer(), word: leaf, more: leaf })
const right = fc.record(
  { id: fc.integer(), name: fc.string(), person, people: fc.array(person), more: leaf },
  { requiredKeys: ['id'] },
)

describe('a record that may grow', () => {
  it.prop([fc.oneof(anyRecord, right, leaf, fc.constant([]))])(
    'is decoded, encoded and refused as StructWithRest does it',
    (given) => {
      const decoded = decodeRecord(Ours)(given)
      expect(decoded).toEqual(decodeRecord(Effects)(given))
      if (Result.isFailure(decoded)) return
      expect(Schema.encodeUnknownSync(Ours)(decoded.success)).toEqual(
        Schema.encodeUnknownSync(Effects)(decoded.success),
      )
    },
  )

  it('keeps what it does not know at every depth, and leaves what it was given as it was', () => {
    const given = { id: 1, more: [1], person: { id: 2, word: 'parked', more: 'yes' } }
    const decoded = Result.getOrThrow(decodeRecord(Ours)(given))
    expect(decoded).toEqual({ id: 1, more: [1], person: { id: 2, word: { unknown: 'parked' }, more: 'yes' } })
    expect(given.person.word).toBe('parked')
  })
})
