import { stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { IdGenerator } from '@cucumber/messages'
import { InputError } from '../../scenario/input-error.ts'
import { InputErrors } from '../../scenario/input-errors.ts'
import { tagProblems } from '../feature/check-tags.ts'
import { type ParsedFeature, parseFeature } from '../feature/parse-feature.ts'
import { type RuleList, readRuleList } from '../feature/rule-list.ts'
import { findFeatures } from './find-features.ts'
import { readText } from './read-text.ts'

/** Feature files that were read, and the lists of rules that they belong to. */
export interface ReadFeatures {
  readonly features: ReadonlyArray<ParsedFeature>
  /** The list that a feature's tags are from; null if it has none. */
  readonly listOf: (uri: string) => RuleList | null
  readonly newId: IdGenerator.NewId
}

/** The file that lists the rules of the folder it lies in, and of those under it. */
const LIST = 'rules.yaml'

/**
 * Reads feature files, and for each the nearest `rules.yaml`, in its folder or above. Throws an
 * {@link InputError}, or `InputErrors` with all that is wrong in all files.
 */
export const readFeatures = async (paths: ReadonlyArray<string>): Promise<ReadFeatures> => {
  const newId = IdGenerator.incrementing()
  const features: Array<ParsedFeature> = []
  const problems: Array<InputError> = []
  const lists = new Map<string, RuleList | null>()
  const lookedUp = new Map<string, RuleList | null>()
  for (const file of await findFeatures(paths)) {
    const uri = file.split(sep).join('/')
    try {
      features.push(parseFeature(await readText(file, 'a feature file'), uri, newId))
      const list = await listAbove(file)
      if (list !== null && !lists.has(list))
        lists.set(list, readRuleList(await readText(list, 'a list of rules'), list))
      lookedUp.set(uri, list === null ? null : (lists.get(list) ?? null))
    } catch (error) {
      if (error instanceof InputError) problems.push(error)
      else if (error instanceof InputErrors) problems.push(...error.errors)
      else throw error
    }
  }
  const listOf = (uri: string): RuleList | null => lookedUp.get(uri) ?? null
  problems.push(...tagProblems(features, listOf))
  if (problems.length > 0) throw new InputErrors(problems)
  return { features, listOf, newId }
}

/** In the folder of a file or above it; a file in the folder that is worked in belongs to no list outside it. */
const listAbove = async (file: string): Promise<string | null> => {
  const top = resolve('.')
  for (let folder = dirname(resolve(file)); ; folder = dirname(folder)) {
    const list = join(folder, LIST)
    if (await isFile(list)) {
      const shorter = relative(top, list)
      return (shorter.startsWith('..') ? list : shorter).split(sep).join('/')
    }
    if (folder === top || dirname(folder) === folder) return null
  }
}

const isFile = async (path: string): Promise<boolean> => {
  const stats = await stat(path).catch(() => null)
  return stats?.isFile() ?? false
}
