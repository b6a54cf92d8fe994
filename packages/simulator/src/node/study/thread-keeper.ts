import type { FinishedReplication } from '../../experiment/replications.ts'
import type { ReadScenario } from '../read-scenario.ts'
import { RunFault } from '../../engine/run-fault.ts'
import { errorOf, type Outcome, SimulatingThread } from '../simulating-thread.ts'
import type { ThreadTask } from '../thread-messages.ts'
import type { NeededFile } from './definition.ts'

/** Plans that a thread keeps. */
const MOST_KNOWN = 16

/** A scenario of a study, by a name of its own. */
export interface KeptScenario {
  readonly key: string
  readonly files: ReadonlyArray<NeededFile>
  readonly read: ReadScenario
  /** Rejects if the files are not what they should be; asked right before a thread loads them. */
  readonly verify: () => Promise<void>
}

/** What came of a replication. */
export interface Done {
  readonly outcome: FinishedReplication | RunFault
  /** Its records, compressed; null where nobody wants them, or there are none. */
  readonly records: Uint8Array | null
}

interface Kept {
  thread: SimulatingThread
  /** By key, the number under which the thread knows a scenario; the one used last comes last. */
  readonly known: Map<string, number>
  /** By path, the hash of the files that the thread has loaded: it cannot load a path twice. */
  readonly loaded: Map<string, string>
  next: number
  busy: boolean
}

/** Threads that simulate scenarios of many studies, and forget those they have not had for long. */
export class ThreadKeeper {
  private readonly all: ReadonlyArray<Kept>

  constructor(threads: number) {
    this.all = Array.from({ length: threads }, () => ({
      thread: new SimulatingThread(),
      known: new Map(),
      loaded: new Map(),
      next: 0,
      busy: false,
    }))
  }

  /**
   * What came of replications in their order, up to the first whose policy did what cannot be done. Rejects if anything else
   * went wrong. There are never more asked for at a time than there are threads.
   */
  async simulate(
    scenario: KeptScenario,
    from: number,
    count: number,
    records: boolean,
  ): Promise<ReadonlyArray<Done>> {
    const idle = this.all.filter(({ busy }) => !busy)
    const kept = idle.find(({ known }) => known.has(scenario.key)) ?? idle[0]
    if (kept === undefined) throw new RangeError('all threads are busy')
    kept.busy = true
    try {
      const number = await this.numberOf(scenario, kept)
      const report = await performed(kept, { scenario: number, from, count, records })
      const done = report.finished.map((outcome, index) => ({
        outcome,
        records: report.records[index] ?? null,
      }))
      if (report._tag === 'Finished') return done
      const error = errorOf(report)
      if (error instanceof RunFault) return [...done, { outcome: error, records: null }]
      throw error
    } finally {
      kept.busy = false
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.all.map(({ thread }) => thread.stop()))
  }

  private async numberOf({ key, files, read, verify }: KeptScenario, kept: Kept): Promise<number> {
    if (files.some(({ path, hash }) => (kept.loaded.get(path) ?? hash) !== hash)) await replace(kept)
    const known = kept.known.get(key)
    if (known !== undefined) {
      kept.known.delete(key)
      kept.known.set(key, known)
      return known
    }
    await verify()
    const [oldest] = kept.known
    if (kept.known.size >= MOST_KNOWN && oldest !== undefined) {
      kept.known.delete(oldest[0])
      kept.thread.forget(oldest[1])
    }
    const number = kept.next++
    kept.thread.learn(number, read)
    kept.known.set(key, number)
    for (const { path, hash } of files) kept.loaded.set(path, hash)
    return number
  }
}

/** A thread that broke down is replaced. */
const performed = async (kept: Kept, task: ThreadTask): Promise<Outcome> => {
  try {
    return await kept.thread.perform(task)
  } catch (error) {
    await replace(kept)
    throw error
  }
}

const replace = async (kept: Kept): Promise<void> => {
  await kept.thread.stop()
  kept.thread = new SimulatingThread()
  kept.known.clear()
  kept.loaded.clear()
}
