import { createReadStream } from 'node:fs'
import { unreadable } from '../../node/unreadable.ts'
import { InputError } from '../../scenario/input-error.ts'

/** The largest file that is read. */
const MOST_BYTES = 10 * 1024 * 1024

/** Reads a text file. Throws an {@link InputError} if it cannot be read as text. */
export const readText = async (path: string, what: string): Promise<string> => {
  const chunks: Array<Buffer> = []
  let length = 0
  try {
    for await (const chunk of createReadStream(path)) {
      chunks.push(chunk)
      length += chunk.length
      if (length > MOST_BYTES) break
    }
  } catch (error) {
    throw unreadable(error, path, what)
  }
  if (length > MOST_BYTES) {
    throw new InputError({
      place: path,
      problem: `it is larger than 10 MB, too large for ${what}`,
      fix: `name ${what}`,
    })
  }
  const bytes = Buffer.concat(chunks)
  try {
    // UTF-16 of plain words is UTF-8 too, every other character of it being NUL.
    if (!bytes.includes(0)) return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {}
  throw new InputError({ place: path, problem: 'it is not UTF-8 text', fix: 'save it as UTF-8' })
}
