import { setTimeout } from 'node:timers/promises'
import type { Queue as BullQueue, QueueEvents as BullEvents } from 'bullmq'
import type { Redis } from 'ioredis'
import type { Plan } from '../../engine/plan.ts'
import { RunFault } from '../../engine/run-fault.ts'
import { FoldedMeasures } from '../../experiment/measure.ts'
import { WaitsPool } from '../../experiment/pooled-waits.ts'
import { type Goal, Series, type Watched } from '../../experiment/series.ts'
import type { Summary } from '../../experiment/summary.ts'
import { InputError } from '../../scenario/input-error.ts'
import type { Complain } from './connection.ts'
import { type Definition, idOf, THIS } from './definition.ts'
import type { Drivers } from './drivers.ts'
import { type Job, MOST_CHARACTERS, MOST_REPLICATIONS, PREFIX, QUEUE } from './job.ts'
import { outcomeOf } from './outcome-bytes.ts'
import type { StudyStore } from './study-store.ts'

/** About as long, in milliseconds, is what a job asks for. */
const JOB = 200
/** A job asks for no more than this part of what a point still needs, so that all workers end together. */
const PARTS = 16
/** Jobs that wait or are under way: until it is known that somebody does them, then, and at most. */
const FIRST_JOBS = 4
const LEAST_JOBS = 32
const MOST_JOBS = 4096
/** Replications beyond those that are planned for sure, as a part of them: they may be in vain. */
const AHEAD = 0.1
/** Milliseconds between two looks at what no event told. */
const LOOK = 1000
/** Results that are read at a time. */
const READ = 250
/** How often a job is tried when a worker refuses it or breaks down, after pauses of 0.5, 1, 2, … seconds. */
const ATTEMPTS = 4

const NOBODY = 'no worker is there yet; start one with inboxlab worker'

/** A point of a study, ready to be judged. */
export interface StudyPoint {
  readonly plan: Plan
  readonly goal: Goal
  readonly confidence: number
}

/** What came of a point. */
export interface PointSummary {
  readonly summary: Summary
  /** Whether no more replications are wanted. */
  readonly enough: boolean
}

/** Options of {@link coordinate}. */
export interface CoordinateOptions {
  readonly signal: AbortSignal
  readonly progress: (finished: number, planned: number) => void
  readonly complain: Complain
}

interface Batch {
  readonly id: string
  readonly point: number
  readonly from: number
  readonly count: number
}

interface Range {
  from: number
  count: number
}

/**
 * Has workers simulate a study until every point has enough, and sums up what they found: the same, whoever did what and
 * however often. What was found before is not done again. Rejects with the fault of the first replication, by number, whose
 * policy decides what cannot be done, and with an {@link InputError} if no worker can do it.
 */
export const coordinate = async (
  store: StudyStore,
  definition: Definition,
  points: ReadonlyArray<StudyPoint>,
  connection: { readonly redis: Redis; readonly drivers: Drivers },
  options: CoordinateOptions,
): Promise<ReadonlyArray<PointSummary>> => {
  await store.forgetRefusals()
  for (;;) {
    const coordinator = new Coordinator(store, definition, points, connection, options)
    try {
      await coordinator.collect()
      const summaries = await coordinator.summaries()
      if (summaries === null) continue
      if (summaries.every(({ enough }) => enough)) await store.enter('finished')
      return summaries
    } finally {
      await coordinator.close()
    }
  }
}

class Coordinator {
  private readonly store: StudyStore
  private readonly definition: Definition
  private readonly id: string
  private readonly points: ReadonlyArray<StudyPoint>
  private readonly options: CoordinateOptions
  private readonly series: ReadonlyArray<Series<Watched>>
  /** By point, what was taken from its series and is in no job yet. */
  private readonly open: ReadonlyArray<Array<Range>>
  /** By point, milliseconds that a replication takes, as far as is known. */
  private readonly spent: Array<number | undefined>
  private readonly jobs = new Map<string, Batch>()
  private readonly queue: BullQueue
  private events: BullEvents | undefined
  private readonly connection: { readonly redis: Redis; readonly drivers: Drivers }
  /** Jobs of which an event told, and what it said of them. */
  private readonly heard = new Map<string, { readonly failed: string | null }>()
  private most = FIRST_JOBS
  /** Jobs that failed for good since anything arrived. */
  private readonly failed = new Set<string>()
  private arrived = 0
  private wake = (): void => {}

