import { randomUUID } from 'node:crypto'
import { realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Lets a file be written beside its place, and moves it there when it is finished: it is there whole, or what was there
 * stays. What is no plain file (a pipe, a device) is written to directly. Rejects if it cannot be written.
 */
export const inItsPlace = async (path: string, write: (path: string) => Promise<void>): Promise<void> => {
  const there = await stat(path).catch(() => null)
  if (there !== null && !there.isFile()) return write(path)
  const place = there === null ? path : await realpath(path)
  const unfinished = join(dirname(place), `.inboxlab-${randomUUID()}.unfinished`)
  try {
    await write(unfinished)
    await rename(unfinished, place)
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {})
    throw error
  }
}
