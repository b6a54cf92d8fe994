import { rename, rm, writeFile } from 'node:fs/promises'
import { InputError } from '../scenario/input-error.ts'

/** Where a result is to be written, from `--out json=FILE`; the path `-` is standard output. */
export interface Out {
  readonly format: 'json'
  readonly path: string
}

/** Reads one `--out`. Throws an {@link InputError} for an unknown format or a missing file name. */
export const readOut = (written: string): Out => {
  const place = `--out ${written}`
  const [format, ...rest] = written.split('=')
  const path = rest.join('=')
  if (format !== 'json') {
    throw new InputError({
      place,
      problem: `'${format}' is no format that can be written`,
      fix: 'write it like --out json=result.json',
    })
  }
  if (path === '') {
    throw new InputError({ place, problem: 'names no file', fix: 'write it like --out json=result.json' })
  }
  return { format, path }
}

/** Writes a file whole or not at all. Throws an {@link InputError} if it cannot be written. */
export const writeWhole = async (path: string, text: string): Promise<void> => {
  const unfinished = `${path}.${process.pid}.unfinished`
  try {
    await writeFile(unfinished, text)
    await rename(unfinished, path)
  } catch (cause) {
    await rm(unfinished, { force: true }).catch(() => {})
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    throw new InputError({
      place: `--out json=${path}`,
      problem: `the file cannot be written (${REASONS.get(code) ?? code})`,
      fix: 'name a file in a folder that exists and that you may write to',
    })
  }
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'its folder does not exist'],
  ['ENOTDIR', 'its folder is a file'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'not allowed'],
  ['EPERM', 'not allowed'],
  ['EROFS', 'the disk is read-only'],
  ['ENOSPC', 'the disk is full'],
])