  constructor(
    store: StudyStore,
    definition: Definition,
    points: ReadonlyArray<StudyPoint>,
    connection: { readonly redis: Redis; readonly drivers: Drivers },
    options: CoordinateOptions,
  ) {
    this.store = store
    this.definition = definition
    this.id = idOf(definition)
    this.points = points
    this.options = options
    this.series = points.map(({ goal }) => new Series<Watched>({ ...goal, watched: (each) => each }))
    this.open = points.map(() => [])
    this.spent = points.map(() => undefined)
    this.connection = connection
    this.queue = new connection.drivers.Queue(QUEUE, { connection: connection.redis, prefix: PREFIX })
    this.queue.on('error', () => {})
  }

  /** Until every point has enough, or it is to stop. */
  async collect(): Promise<void> {
    const { signal } = this.options
    const stop = (): void => this.wake()
    signal.addEventListener('abort', stop)
    try {
      await this.listen()
      let looked = performance.now()
      while (!signal.aborted) {
        await this.fill()
        this.show()
        if (this.series.every(({ enough }) => enough)) break
        if (this.heard.size === 0) await this.pause()
        if (performance.now() - looked < LOOK) await this.takeHeard()
        else {
          await this.look()
          looked = performance.now()
        }
      }
    } finally {
      signal.removeEventListener('abort', stop)
      await this.withdraw()
    }
  }

  /** What came of the points; null where results that were there are gone. */
  async summaries(): Promise<ReadonlyArray<PointSummary> | null> {
    const summaries: Array<PointSummary> = []
    for (const [point, series] of this.series.entries()) {
      const summary = await this.summaryOf(point, series.finished.length)
      if (summary === null) return null
      summaries.push({ summary, enough: series.enough })
    }
    return summaries
  }

  async close(): Promise<void> {
    await this.events?.close()
    await this.queue.close()
  }

  /** Hears of every job that is added from now on, also of those that are done before the connection is there. */
  private async listen(): Promise<void> {
    const { redis, drivers } = this.connection
    const [last] = await redis.xrevrange(`${PREFIX}:${QUEUE}:events`, '+', '-', 'COUNT', 1)
    this.events = new drivers.QueueEvents(QUEUE, {
      connection: redis,
      prefix: PREFIX,
      lastEventId: last?.[0] ?? '0-0',
    })
    this.events.on('error', () => {})
    this.events.on('completed', ({ jobId, returnvalue }) => {
      const batch = this.jobs.get(jobId)
      if (batch === undefined) return
      this.learnPace(batch.point, returnvalue)
      this.hear(jobId, null)
    })
    this.events.on('failed', ({ jobId, failedReason }) => {
      if (this.jobs.has(jobId)) this.hear(jobId, failedReason)
    })
  }

  private async summaryOf(point: number, replications: number): Promise<Summary | null> {
    const { plan, confidence } = this.points[point] as StudyPoint
    const folded = new FoldedMeasures(plan)
    const pool = new WaitsPool()
    let interactions = 0
    for (const pass of ['sum', 'spread'] as const) {
      for (let from = 1; from <= replications; from += READ) {
        const all = await this.store.read(point, from, Math.min(READ, replications - from + 1))
        for (const bytes of all) {
          const outcome = bytes === null ? null : outcomeOf(bytes, plan)
          if (outcome === null || outcome instanceof RunFault) return null
          folded[pass](outcome.figures)
          if (pass === 'spread') continue
          pool.add(outcome.figures)
          interactions += outcome.interactions
        }
      }
    }
    return {
      replications,
      interactions,
      measures: folded.measures(confidence),
      intervals: folded.intervals(confidence),
      waits: pool.waits(),
    }
  }

