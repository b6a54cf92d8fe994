import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { filesOf } from '../../scenario/files-of.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { unreadable } from '../unreadable.ts'
import { withImports } from './imported-files.ts'

/** The files that a scenario names, with all that a policy imports by relative paths. Rejects with an `InputError` if one cannot be read. */
export const neededFilesOf = async (scenario: Scenario, folder: string): Promise<ReadonlyArray<string>> => {
  const needed: Array<string> = []
  for (const path of filesOf(scenario)) {
    const isPolicy = scenario.policy._tag === 'OwnFile' && scenario.policy.path === path
    needed.push(...(isPolicy ? await withImports(folder, path) : [path]))
  }
  return needed
}

/** Rejects with an `InputError` if the file cannot be read. */
export const hashOfFile = async (path: string, what = 'a policy or a recording'): Promise<string> => {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(path), hash)
  } catch (error) {
    throw unreadable(error, path, what)
  }
  return `sha256:${hash.digest('hex')}`
}

/** Whether a path, seen from a folder, stays within it. */
export const isWithin = (folder: string, path: string): boolean => {
  const from = relative(folder, resolve(folder, path))
  return from !== '' && from !== '..' && !from.startsWith(`..${sep}`) && !isAbsolute(from)
}
