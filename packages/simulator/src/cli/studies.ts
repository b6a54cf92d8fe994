import { resolve } from 'node:path'
import { loadPlan } from '../node/load-plan.ts'
import { type Definition, otherMaker, readDefinition, readStudyName } from '../node/study/definition.ts'
import { PREFIX, QUEUE } from '../node/study/job.ts'
import { hashOfFile } from '../node/study/needed-files.ts'
import { StudyStore } from '../node/study/study-store.ts'
import { plainText } from '../report/plain-text.ts'
import { line, type ReportLine } from '../report/report-line.ts'
import { decodeScenario, encodeScenario } from '../scenario/decode.ts'
import { hashOf } from '../scenario/hash.ts'
import { InputError } from '../scenario/input-error.ts'
import { complain } from './complain.ts'
import { deliveryOf } from './deliver.ts'
import { type Engine, engineOf } from './engine.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import type { ExperimentFormat } from './experiment-formats.ts'
import { goalOf } from './goal.ts'
import type { OutputOptions } from './output-options.ts'
import { coordinateInSight } from './sweep-on-engine.ts'
import { makeRecordsFolder } from './sweep-records.ts'
import { type SweepCandidate, tellSweep } from './sweep.ts'
import { print } from './terminal.ts'

/** What can be done with studies. */
export type StudiesAction = 'list' | 'show' | 'resume' | 'cancel' | 'delete'

/** Options of `inboxlab studies`, as commander gives them. */
export interface StudiesOptions extends OutputOptions<ExperimentFormat> {
  readonly engine?: string
  readonly files?: string
  readonly records?: string
}

/** `inboxlab studies`: does something with the studies on a server. */
export const studies = async (
  action: StudiesAction,
  written: string | undefined,
  options: StudiesOptions,
): Promise<ExitCode> => {
  const name = nameFor(action, written)
  const delivery = deliveryOf(options, 'table')
  const engine = await engineOf(options.engine)
  try {
    if (name === null) {
      print(await listed(engine), options.color)
      return EXIT.FINE
    }
    const found = await find(engine, name)
    if (action === 'resume') {
      const candidates = await candidatesOf(found, resolve(options.files ?? ''))
      const records = await recordsFolder(found, options.records)
      const { store, definition } = found
      const summaries = await coordinateInSight(store, definition, candidates, engine, records)
      return await tellSweep(delivery, candidates, found.definition.asked, summaries)
    }
    if (action === 'show') print(await shown(found), options.color)
    else {
      await found.store.enter('cancelled')
      await withoutJobs(engine, name)
      if (action === 'delete') await found.store.delete(found.definition.points.length)
      print([line(`study ${name} is ${action === 'delete' ? 'deleted' : 'cancelled'}`)], options.color)
    }
    return EXIT.FINE
  } finally {
    engine.redis.disconnect()
  }
}

interface Found {
  readonly store: StudyStore
  readonly definition: Definition
}

const nameFor = (action: StudiesAction, written: string | undefined): string | null => {
  if (action === 'list' && written === undefined) return null
  if (action !== 'list' && written !== undefined) return readStudyName(written)
  throw new InputError({
    place: `studies ${action}`,
    problem: action === 'list' ? 'it lists all of them' : 'it is not said which one',
    fix: action === 'list' ? 'leave the name out, or use show' : `write inboxlab studies ${action} NAME`,
  })
}

const find = async ({ redis }: Engine, name: string): Promise<Found> => {
  const store = new StudyStore(redis, name)
  const written = await store.definition()
  if (written === null) {
    throw new InputError({
      place: `study ${name}`,
      problem: 'there is none of this name',
      fix: 'see which there are with inboxlab studies',
    })
  }
  return { store, definition: readDefinition(written, `study ${name}`) }
}

const sum = (numbers: ReadonlyArray<number>): number => numbers.reduce((total, each) => total + each, 0)

const listed = async (engine: Engine): Promise<ReadonlyArray<ReportLine>> => {
  const lines: Array<ReportLine> = []
  for (const name of await StudyStore.names(engine.redis)) {
    const { store, definition } = await find(engine, name)
    const { length } = definition.points
    const finished = sum(await store.finished(length))
    const { state = 'open' } = (await store.head()) ?? {}
    lines.push(
      line(`${plainText(name, 64)}  ${state}  ${finished} replications of ${length} points finished`),
    )
  }
  return lines.length === 0 ? [line('there are no studies', 'faint')] : lines
}

