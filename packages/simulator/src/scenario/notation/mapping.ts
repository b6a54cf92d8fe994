import * as Schema from 'effect/Schema'
import { shown } from '../shown.ts'

/** A mapping with at least one entry; `example` shows one. */
export const mappingOf = <V extends Schema.Top>(key: Schema.String, value: V, example: string) =>
  Schema.Record(key, value)
    .check(Schema.isMinProperties(1))
    .annotate({ explain: emptyOrOther('mapping', example) })

/** A list with at least one entry; `example` shows one. */
export const listOf = <V extends Schema.Top>(value: V, example: string) =>
  Schema.Array(value)
    .check(Schema.isMinLength(1))
    .annotate({ explain: emptyOrOther('list', example) })

const emptyOrOther = (kind: 'mapping' | 'list', example: string) => (refused: unknown) => ({
  problem: shown(refused) === `a ${kind}` ? 'is empty' : `${shown(refused)} is no ${kind}`,
  fix: `write it like ${example}`,
})
