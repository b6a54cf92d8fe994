import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { finished } from 'node:stream/promises'
import { gzipSync } from 'node:zlib'

/**
 * Writes a file of pieces of text that come one by one, each compressed by itself: together they are one file for gunzip. It is
 * there whole, or not at all. Rejects if it cannot be written.
 */
export const writeCompressed = async (path: string, pieces: AsyncIterable<string>): Promise<void> => {
  const unfinished = join(dirname(path), `.inboxlab-${randomUUID()}.unfinished`)
  const file = createWriteStream(unfinished)
  const done = finished(file)
  // Whoever awaits it hears of its failure; a failure before that is none that nobody heard of.
  done.catch(() => {})
  try {
    for await (const piece of pieces) {
      if (file.errored !== null) break
      if (!file.write(gzipSync(piece))) await Promise.race([once(file, 'drain'), done])
    }
    file.end()
    await done
    await rename(unfinished, path)
  } catch (error) {
    file.destroy()
    await rm(unfinished, { force: true }).catch(() => {})
    throw error
  }
}
