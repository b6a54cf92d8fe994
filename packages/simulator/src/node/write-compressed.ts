import { once } from 'node:events'
import type { WriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { gzipSync } from 'node:zlib'
import { inItsPlace } from './in-its-place.ts'

/**
 * Writes a file of pieces of text that come one by one, each compressed by itself: together they are one file for gunzip. It is
 * there whole, or not at all. Rejects if it cannot be written.
 */
export const writeCompressed = (path: string, pieces: AsyncIterable<string>): Promise<void> =>
  inItsPlace(path, (file) => write(file, pieces))

const write = async (file: WriteStream, pieces: AsyncIterable<string>): Promise<void> => {
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
  } catch (error) {
    file.destroy()
    throw error
  }
}