  private hear(jobId: string, failed: string | null): void {
    this.heard.set(jobId, { failed })
    this.wake()
  }

  /** Until something is heard, it is to stop, or it is time to look. */
  private async pause(): Promise<void> {
    const woken = new AbortController()
    this.wake = () => woken.abort()
    if (this.options.signal.aborted) return
    await setTimeout(LOOK, undefined, { signal: woken.signal }).catch(() => {})
    this.wake = () => {}
  }

  private learnPace(point: number, said: unknown): void {
    const each = typeof said === 'object' && said !== null && 'each' in said ? Number(said.each) : Number.NaN
    if (each > 0) this.spent[point] = each
  }

  /** Hands out jobs until there are as many as help. */
  private async fill(): Promise<void> {
    const added: Array<Batch> = []
    while (this.jobs.size < this.most) {
      const batch = await this.next()
      if (batch === null) break
      this.jobs.set(batch.id, batch)
      added.push(batch)
    }
    if (added.length > 0) await this.add(added)
  }

  private async add(batches: ReadonlyArray<Batch>): Promise<void> {
    await this.queue.addBulk(
      batches.map(({ id, point, from, count }) => ({
        name: this.store.name,
        data: {
          maker: THIS,
          study: this.store.name,
          id: this.id,
          point,
          of: this.definition.points[point] as Definition['points'][number],
          records: this.definition.records,
          from,
          count,
        } satisfies Job,
        opts: {
          jobId: id,
          attempts: ATTEMPTS,
          backoff: { type: 'exponential', delay: 500 },
          removeOnComplete: true,
          removeOnFail: true,
          sizeLimit: MOST_CHARACTERS,
          stackTraceLimit: 0,
        },
      })),
    )
  }

  /** The next job: every point has one first, then one point after the other, so that a worker need not know many. */
  private async next(): Promise<Batch | null> {
    const order = this.series
      .map((series, point) => ({ series, point }))
      .filter(({ series }) => !series.enough)
      .sort((one, other) => Number(one.series.begun > 0) - Number(other.series.begun > 0))
    for (const { series, point } of order) {
      const ranges = this.open[point] as Array<Range>
      if (ranges.length === 0) ranges.push(...(await this.wanted(point, series)))
      const [range] = ranges
      if (range === undefined) continue
      const count = Math.min(range.count, this.atATime(point, series))
      const from = range.from
      range.from += count
      range.count -= count
      if (range.count === 0) ranges.shift()
      return {
        id: `${this.id.slice(7, 19)}-${point}-${from}-${count}`,
        point,
        from,
        count,
      }
    }
    return null
  }

  /** Takes numbers from the series; gives those of which there is no result yet. */
  private async wanted(point: number, series: Series<Watched>): Promise<ReadonlyArray<Range>> {
    while (!series.enough) {
      const planned = Math.ceil(series.planned * (1 + AHEAD))
      const range = series.next(Math.min(READ, Math.max(0, planned - series.begun)))
      if (range === null) return []
      const missing = await this.take(point, range)
      if (missing.length > 0) return missing
    }
    return []
  }

  private atATime(point: number, series: Series<Watched>): number {
    const spent = this.spent[point]
    if (spent === undefined) return 1
    const fairPart = Math.ceil((series.planned - series.finished.length) / PARTS)
    return Math.max(1, Math.min(fairPart, Math.round(JOB / spent), MOST_REPLICATIONS))
  }

  /** Takes the results of some replications; gives those that are not there. */
  private async take(point: number, { from, count }: Range): Promise<ReadonlyArray<Range>> {
    const missing: Array<Range> = []
    const { plan, goal } = this.points[point] as StudyPoint
    const series = this.series[point] as Series<Watched>
    const results = await this.store.read(point, from, count)
    for (const [index, bytes] of results.entries()) {
      const number = from + index
      const outcome = bytes === null ? null : outcomeOf(bytes, plan)
      if (outcome === null) {
        if (bytes !== null) await this.store.forgetResult(point, number)
        const last = missing.at(-1)
        if (last !== undefined && last.from + last.count === number) last.count++
        else missing.push({ from: number, count: 1 })
        continue
      }
      this.arrived++
      this.failed.clear()
      series.take(number, outcome instanceof RunFault ? outcome : goal.watched(outcome))
      // What comes after a fault is not simulated, and not needed.
      if (outcome instanceof RunFault) break
    }
    return missing
  }

