import { pathText, type Path } from '../scenario/problems/problem.ts'
import type { ScenarioFile } from '../scenario/scenario.ts'

/** A place where two scenarios differ, and what each has there as JSON; null where it has nothing. */
export interface ScenarioChange {
  readonly path: string
  readonly first: string | null
  readonly other: string | null
}

/** Where a scenario differs from the first, place by place, in the order of the first. */
export const scenarioChanges = (first: ScenarioFile, other: ScenarioFile): ReadonlyArray<ScenarioChange> =>
  changes(first, other, [])

const changes = (first: unknown, other: unknown, path: Path): ReadonlyArray<ScenarioChange> => {
  if (isList(first) && isList(other))
    return Array.from({ length: Math.max(first.length, other.length) }, (_, index) =>
      changes(first[index], other[index], [...path, index]),
    ).flat()
  if (isMapping(first) && isMapping(other))
    return [...new Set([...Object.keys(first), ...Object.keys(other)])].flatMap((key) =>
      changes(own(first, key), own(other, key), [...path, key]),
    )
  const [before, after] = [written(first), written(other)]
  return before === after ? [] : [{ path: pathText(path), first: before, other: after }]
}

const isList = (value: unknown): value is ReadonlyArray<unknown> => Array.isArray(value)

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const own = (mapping: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(mapping, key) ? mapping[key] : undefined

const written = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value))
