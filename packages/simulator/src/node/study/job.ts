import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { InputError } from '../../scenario/input-error.ts'
import { pathText } from '../../scenario/problems/problem.ts'
import { schemaProblems } from '../../scenario/problems/schema-problems.ts'
import { Hash, Maker, Name, Point } from './definition.ts'

/** All studies of a Redis database share one queue of BullMQ's, so that a worker serves them all. */
export const QUEUE = 'replications'
/** Before every key. */
export const PREFIX = 'inboxlab'
/** More characters than a job may have. */
export const MOST_CHARACTERS = 64 * 1024
/** More replications than a job may ask for. */
export const MOST_REPLICATIONS = 1000

const Whole = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))

/** Some replications of one point of a study: what travels to a worker. No code does. */
export const Job = Schema.Struct({
  maker: Maker,
  study: Name,
  /** Of the definition. */
  id: Hash,
  /** Which point, and what it is. */
  point: Whole.check(Schema.isLessThan(1000)),
  of: Point,
  /** Whether records are wanted, too. */
  records: Schema.Boolean,
  /** The number of the first replication. */
  from: Whole.check(Schema.isBetween({ minimum: 1, maximum: 1_000_000 })),
  count: Whole.check(Schema.isBetween({ minimum: 1, maximum: MOST_REPLICATIONS })),
})
export type Job = typeof Job.Type

const decode = Schema.decodeUnknownResult(Job, { errors: 'first', onExcessProperty: 'error' })

/** Reads what a job holds. Throws an {@link InputError} if a worker cannot do it. */
export const readJob = (data: unknown): Job => {
  const refuse = (place: string, problem: string) =>
    new InputError({ place, problem, fix: 'let only inboxlab write to this database' })
  if (JSON.stringify(data ?? null).length > MOST_CHARACTERS) {
    throw refuse('job', `it has more than ${MOST_CHARACTERS} characters`)
  }
  const decoded = decode(data)
  if (Result.isSuccess(decoded)) return decoded.success
  const [first] = schemaProblems(decoded.failure.issue)
  const place = first === undefined || first.path.length === 0 ? 'job' : `job.${pathText(first.path)}`
  throw refuse(place, first?.problem ?? 'it is none')
}
