import { hostname } from 'node:os'
import { resolve } from 'node:path'
import type { Worker as BullWorker } from 'bullmq'
import type { Redis } from 'ioredis'
import { decodeScenario, encodeScenario } from '../../scenario/decode.ts'
import { filesOf } from '../../scenario/files-of.ts'
import { hashOf } from '../../scenario/hash.ts'
import { InputError } from '../../scenario/input-error.ts'
import type { ReadScenario } from '../read-scenario.ts'
import type { Complain } from './connection.ts'
import { otherMaker } from './definition.ts'
import type { Drivers } from './drivers.ts'
import { type Job, PREFIX, QUEUE, readJob } from './job.ts'
import { hashOfFile, isWithin, neededFilesOf } from './needed-files.ts'
import { outcomeBytes } from './outcome-bytes.ts'
import { StudyStore } from './study-store.ts'
import { ThreadKeeper } from './thread-keeper.ts'

/** How often a job that stalled, because its worker died or stood still, is given to another. */
const MOST_STALLS = 5
/** Points whose scenarios are kept decoded. */
const MOST_KNOWN = 200
/** Milliseconds for which a worker that refuses keeps still, so that others may take the job. */
const AFTER_REFUSAL = 200

/** Options of {@link StudyWorker}. */
export interface StudyWorkerOptions {
  /** How many jobs it does at a time, each on a thread. */
  readonly concurrency: number
  /** Where policies and recordings of studies are; null: it takes no study that needs any. */
  readonly files: string | null
  /** Milliseconds after which a worker that says nothing is taken for dead. */
  readonly deadAfter: number
  readonly complain: Complain
}

/** Takes jobs of any study from the queue, simulates, and puts what comes of it into Redis. */
export class StudyWorker {
  private readonly redis: Redis
  private readonly options: StudyWorkerOptions
  private readonly threads: ThreadKeeper
  private readonly known = new Map<string, Promise<ReadScenario>>()
  private readonly worker: BullWorker
  private readonly refused = new Set<string>()

  constructor(redis: Redis, { Worker }: Drivers, options: StudyWorkerOptions) {
    this.redis = redis
    this.options = options
    this.threads = new ThreadKeeper(options.concurrency)
    this.worker = new Worker(QUEUE, ({ data }) => this.work(data), {
      connection: redis,
      prefix: PREFIX,
      name: `${hostname()}-${process.pid}`,
      concurrency: options.concurrency,
      lockDuration: options.deadAfter,
      stalledInterval: options.deadAfter,
      maxStalledCount: MOST_STALLS,
      removeOnComplete: { count: 0 },
      removeOnFail: { count: 0 },
    })
    // Of a lost connection it is told elsewhere; what was asked is asked again.
    this.worker.on('error', () => {})
  }

  ready(): Promise<unknown> {
    return this.worker.waitUntilReady()
  }

  /** Takes no more jobs, finishes those it has, and ends. */
  async close(): Promise<void> {
    await this.worker.close()
    await this.threads.stop()
  }

  /** Does a job and says how many milliseconds it took for each replication. */
  private async work(data: unknown): Promise<{ readonly each: number } | null> {
    let job: Job | undefined
    try {
      job = readJob(data)
      const other = otherMaker(job.maker)
      if (other !== null) throw refusal(job, other, 'install the same version on both sides')
      const store = new StudyStore(this.redis, job.study)
      const head = await store.head()
      // It was deleted, or another study has the name by now: nobody waits for this.
      if (head?.id !== job.id || head.state === 'cancelled') return null
      return await this.simulate(job, store, await this.scenarioOf(job, store))
    } catch (error) {
      if (error instanceof InputError) await this.tell(job, error.message)
      throw error
    }
  }

