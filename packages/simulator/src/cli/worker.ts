import { availableParallelism } from 'node:os'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import * as Result from 'effect/Result'
import { StudyWorker } from '../node/study/study-worker.ts'
import { readDuration } from '../scenario/duration.ts'
import { InputError } from '../scenario/input-error.ts'
import { shown } from '../scenario/shown.ts'
import { complain } from './complain.ts'
import { engineOf } from './engine.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { Interruption } from './interruption.ts'

/** Options of `inboxlab worker`, as commander gives them. */
export interface WorkerOptions {
  readonly engine?: string
  readonly concurrency?: number
  readonly files?: string
  readonly deadAfter: string
}

/** `inboxlab worker`: simulates for studies until it is interrupted. */
export const worker = async ({
  engine: written,
  concurrency = availableParallelism(),
  files,
  deadAfter,
}: WorkerOptions): Promise<ExitCode> => {
  const silence = silenceOf(deadAfter)
  if (files !== undefined) await isFolder(files)
  const { address, redis, drivers } = await engineOf(written)
  const interruption = new Interruption()
  const working = new StudyWorker(redis, drivers, {
    concurrency,
    files: files === undefined ? null : resolve(files),
    deadAfter: silence,
    complain,
  })
  await working.ready()
  process.stdout.write(
    `simulating for the studies on ${address.shown}, ${concurrency} at a time; Ctrl-C ends it\n`,
  )
  if (!interruption.requested) {
    await new Promise((stop) => interruption.signal.addEventListener('abort', stop, { once: true }))
  }
  await working.close()
  redis.disconnect()
  return EXIT.INTERRUPTED
}

/** Between a second, or a worker would be dead that only had no turn, and an hour. */
const silenceOf = (written: string): number => {
  const read = readDuration(written)
  if (Result.isFailure(read)) throw new InputError({ place: '--dead-after', ...read.failure })
  if (read.success >= 1000 && read.success <= 3_600_000) return read.success
  throw new InputError({
    place: '--dead-after',
    problem: `${shown(written)} is too ${read.success < 1000 ? 'short' : 'long'}`,
    fix: 'use a duration from 1s to 1h',
  })
}

const isFolder = async (folder: string): Promise<void> => {
  const found = await stat(folder).catch(() => null)
  if (found?.isDirectory() === true) return
  throw new InputError({
    place: '--files',
    problem: `there is no folder ${shown(folder)}`,
    fix: 'name the folder where policies and recordings are',
  })
}
