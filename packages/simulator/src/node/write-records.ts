import type { WriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { once } from 'node:events'
import { Engine } from '../engine/engine.ts'
import type { Plan } from '../engine/plan.ts'
import { inItsPlace } from './in-its-place.ts'
import { Records } from '../statistics/records.ts'

/** Calendar entries between two looks at whether the file keeps up. */
const ENTRIES_PER_STEP = 10_000

/** What {@link writeRecords} is to write. */
export interface RecordsWanted {
  readonly seed: number
  /** Those from 1 to this. */
  readonly replications: number
}

/**
 * Simulates the replications once more, which gives the same again, and writes a line of JSON for each interaction and each
 * period of an agent, in bounded memory. The first line says which version of the records it is. The file is there whole, or not at all. Rejects if
 * it cannot be written.
 */
export const writeRecords = (path: string, plan: Plan, wanted: RecordsWanted): Promise<void> =>
  inItsPlace(path, (file) => write(file, plan, wanted))

const write = async (file: WriteStream, plan: Plan, { seed, replications }: RecordsWanted): Promise<void> => {
  const done = finished(file)
  // Whoever awaits it hears of its failure; a failure before that is none that nobody heard of.
  done.catch(() => {})
  const put = (record: object): boolean => file.write(`${JSON.stringify(record)}\n`)
  put({ record: 'header', schemaVersion: 1, seed, replications })
  for (let replication = 1; replication <= replications; replication++) {
    const records = new Records(plan, replication, put)
    const engine = new Engine(plan, seed, replication, records)
    while (!engine.advance(ENTRIES_PER_STEP)) {
      if (file.errored !== null) break
      if (file.writableNeedDrain) await Promise.race([once(file, 'drain'), done])
    }
    records.settle(engine.now)
    if (file.errored !== null) break
    if (file.writableNeedDrain) await Promise.race([once(file, 'drain'), done])
  }
  file.end()
  await done
}