  private async simulate(
    job: Job,
    store: StudyStore,
    read: ReadScenario,
  ): Promise<{ readonly each: number }> {
    const { id, point, from, count, of, records: wanted } = job
    const began = performance.now()
    const done = await this.threads.simulate(
      { key: `${id} ${point}`, files: of.files, read, verify: () => this.verify(job, read) },
      from,
      count,
      wanted,
    )
    const results = done.map(
      ({ outcome, records }, index) => [from + index, outcomeBytes(outcome), records] as const,
    )
    // Records may be large: no more of them in Redis's ear at a time than those of one replication.
    const parts = wanted ? results.map((each) => [each]) : [results]
    for (const part of parts) await store.save(id, point, part)
    return { each: (performance.now() - began) / Math.max(1, done.length) }
  }

  private scenarioOf(job: Job, store: StudyStore): Promise<ReadScenario> {
    const key = `${job.id} ${job.point}`
    const known = this.known.get(key)
    if (known !== undefined) return known
    const [oldest] = this.known.keys()
    if (this.known.size >= MOST_KNOWN && oldest !== undefined) this.known.delete(oldest)
    const read = this.learn(job, store)
    this.known.set(key, read)
    read.catch(() => this.known.delete(key))
    return read
  }

  private async learn(job: Job, store: StudyStore): Promise<ReadScenario> {
    const written = await store.scenario(job.point)
    if (written === null)
      throw refusal(job, 'its scenario is not there, or too large', 'start the study anew')
    let document: unknown
    try {
      document = JSON.parse(written)
    } catch {
      throw refusal(job, 'its scenario is no JSON', 'let only inboxlab write to this database')
    }
    const scenario = decodeScenario(document)
    const hash = hashOf(encodeScenario(scenario))
    if (hash !== job.of.scenarioHash) {
      throw refusal(job, `its scenario has hash ${hash}, not ${job.of.scenarioHash}`, 'start the study anew')
    }
    const paths = filesOf(scenario)
    const missing = paths.find((path) => !job.of.files.some((file) => file.path === path))
    if (missing !== undefined) throw refusal(job, `it has no hash of ${missing}`, 'start the study anew')
    const { files } = this.options
    if (paths.length > 0 && files === null) {
      throw refusal(
        job,
        `it needs ${paths.join(', ')}`,
        'start the worker with --files FOLDER, where these are',
      )
    }
    const outside = job.of.files.find(({ path }) => !isWithin(files ?? '', path))
    if (outside !== undefined) {
      throw refusal(job, `${outside.path} leads out of the folder of --files`, 'put it into that folder')
    }
    return { scenario, directory: resolve(files ?? ''), fileName: job.study }
  }

  private async verify(job: Job, { scenario }: ReadScenario): Promise<void> {
    const { files } = this.options
    for (const { path, hash: wanted } of job.of.files) {
      const found = await hashOfFile(resolve(files ?? '', path))
      if (found !== wanted) {
        throw refusal(
          job,
          `${path} has hash ${found} here and ${wanted} where the study was started`,
          'copy it from there',
        )
      }
    }
    const needed = await neededFilesOf(scenario, resolve(files ?? ''))
    const unknown = needed.find((path) => !job.of.files.some((file) => file.path === path))
    if (unknown !== undefined) {
      throw refusal(job, `it has no hash of ${unknown}, which its policy imports`, 'start the study anew')
    }
  }

  /** Says once on each side that this worker refuses, and why. */
  private async tell(job: Job | undefined, message: string): Promise<void> {
    const { complain } = this.options
    if (!this.refused.has(message) && this.refused.size < 1000) {
      this.refused.add(message)
      complain(`refused: ${message}`)
    }
    if (job === undefined) return
    await new StudyStore(this.redis, job.study).refuse(
      job.id,
      `worker ${hostname()}-${process.pid} refuses: ${message}`,
    )
    await new Promise((go) => setTimeout(go, AFTER_REFUSAL))
  }
}

const refusal = ({ study }: Job, problem: string, fix: string): InputError =>
  new InputError({ place: `study ${study}`, problem, fix })
