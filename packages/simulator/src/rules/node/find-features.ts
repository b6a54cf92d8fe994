import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { InputError } from '../../scenario/input-error.ts'
import { unreadable } from '../../node/unreadable.ts'

const FEATURE = '.feature'

/**
 * The feature files that paths name, folders with all that lies in them, in the order given and then by name; each
 * file once. Throws an {@link InputError} for a path that is not there or leads to no feature.
 */
export const findFeatures = async (paths: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  const found = new Map<string, string>()
  for (const path of paths) {
    for (const file of await featuresAt(path)) {
      const real = await realpath(file)
      if (!found.has(real)) found.set(real, file)
    }
  }
  return [...found.values()]
}

const featuresAt = async (path: string): Promise<ReadonlyArray<string>> => {
  const stats = await stat(path).catch((error: unknown) => {
    throw unreadable(error, path, 'a feature file')
  })
  if (!stats.isDirectory()) {
    if (path.endsWith(FEATURE)) return [path]
    throw new InputError({
      place: path,
      problem: 'it is no feature file',
      fix: 'name a folder or a file that ends in .feature',
    })
  }
  const files = await featuresIn(path)
  if (files.length === 0) {
    throw new InputError({
      place: path,
      problem: 'no feature file lies in this folder',
      fix: 'write rules into files that end in .feature',
    })
  }
  return files
}

const featuresIn = async (folder: string): Promise<ReadonlyArray<string>> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw unreadable(error, folder, 'a folder')
  })
  const found: Array<string> = []
  for (const entry of entries.toSorted(byName)) {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && !LEFT_OUT.test(entry.name)) found.push(...(await featuresIn(path)))
    else if (!entry.isDirectory() && entry.name.endsWith(FEATURE)) found.push(path)
  }
  return found
}

const LEFT_OUT = /^(\.|node_modules$)/u

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
