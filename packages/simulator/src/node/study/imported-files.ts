import { readFile, stat } from 'node:fs/promises'
import { dirname, relative, resolve, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { InputError } from '../../scenario/input-error.ts'
import { unreadable } from '../unreadable.ts'

/** More files than a study may need for one point. */
const MOST_FILES = 100

const CODE = /\.[cm]?[jt]s$/u
/** Whatever is quoted and begins like a relative path: an import, a require, or a file that is read. */
const RELATIVE = /(['"`])(\.{1,2}\/[^'"`\n\\]*)\1/gu

/**
 * A file of code as it is named from a folder, and all files there are that it names by a relative path, and those that they
 * name, and so on. Rejects with an {@link InputError} if one of them cannot be read, or they are too many.
 */
export const withImports = async (folder: string, path: string): Promise<ReadonlyArray<string>> => {
  const found = new Map([[resolve(folder, path), path]])
  for (const [file, name] of found) {
    if (found.size > MOST_FILES) {
      throw new InputError({
        place: path,
        problem: `it imports more than ${MOST_FILES - 1} files, one by the other`,
        fix: 'bundle them into one',
      })
    }
    if (!CODE.test(file)) continue
    const code = await readFile(file, 'utf8').catch((error: unknown) => {
      throw unreadable(error, name, 'a policy')
    })
    for (const [, , specifier = ''] of code.matchAll(RELATIVE)) {
      const imported = await fileOf(specifier, file)
      if (imported === null || found.has(imported)) continue
      const from = relative(folder, imported).replaceAll(sep, '/')
      found.set(imported, from.startsWith('.') ? from : `./${from}`)
    }
  }
  return [...found.values()]
}

/** As Node finds it, for an import or a require; null if there is none. */
const fileOf = async (specifier: string, importing: string): Promise<string | null> => {
  const path = resolve(dirname(importing), specifier)
  for (const each of [urlOf(specifier, importing), path, `${path}.js`, `${path}.json`, `${path}/index.js`]) {
    const found = await stat(each).catch(() => null)
    if (found?.isFile() === true) return each
  }
  return null
}

const urlOf = (specifier: string, importing: string): string => {
  try {
    return fileURLToPath(new URL(specifier, pathToFileURL(importing)))
  } catch {
    return importing
  }
}
