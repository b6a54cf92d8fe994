import { resolve } from 'node:path'
import { coordinate, type PointSummary } from '../node/study/coordinator.ts'
import { type Definition, idOf, readStudyName, THIS } from '../node/study/definition.ts'
import { hashOfFile, isWithin, neededFilesOf } from '../node/study/needed-files.ts'
import { recordsIn } from '../node/replication-records.ts'
import { StudyStore } from '../node/study/study-store.ts'
import { encodeScenario } from '../scenario/decode.ts'
import { hashOf } from '../scenario/hash.ts'
import { InputError } from '../scenario/input-error.ts'
import { complain } from './complain.ts'
import { type Engine, engineOf } from './engine.ts'
import { Interruption } from './interruption.ts'
import { ProgressLine } from './progress-line.ts'
import { type RecordsSource, writeSweepRecords } from './sweep-records.ts'
import type { SweepCandidate } from './sweep.ts'

/** Which server, and which study on it. */
export interface WhichStudy {
  readonly engine: string | undefined
  readonly study: string | undefined
  readonly workers: number | undefined
  /** The folder of `--records`. */
  readonly records: string | undefined
}

/** Has the workers of a server simulate a sweep, as a study that can be gone on with. */
export const sweepOnEngine = async (
  candidates: ReadonlyArray<SweepCandidate>,
  asked: Definition['asked'],
  { engine: written, study, workers, records }: WhichStudy,
): Promise<ReadonlyArray<PointSummary>> => {
  if (study === undefined) {
    throw new InputError({
      place: '--engine',
      problem: 'the study has no name',
      fix: 'give it one, like --study summer',
    })
  }
  const name = readStudyName(study)
  if (workers !== undefined) {
    throw new InputError({
      place: '--workers',
      problem: 'the workers of the server simulate, not threads of this process',
      fix: 'leave it out, and say inboxlab worker --concurrency where they run',
    })
  }
  const definition = await definitionOf(candidates, asked, records !== undefined)
  const engine = await engineOf(written)
  try {
    const store = new StudyStore(engine.redis, name)
    const scenarios = candidates.map(({ read }) => encodeScenario(read.scenario))
    if (!(await store.create(definition, scenarios))) await sameAs(store, definition)
    return await coordinateInSight(store, definition, candidates, engine, records)
  } finally {
    engine.redis.disconnect()
  }
}

/**
 * Goes on with a study, shows how far it is, and stops when somebody presses Ctrl-C with what is there then; writes the
 * records, where a folder for them is given.
 */
export const coordinateInSight = async (
  store: StudyStore,
  definition: Definition,
  candidates: ReadonlyArray<SweepCandidate>,
  engine: Engine,
  records: string | undefined,
): Promise<ReadonlyArray<PointSummary>> => {
  const interruption = new Interruption()
  const progress = new ProgressLine()
  try {
    await store.enter('open')
    const summaries = await coordinate(
      store,
      definition,
      candidates.map(({ read, plan, goal }) => ({ plan, goal, confidence: read.scenario.confidence })),
      engine,
      {
        signal: interruption.signal,
        progress: (done, planned) =>
          progress.show(`${done} of ${planned} replications of study ${store.name}`, done / planned),
        complain,
      },
    )
    if (interruption.requested) {
      complain(`study ${store.name} is interrupted; go on with inboxlab studies resume ${store.name}`)
    } else interruption.release()
    progress.clear()
    if (records !== undefined) {
      const finished = summaries.map(({ summary }) => summary.replications)
      await writeSweepRecords(records, candidates, finished, recordsFrom(store))
    }
    return summaries
  } finally {
    progress.clear()
  }
}

/** The records that workers have put into Redis. */
const recordsFrom =
  (store: StudyStore): RecordsSource =>
  async (point, replication) => {
    const packed = await store.records(point, replication)
    const records = packed === null ? null : recordsIn(packed, replication)
    if (records !== null) return records
    throw new InputError({
      place: `study ${store.name}`,
      problem: `the records of replication ${replication} of point ${point + 1} are missing, too large or no records`,
      fix: 'let only inboxlab write to this database, delete the study and start it anew',
    })
  }

const definitionOf = async (
  candidates: ReadonlyArray<SweepCandidate>,
  asked: Definition['asked'],
  records: boolean,
): Promise<Definition> => {
  const hashes = new Map<string, string>()
  const points: Array<Definition['points'][number]> = []
  for (const { settings, read } of candidates) {
    const files: Array<{ path: string; hash: string }> = []
    for (const path of await neededFilesOf(read.scenario, read.directory)) {
      if (!isWithin(read.directory, path)) {
        throw new InputError({
          place: path,
          problem: 'it is outside of the folder of the scenario, where workers do not look',
          fix: 'put it into that folder, and name it from there',
        })
      }
      const hash = hashes.get(path) ?? (await hashOfFile(resolve(read.directory, path)))
      hashes.set(path, hash)
      files.push({ path, hash })
    }
    points.push({ settings, scenarioHash: hashOf(encodeScenario(read.scenario)), files })
  }
  return { maker: THIS, asked, records, points }
}

const sameAs = async (store: StudyStore, definition: Definition): Promise<void> => {
  const head = await store.head()
  if (head?.id === idOf(definition)) return
  throw new InputError({
    place: `--study ${store.name}`,
    problem: 'there is another study of this name, which was told otherwise',
    fix: `choose another name, or inboxlab studies delete ${store.name}`,
  })
}
