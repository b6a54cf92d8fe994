/** @internal A record with each value at its place: names from the outside in, with dots between them. */
export const placeFields = (
  values: ReadonlyArray<readonly [place: string, value: unknown]>,
): Readonly<Record<string, unknown>> => {
  const record: Record<string, unknown> = {}
  for (const [place, value] of values) {
    const names = place.split('.')
    const last = names.pop() ?? ''
    let inner = record
    for (const name of names) {
      const next = Object.hasOwn(inner, name) ? inner[name] : {}
      inner[name] = next
      inner = next as Record<string, unknown>
    }
    inner[last] = value
  }
  return record
}

/** @internal Two places of which one is within the other or the same, so that only one can have a value; null: none. */
export const clash = (places: ReadonlyArray<string>): readonly [string, string] | null => {
  for (const [index, one] of places.entries()) {
    for (const other of places.slice(index + 1)) {
      if (one === other || other.startsWith(`${one}.`) || one.startsWith(`${other}.`)) return [one, other]
    }
  }
  return null
}