  private async takeHeard(): Promise<void> {
    const heard = [...this.heard]
    this.heard.clear()
    // So many at a time: the workers are faster than this.
    if (heard.length * 4 > this.jobs.size) this.more()
    await Promise.all(heard.map(([id, { failed }]) => this.settle(this.jobs.get(id), failed)))
  }

  /** Looks after every job, heard of or not: events may be missed, and jobs lost with a Redis that restarts. */
  private async look(): Promise<void> {
    await this.takeHeard()
    await this.stillThere()
    for (const message of await this.store.refused()) this.say(message)
    await this.isAnybodyThere()
    const unheard = [...this.jobs.values()]
    await Promise.all(unheard.map((batch) => this.settle(batch, null, false)))
    const lost = unheard.filter(({ id }) => this.jobs.has(id))
    // A job that is there is not added again.
    if (lost.length > 0) await this.add(lost)
    if ((await this.queue.getWaitingCount()) < this.jobs.size / 4) this.more()
  }

  private more(): void {
    if (this.arrived > 0) this.most = Math.min(MOST_JOBS, Math.max(LEAST_JOBS, 2 * this.most))
  }

  private async settle(batch: Batch | undefined, failed: string | null, again = true): Promise<void> {
    if (batch === undefined) return
    const missing = await this.take(batch.point, batch)
    if (missing.length === 0 || (this.series[batch.point] as Series<Watched>).enough) {
      this.jobs.delete(batch.id)
      return
    }
    if (failed !== null) await this.giveUp(batch.id, failed)
    if (again) {
      this.jobs.delete(batch.id)
      ;(this.open[batch.point] as Array<Range>).unshift(...missing)
    }
  }

  /** Throws if all jobs there are failed for good, one after the other, and nothing arrived meanwhile. */
  private async giveUp(id: string, reason: string): Promise<void> {
    for (const message of await this.store.refused()) this.say(message)
    this.failed.add(id)
    if ([...this.jobs.keys()].some((each) => !this.failed.has(each))) return
    throw new InputError({
      place: `study ${this.store.name}`,
      problem: `no worker does it: ${reason.slice(0, 1000)}`,
      fix: `then go on with inboxlab studies resume ${this.store.name}`,
    })
  }

  private readonly said = new Set<string>()

  private say(message: string): void {
    if (this.said.has(message)) return
    this.said.add(message)
    this.options.complain(message)
  }

  private async isAnybodyThere(): Promise<void> {
    if (this.arrived > 0 || this.said.has(NOBODY)) return
    const workers = await this.queue.getWorkersCount().catch(() => 1)
    if (workers === 0) this.say(NOBODY)
  }

  private async stillThere(): Promise<void> {
    const head = await this.store.head()
    if (head?.id === this.id && head.state !== 'cancelled') return
    throw new InputError({
      place: `study ${this.store.name}`,
      problem: head?.id === this.id ? 'it was cancelled' : 'it was deleted',
      fix: head?.id === this.id ? `go on with inboxlab studies resume ${this.store.name}` : 'start it anew',
    })
  }

  /** Takes back what nobody has begun. */
  private async withdraw(): Promise<void> {
    await Promise.all([...this.jobs.keys()].map((id) => this.queue.remove(id).catch(() => {})))
    this.jobs.clear()
  }

  private show(): void {
    const sum = (of: (series: Series<Watched>) => number): number =>
      this.series.reduce((total, series) => total + of(series), 0)
    this.options.progress(
      sum(({ finished }) => finished.length),
      sum(({ planned }) => planned),
    )
  }
}
