import type { Redis } from 'ioredis'
import type { ScenarioFile } from '../../scenario/scenario.ts'
import { MOST_PACKED_BYTES } from '../replication-records.ts'
import { type Definition, idOf } from './definition.ts'
import { PREFIX } from './job.ts'

/** What became of a study so far. */
export type StudyState = 'open' | 'cancelled' | 'finished'

/** The longest scenario, as JSON, that a worker takes. */
const MOST_CHARACTERS = 4 * 1024 * 1024
/** More messages of workers than anybody reads. */
const MOST_REFUSALS = 20
const LONGEST_REFUSAL = 2000

const STUDIES = `${PREFIX}:studies`

/** Results and their records, of the study with this id only, each of them once. */
const SAVE = `
if redis.call('HGET', KEYS[1], 'id') ~= ARGV[1] then return -1 end
local added = 0
for i = 2, #ARGV, 3 do
  if redis.call('HSETNX', KEYS[2], ARGV[i], ARGV[i + 1]) == 1 then
    added = added + 1
    if ARGV[i + 2] ~= '' then redis.call('HSET', KEYS[3], ARGV[i], ARGV[i + 2]) end
  end
end
return added`

/** A study, unless there is one of the name. */
const CREATE = `
if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
redis.call('HSET', KEYS[1], 'id', ARGV[1], 'definition', ARGV[2], 'state', 'open')
redis.call('SADD', KEYS[3], ARGV[3])
for i = 4, #ARGV do redis.call('HSET', KEYS[2], i - 4, ARGV[i]) end
return 1`

const REFUSE = `
if redis.call('HGET', KEYS[1], 'id') ~= ARGV[1] then return 0 end
if redis.call('HEXISTS', KEYS[2], ARGV[2]) == 0 and redis.call('HLEN', KEYS[2]) >= tonumber(ARGV[3]) then return 0 end
return redis.call('HINCRBY', KEYS[2], ARGV[2], 1)`

/** What Redis holds of a study, beside the jobs, which are BullMQ's. */
export class StudyStore {
  readonly name: string
  private readonly redis: Redis
  private readonly study: string
  private readonly points: string
  private readonly refusals: string

  constructor(redis: Redis, name: string) {
    this.redis = redis
    this.name = name
    this.study = `${PREFIX}:study:${name}`
    this.points = `${this.study}:points`
    this.refusals = `${this.study}:refusals`
  }

  /** The names of all studies, in alphabetical order. */
  static async names(redis: Redis): Promise<ReadonlyArray<string>> {
    return (await redis.smembers(STUDIES)).sort()
  }

  /** Makes the study, unless there is one of the name, and says whether it did. */
  async create(definition: Definition, scenarios: ReadonlyArray<ScenarioFile>): Promise<boolean> {
    const made = await this.redis.eval(
      CREATE,
      3,
      this.study,
      this.points,
      STUDIES,
      idOf(definition),
      JSON.stringify(definition),
      this.name,
      ...scenarios.map((each) => JSON.stringify(each)),
    )
    return made === 1
  }

  /** Null where there is no such study. */
  async head(): Promise<{ readonly id: string; readonly state: StudyState } | null> {
    const [id, state] = await this.redis.hmget(this.study, 'id', 'state')
    if (typeof id !== 'string') return null
    return { id, state: state === 'cancelled' || state === 'finished' ? state : 'open' }
  }

  definition(): Promise<string | null> {
    return this.redis.hget(this.study, 'definition')
  }

  /** The scenario of a point as JSON; null where there is none, or one that is too large. */
  async scenario(point: number): Promise<string | null> {
    const length = await this.redis.hstrlen(this.points, String(point))
    return length === 0 || length > MOST_CHARACTERS ? null : this.redis.hget(this.points, String(point))
  }

  async enter(state: StudyState): Promise<void> {
    if ((await this.redis.exists(this.study)) === 1) await this.redis.hset(this.study, 'state', state)
  }

  /** Keeps results by their numbers, each once; says how many of them are new, or -1 where the study is another by now. */
  async save(
    id: string,
    point: number,
    results: ReadonlyArray<readonly [replication: number, bytes: Buffer, records: Uint8Array | null]>,
  ): Promise<number> {
    return Number(
      await this.redis.eval(
        SAVE,
        3,
        this.study,
        this.results(point),
        this.recordsAt(point),
        id,
        ...results.flatMap(([number, bytes, records]) => [
          String(number),
          bytes,
          records === null ? '' : Buffer.from(records.buffer, records.byteOffset, records.byteLength),
        ]),
      ),
    )
  }

  /** The results of replications from a number on; null where there is none yet. */
  read(point: number, from: number, count: number): Promise<ReadonlyArray<Buffer | null>> {
    const numbers = Array.from({ length: count }, (_, index) => String(from + index))
    return this.redis.hmgetBuffer(this.results(point), ...numbers)
  }

  /** Forgets a result that nobody can read, so that it can be found again. */
  async forgetResult(point: number, replication: number): Promise<void> {
    await this.redis.hdel(this.results(point), String(replication))
  }

  /** The records of a replication, compressed; null where there are none, or too many bytes of them. */
  async records(point: number, replication: number): Promise<Buffer | null> {
    const length = await this.redis.hstrlen(this.recordsAt(point), String(replication))
    if (length === 0 || length > MOST_PACKED_BYTES) return null
    return this.redis.hgetBuffer(this.recordsAt(point), String(replication))
  }

  /** How many results there are, by point. */
  finished(points: number): Promise<ReadonlyArray<number>> {
    return Promise.all(Array.from({ length: points }, (_, point) => this.redis.hlen(this.results(point))))
  }

  /** Bytes in Redis, as far as it says so: everything but the jobs. */
  async size(points: number): Promise<number> {
    const sizes = await Promise.all(
      this.keys(points).map((key) => this.redis.call('MEMORY', 'USAGE', key, 'SAMPLES', '20')),
    )
    return sizes.reduce<number>((sum, size) => sum + Number(size ?? 0), 0)
  }

  /** Notes that a worker refused a job. */
  async refuse(id: string, message: string): Promise<void> {
    await this.redis.eval(
      REFUSE,
      2,
      this.study,
      this.refusals,
      id,
      message.slice(0, LONGEST_REFUSAL),
      String(MOST_REFUSALS),
    )
  }

  /** What workers said when they refused. */
  refused(): Promise<ReadonlyArray<string>> {
    return this.redis.hkeys(this.refusals)
  }

  async forgetRefusals(): Promise<void> {
    await this.redis.del(this.refusals)
  }

  async delete(points: number): Promise<void> {
    await this.redis.unlink(...this.keys(points))
    await this.redis.srem(STUDIES, this.name)
  }

  private keys(points: number): ReadonlyArray<string> {
    const ofPoints = Array.from({ length: points }, (_, point) => [
      this.results(point),
      this.recordsAt(point),
    ])
    return [this.study, this.points, this.refusals, ...ofPoints.flat()]
  }

  private recordsAt(point: number): string {
    return `${this.study}:records:${point}`
  }

  private results(point: number): string {
    return `${this.study}:results:${point}`
  }
}
