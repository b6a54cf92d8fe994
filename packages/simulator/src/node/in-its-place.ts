import { randomUUID } from 'node:crypto'
import { createWriteStream, openSync, rmSync, type WriteStream } from 'node:fs'
import { realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Lets a file be written beside its place, and moves it there when it is finished: it is there whole, or what was there
 * stays. What is no plain file (a pipe, a device) is written to directly. Rejects if it cannot be written.
 */
export const inItsPlace = async (
  path: string,
  write: (file: WriteStream) => Promise<void>,
): Promise<void> => {
  const there = await stat(path).catch(() => null)
  if (there !== null && !there.isFile()) return write(createWriteStream(path))
  const place = there === null ? path : await realpath(path)
  const unfinished = join(dirname(place), `.inboxlab-${randomUUID()}.unfinished`)
  const stopCleaning = cleanedWhenEnded(unfinished)
  try {
    // At once: opened a moment later, it could be there again after it was taken away.
    await write(createWriteStream(unfinished, { fd: openSync(unfinished, 'wx') }))
    await rename(unfinished, place)
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {})
    throw error
  } finally {
    stopCleaning()
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const

/** Takes a file away before a signal ends the process; not where somebody else listens, who may let it go on. */
const cleanedWhenEnded = (path: string): (() => void) => {
  const stop = (): void => {
    for (const signal of SIGNALS) process.off(signal, clean)
  }
  const clean = (signal: NodeJS.Signals): void => {
    if (process.listenerCount(signal) > 1) return
    rmSync(path, { force: true })
    stop()
    process.kill(process.pid, signal)
  }
  for (const signal of SIGNALS) process.on(signal, clean)
  return stop
}
