import { createReadStream } from 'node:fs'
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
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch {
    throw new InputError({ place: path, problem: 'it is not UTF-8 text', fix: 'save it as UTF-8' })
  }
}

/** What a failure of the file system means to whoever named the path. */
export const unreadable = (error: unknown, path: string, what: string): unknown => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  if (code === undefined) return error
  const [problem, fix] = REASONS.get(code) ?? [`it cannot be read (${code})`, `name ${what} that can be read`]
  return new InputError({ place: path === '' ? 'path' : path, problem, fix })
}

const REASONS: ReadonlyMap<string, readonly [problem: string, fix: string]> = new Map([
  ['ENOENT', ['there is no such file or folder', 'check the path']],
  ['ENOTDIR', ['there is no such file or folder', 'check the path']],
  ['EISDIR', ['it is a folder', 'name a file in it']],
  ['EACCES', ['reading it is not allowed', 'give yourself the right to read it']],
  ['EPERM', ['reading it is not allowed', 'give yourself the right to read it']],
])
