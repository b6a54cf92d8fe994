/** @internal Whether two values are the same as plain data. */
export const isEqual = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const these = a as Readonly<Record<string, unknown>>
  const those = b as Readonly<Record<string, unknown>>
  let fields = 0
  for (const name in these) {
    if (!isEqual(these[name], those[name])) return false
    fields++
  }
  for (const _ in those) fields--
  return fields === 0
}
