import { randomUUID } from 'node:crypto'
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { InputError } from '../scenario/input-error.ts'

/**
 * Writes a file whole or not at all: beside it first, then in its place. What is no plain file (a pipe, a device) or
 * must stay where it is (mounted, or in a folder one may not change) is written to directly. Throws an
 * {@link InputError} if it cannot be written.
 */
export const writeWhole = async (path: string, text: string): Promise<void> => {
  try {
    const there = await stat(path).catch(() => null)
    if (there !== null && !there.isFile()) await writeFile(path, text)
    else await replace(there === null ? path : await realpath(path), text)
  } catch (cause) {
    throw new InputError({
      place: path,
      problem: `the file cannot be written (${reason(cause)})`,
      fix: 'name a file in a folder that exists and that you may write to',
    })
  }
}

const replace = async (path: string, text: string): Promise<void> => {
  const unfinished = join(dirname(path), `.inboxlab-${randomUUID()}.unfinished`)
  try {
    await writeFile(unfinished, text)
    await rename(unfinished, path)
  } catch (cause) {
    await rm(unfinished, { force: true }).catch(() => {})
    if (!STAYS.has(codeOf(cause))) throw cause
    await writeFile(path, text)
  }
}

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)

const reason = (cause: unknown): string => REASONS.get(codeOf(cause)) ?? codeOf(cause)

const STAYS: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EBUSY', 'EROFS', 'EXDEV'])

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'its folder does not exist'],
  ['ENOTDIR', 'its folder is a file'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'not allowed'],
  ['EPERM', 'not allowed'],
  ['EROFS', 'the disk is read-only'],
  ['ENOSPC', 'the disk is full'],
  ['ENAMETOOLONG', 'its name is too long'],
])
