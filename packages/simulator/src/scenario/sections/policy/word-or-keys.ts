import * as Schema from 'effect/Schema'
import { didYouMean } from '../../nearest.ts'
import { exactlyOne } from '../../notation/exactly-one.ts'
import { shown } from '../../shown.ts'

/** What a block of a policy is, in messages. */
interface Block {
  /** `rule`: what it is called. */
  readonly what: string
  readonly example: string
}

/** A block of a policy by its name alone, or by its name with what it is set to: one of several keys. */
export const wordOrKeys = <const Word extends string, const Fields extends Schema.Struct.Fields>(
  words: ReadonlyArray<Word>,
  fields: Fields,
  { what, example }: Block,
) => {
  const keys = Object.keys(fields)
  const explain = (refused: unknown) => ({
    problem: `${shown(refused)} is no ${what}`,
    fix:
      typeof refused === 'string' && keys.includes(refused)
        ? `say more of it: ${example}`
        : typeof refused === 'string'
          ? didYouMean(refused, [...new Set([...words, ...keys])])
          : `write it like ${example}`,
  })
  return Schema.Union([
    Schema.Literals(words),
    Schema.Struct(fields).check(exactlyOne(keys, `write it like ${example}`)),
  ]).annotate({ explain })
}

/** Contacts and agents that count: all, those of the same channel, those of the same queue. */
export const Scope = Schema.Literals(['all', 'channel', 'queue'])
