/** How JSON data holds the numbers that JSON has no words for. */
type Unspeakable = { readonly number: string }

const isUnspeakable = (value: object): value is Unspeakable =>
  'number' in value && typeof value.number === 'string'

/** @internal The same data with every NaN and infinity as an object that JSON can hold. */
export const encodeNumbers = (data: unknown): unknown => {
  if (typeof data === 'number') return Number.isFinite(data) ? data : { number: String(data) }
  return mapped(data, encodeNumbers)
}

/** @internal What {@link encodeNumbers} made of it, undone. */
export const decodeNumbers = (data: unknown): unknown =>
  typeof data === 'object' && data !== null && isUnspeakable(data)
    ? Number(data.number)
    : mapped(data, decodeNumbers)

const mapped = (data: unknown, change: (part: unknown) => unknown): unknown => {
  if (Array.isArray(data)) return data.map(change)
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(Object.entries(data).map(([name, part]) => [name, change(part)]))
}
