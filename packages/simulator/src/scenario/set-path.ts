import { parseDocument } from 'yaml'
import type { Locate } from './decode.ts'
import { InputError } from './input-error.ts'
import { didYouMean } from './nearest.ts'
import type { ParsedScenario } from './parse-yaml.ts'
import { type Path, pathText } from './problems/problem.ts'
import { shown } from './shown.ts'

/**
 * Changes one place of a parsed scenario, as `--set path=value` does; the value is YAML. A new key may be set in a
 * mapping that is there: the schema judges it later. Throws an {@link InputError} if the path leads nowhere.
 *
 * @example
 * ```ts
 * import { parseScenario, setPath } from '@inboxlab/simulator'
 * const parsed = parseScenario('agents: { desk: { queues: [calls], count: 12 } }', 'desk.yaml')
 * setPath(parsed, 'agents.desk.count=13').document // => { agents: { desk: { queues: ['calls'], count: 13 } } }
 * ```
 */
export const setPath = ({ document, locate }: ParsedScenario, setting: string): ParsedScenario => {
  const place = `--set ${setting.length > 80 ? `${setting.slice(0, 80)}…` : setting}`
  const refuse: Refuse = (problem, fix) => new InputError({ place, problem, fix })
  const equals = setting.indexOf('=')
  if (equals < 0) throw refuse('has no =', 'write --set path=value, for example --set agents.desk.count=13')
  const path = setting.slice(0, equals).trim().split('.')
  if (path.includes(''))
    throw refuse('the path has an empty part', 'write it like agents.desk.count or traffic.0.rate')
  const value = readValue(setting.slice(equals + 1), refuse)
  return {
    document: replaced(document, path, 0, value, refuse),
    locate: locateIn(path, locate),
  }
}

type Refuse = (problem: string, fix: string) => InputError

const readValue = (text: string, refuse: Refuse): unknown => {
  if (text.trim() === '') throw refuse('has no value', "write one after the =, '' for empty text")
  const document = parseDocument(text, { prettyErrors: false, stringKeys: true })
  const fault = [...document.errors, ...document.warnings][0]
  if (fault !== undefined) {
    throw refuse(
      `the value is no YAML: ${fault.message.replace(/[.:;]+$/u, '')}`,
      'write a plain value, or put it in quotes',
    )
  }
  try {
    return document.toJS({ maxAliasCount: 0 })
  } catch {
    throw refuse('the value has an alias', 'write out what it stands for')
  }
}

const replaced = (
  container: unknown,
  path: ReadonlyArray<string>,
  depth: number,
  value: unknown,
  refuse: Refuse,
): unknown => {
  const segment = path[depth]
  if (segment === undefined) return value
  const here = depth === 0 ? 'the scenario' : `'${pathText(path.slice(0, depth))}'`
  if (Array.isArray(container)) {
    const items: ReadonlyArray<unknown> = container
    const index = /^\d{1,9}$/u.test(segment) ? Number(segment) : -1
    if (index < 0 || index >= items.length) {
      const range =
        items.length === 0 ? 'it is empty' : `use 0${items.length > 1 ? ` to ${items.length - 1}` : ''}`
      throw refuse(`${here} is a list without '${segment}'`, range)
    }
    return items.with(index, replaced(items[index], path, depth + 1, value, refuse))
  }
  if (typeof container !== 'object' || container === null) {
    throw refuse(`${here} is ${shown(container)} and has no '${segment}'`, `set ${here} whole`)
  }
  const entries = new Map<string, unknown>(Object.entries(container))
  if (!entries.has(segment) && depth < path.length - 1) {
    throw refuse(`${here} has no '${segment}'`, didYouMean(segment, [...entries.keys()]))
  }
  entries.set(segment, replaced(entries.get(segment), path, depth + 1, value, refuse))
  return Object.fromEntries(entries)
}

const locateIn =
  (set: Path, elsewhere: Locate): Locate =>
  (path) => {
    const within = set.every((segment, index) => segment === String(path[index]))
    if (!within) return elsewhere(path)
    const place = `--set ${pathText(set)}`
    return {
      place: path.length === set.length ? place : `${place} ${pathText(path)}`,
      offset: Number.POSITIVE_INFINITY,
    }
  }