const shown = async ({ store, definition }: Found): Promise<ReadonlyArray<ReportLine>> => {
  const { points, asked, maker } = definition
  const finished = await store.finished(points.length)
  const size = await store.size(points.length)
  const refused = await store.refused()
  const { state = 'open' } = (await store.head()) ?? {}
  return [
    line(`study ${store.name}: ${state}`, 'heading'),
    line(
      `${plainText(asked.file, 80)} over ${plainText(asked.over.join(', '), 200)}, by inboxlab ${plainText(maker.version)}`,
    ),
    line(`${sum(finished)} replications finished, ${size} bytes in Redis`),
    ...points.map(({ settings, scenarioHash }, point) =>
      line(
        `  ${plainText(settings.join(' '), 80)}: ${finished[point]} finished, ${scenarioHash.slice(0, 19)}…`,
      ),
    ),
    ...refused.map((message) => line(`  ${plainText(message, 1000)}`, 'bad')),
  ]
}

const recordsFolder = async (
  { store: { name }, definition: { records } }: Found,
  folder: string | undefined,
): Promise<string | undefined> => {
  if (folder === undefined) {
    if (records) complain(`study ${name} has records; name a folder for them with --records`)
    return undefined
  }
  if (!records) {
    throw new InputError({
      place: '--records',
      problem: `study ${name} was started without it`,
      fix: 'leave it out, or start another study with it',
    })
  }
  await makeRecordsFolder(folder)
  return folder
}

const candidatesOf = async (
  { store, definition }: Found,
  directory: string,
): Promise<ReadonlyArray<SweepCandidate>> => {
  const place = `study ${store.name}`
  const other = otherMaker(definition.maker)
  if (other !== null) {
    throw new InputError({ place, problem: other, fix: 'go on with it in that version' })
  }
  const candidates: Array<SweepCandidate> = []
  for (const [index, { settings, scenarioHash, files }] of definition.points.entries()) {
    const scenario = decodeScenario(parsed(await store.scenario(index), place))
    const hash = hashOf(encodeScenario(scenario))
    if (hash !== scenarioHash) {
      throw new InputError({
        place,
        problem: `the scenario of ${plainText(settings.join(' '), 80)} has hash ${hash}, not ${scenarioHash}`,
        fix: 'delete the study and start it anew',
      })
    }
    for (const { path, hash: wanted } of files) {
      const found = await hashOfFile(resolve(directory, path))
      if (found === wanted) continue
      throw new InputError({
        place: path,
        problem: `it has hash ${found} here and ${wanted} where the study was started`,
        fix: 'name its folder with --files',
      })
    }
    const read = { scenario, directory, fileName: definition.asked.file }
    const plan = await loadPlan(read)
    const { untilWithin, reps } = definition.asked
    const goal = goalOf(scenario, plan, { untilWithin, ...(reps === null ? {} : { reps }) })
    candidates.push({ settings, read, plan, goal })
  }
  return candidates
}

const parsed = (written: string | null, place: string): unknown => {
  try {
    return JSON.parse(written ?? '')
  } catch {
    throw new InputError({
      place,
      problem: 'a scenario of it is missing or no JSON',
      fix: 'delete it and start it anew',
    })
  }
}

/** Jobs that are looked at at a time. */
const PAGE = 500

/** Takes the jobs of a study away that nobody has begun. */
const withoutJobs = async ({ redis, drivers: { Queue } }: Engine, study: string): Promise<void> => {
  const queue = new Queue(QUEUE, { connection: redis, prefix: PREFIX })
  queue.on('error', () => {})
  for (let from = 0; ; from += PAGE) {
    const jobs = await queue.getJobs(['waiting', 'delayed', 'prioritized'], from, from + PAGE - 1)
    if (jobs.length === 0) break
    const own = jobs.filter(({ name }) => name === study)
    await Promise.all(own.map((job) => job.remove().catch(() => {})))
    from -= own.length
  }
  await queue.close()
}
