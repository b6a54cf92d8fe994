import { mkdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Plan } from '../engine/plan.ts'
import { MOST_RECORD_BYTES, type ReplicationRecords, recordsOf } from '../node/replication-records.ts'
import { writeCompressed } from '../node/write-compressed.ts'
import { InputError } from '../scenario/input-error.ts'
import { complain } from './complain.ts'
import type { SweepCandidate } from './sweep.ts'

/** Where the records of a replication are taken from. */
export type RecordsSource = (point: number, replication: number) => Promise<ReplicationRecords>

/** Makes the folder of `--records`, and those it is in. Rejects with an {@link InputError} if there can be none. */
export const makeRecordsFolder = async (folder: string): Promise<void> => {
  try {
    await makeFolder(resolve(folder))
  } catch (cause) {
    throw unwritable(folder, cause)
  }
}

// One by one: asked for all at once, Node tries for ever where nothing can be made in a folder that is there, as in /proc.
const makeFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder)
  } catch (cause) {
    if (await isFolder(folder)) return
    if (!isMissing(cause) || (await isFolder(dirname(folder)))) throw cause
    await makeFolder(dirname(folder))
    await mkdir(folder)
  }
}

const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

/** The records of replications that were simulated here. */
export const recordsHere =
  (points: ReadonlyArray<{ readonly plan: Plan; readonly seed: number }>): RecordsSource =>
  async (point, replication) => {
    // Lets a signal through: between two of these, nothing else runs.
    await setImmediate()
    const { plan, seed } = points[point] as (typeof points)[number]
    return recordsOf(plan, seed, replication)
  }

/**
 * Writes the records of a sweep: for each point a file `point-1.ndjson.gz` and so on, in the order of the result. Rejects with
 * an {@link InputError} if one cannot be written.
 */
export const writeSweepRecords = async (
  folder: string,
  points: ReadonlyArray<SweepCandidate>,
  replications: ReadonlyArray<number>,
  source: RecordsSource,
): Promise<void> => {
  await makeRecordsFolder(folder)
  let cut = 0
  for (const [point, { settings, read }] of points.entries()) {
    const count = replications[point] as number
    const header = {
      record: 'header',
      schemaVersion: 1,
      seed: read.scenario.seed,
      replications: count,
      point: settings.join(' '),
    }
    const pieces = async function* (): AsyncGenerator<string> {
      yield `${JSON.stringify(header)}\n`
      for (let replication = 1; replication <= count; replication++) {
        const { text, leftOut } = await source(point, replication)
        if (leftOut > 0) cut++
        yield text
      }
    }
    try {
      await writeCompressed(join(folder, `point-${point + 1}.ndjson.gz`), pieces())
    } catch (cause) {
      throw unwritable(folder, cause)
    }
  }
  if (cut === 0) return
  complain(
    `--records ${folder}: a replication has at most ${MOST_RECORD_BYTES / 2 ** 20} MiB of records; the last line of ${cut} says how many are left out; inboxlab run --records writes all`,
  )
}

const unwritable = (folder: string, cause: unknown): unknown =>
  cause instanceof Error && 'code' in cause
    ? new InputError({
        place: `--records ${folder}`,
        problem: `its files cannot be written (${cause.code})`,
        fix: 'name a folder that you may write to',
      })
    : cause
