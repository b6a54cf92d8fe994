import { createHash } from 'node:crypto'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { tool } from '../../report/tool.ts'
import { InputError } from '../../scenario/input-error.ts'
import { pathText } from '../../scenario/problems/problem.ts'
import { schemaProblems } from '../../scenario/problems/schema-problems.ts'
import { RESULT_SCHEMA } from './replication-bytes.ts'

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/u
export const Name = Schema.String.check(Schema.isPattern(NAME))
export const Hash = Schema.String.check(Schema.isPattern(/^sha256:[0-9a-f]{64}$/u))
const text = (most: number) => Schema.String.check(Schema.isMaxLength(most))

/** A file that a replication needs, which must be where it is simulated, and the same. */
export const NeededFile = Schema.Struct({ path: text(1000), hash: Hash })
export type NeededFile = typeof NeededFile.Type

/** Who made something: only the same version with the same schema understands it. */
export const Maker = Schema.Struct({ version: text(64), schema: Schema.Int })
export type Maker = typeof Maker.Type
export const THIS: Maker = { version: tool.version, schema: RESULT_SCHEMA }

export const Point = Schema.Struct({
  /** What was changed: `path=value`, place by place. */
  settings: Schema.Array(text(4000)).check(Schema.isMaxLength(100)),
  scenarioHash: Hash,
  files: Schema.Array(NeededFile).check(Schema.isMaxLength(100)),
})
export type Point = typeof Point.Type

/** What a study is: the same definition gives the same results. */
export const Definition = Schema.Struct({
  maker: Maker,
  /** As `sweep` was told; what its result says of itself rests on it. */
  asked: Schema.Struct({
    file: text(4000),
    over: Schema.Array(text(4000)).check(Schema.isMaxLength(100)),
    set: Schema.Array(text(4000)).check(Schema.isMaxLength(1000)),
    until: Schema.NullOr(text(100)),
    untilWithin: Schema.Array(text(1000)).check(Schema.isMaxLength(100)),
    reps: Schema.NullOr(Schema.Int),
  }),
  /** Whether the records of every replication are kept, too. */
  records: Schema.Boolean,
  points: Schema.Array(Point).check(Schema.isMinLength(1), Schema.isMaxLength(1000)),
})
export type Definition = typeof Definition.Type

/** Reads the name of a study. Throws an {@link InputError} if it cannot be one. */
export const readStudyName = (written: string): string => {
  if (NAME.test(written)) return written
  throw new InputError({
    place: '--study',
    problem: 'it is no name of a study',
    fix: 'use up to 64 letters, digits, dots, - and _, beginning with a letter or digit',
  })
}

/** By which a study is known to be the same. */
export const idOf = (definition: Definition): string =>
  `sha256:${createHash('sha256').update(JSON.stringify(definition)).digest('hex')}`

const decodeJson = Schema.decodeUnknownResult(Definition, { errors: 'first', onExcessProperty: 'error' })

/** Reads a definition as Redis holds it. Throws an {@link InputError} if it is none. */
export const readDefinition = (written: string, place: string): Definition => {
  const refuse = (problem: string) =>
    new InputError({
      place,
      problem,
      fix: 'delete the study and start it anew, with this version of inboxlab',
    })
  if (written.length > MOST_CHARACTERS) throw refuse('its definition is too large')
  let document: unknown
  try {
    document = JSON.parse(written)
  } catch {
    throw refuse('its definition is no JSON')
  }
  const decoded = decodeJson(document)
  if (Result.isSuccess(decoded)) return decoded.success
  const [first] = schemaProblems(decoded.failure.issue)
  throw refuse(
    `its definition cannot be read: ${first === undefined ? '' : `${pathText(first.path)}: ${first.problem}`}`,
  )
}

const MOST_CHARACTERS = 16 * 1024 * 1024

/** What is wrong with something that another maker made; null if it is the same. */
export const otherMaker = ({ version, schema }: Maker): string | null =>
  version === THIS.version && schema === THIS.schema
    ? null
    : `it is of inboxlab ${version} with result schema ${schema}, this is inboxlab ${THIS.version} with result schema ${THIS.schema}`
