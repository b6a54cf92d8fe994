import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { InputError } from '../scenario/input-error.ts'
import { type Out, STANDARD_OUTPUT } from './out-option.ts'

/** A file that is to be written, and the option that says so. */
export interface Wanted {
  readonly place: string
  readonly path: string
}

/** What is to be written for `--out`. */
export const wantedBy = <Format extends string>(out: ReadonlyArray<Out<Format>>): ReadonlyArray<Wanted> =>
  out.map(({ format, path }) => ({ place: `--out ${format}=${path}`, path }))

/**
 * Throws an {@link InputError} unless every file that is to be written has a place of its own: one report would take
 * that of another, or that of what is read.
 */
export const eachInItsOwnPlace = async (
  wanted: ReadonlyArray<Wanted>,
  read: ReadonlyArray<string>,
): Promise<void> => {
  const taken = new Map<string, string>()
  for (const path of read) taken.set(await identityOf(path), `the command reads ${path}`)
  for (const { place, path } of wanted) {
    if (path === STANDARD_OUTPUT || (await isNoPlainFile(path))) continue
    const identity = await identityOf(path)
    const before = taken.get(identity)
    if (before !== undefined)
      throw new InputError({
        place,
        problem: `it would write over another file: ${before}`,
        fix: 'name a file of its own',
      })
    taken.set(identity, `${place} is written there`)
  }
}

/** The same for all names of a file: links, and paths that lead to it. */
const identityOf = async (path: string): Promise<string> => {
  const there = await stat(path).catch(() => null)
  if (there !== null) return `${there.dev}:${there.ino}`
  const folder = await realpath(dirname(resolve(path))).catch(() => dirname(resolve(path)))
  return join(folder, basename(path))
}

/** A pipe or a device, which holds nothing that could be lost. */
const isNoPlainFile = async (path: string): Promise<boolean> => {
  const there = await stat(path).catch(() => null)
  return there !== null && !there.isFile()
}
