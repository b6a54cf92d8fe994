import type { FieldPath } from './webhook-mapping.ts'

/** @internal A text or number at a place of a record, as text; null if there is none. */
export const fieldAt = (content: unknown, path: FieldPath | undefined): string | null => {
  if (path === undefined) return null
  let value = content
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null
    value = Reflect.get(value, name)
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}

/** @internal Throws for a mapping that nothing could be found by. */
export const checkPaths = (what: string, mapping: object, names: ReadonlyArray<string>): void => {
  for (const name of names) {
    const path: unknown = Reflect.get(mapping, name)
    if (path === undefined) continue
    if (typeof path !== 'string' || !/^[^.]+(\.[^.]+)*$/.test(path))
      throw new Error(`${what}: ${name} is '${path}': give the place of a field, such as data.text`)
  }
}
