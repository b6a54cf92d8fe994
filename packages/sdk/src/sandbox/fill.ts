/**
 * @internal A template with the values that it names: `{place}` alone becomes the value itself, within a text its words.
 * What is filled in is not read again, whatever it says.
 */
export const fill = (template: unknown, valueAt: (place: string) => unknown): unknown => {
  if (typeof template === 'string') return filledText(template, valueAt)
  if (Array.isArray(template)) return template.map((each) => fill(each, valueAt))
  if (typeof template !== 'object' || template === null) return template
  return Object.fromEntries(Object.entries(template).map(([name, each]) => [name, fill(each, valueAt)]))
}

const filledText = (text: string, valueAt: (place: string) => unknown): unknown => {
  const [, only] = /^\{([\w.-]+)\}$/.exec(text) ?? []
  if (only !== undefined) return valueAt(only)
  return text.replace(/\{([\w.-]+)\}/g, (_, place: string) => {
    const value = valueAt(place) ?? ''
    return typeof value === 'object' ? JSON.stringify(value) : String(value)
  })
}

/** @internal What stands at a place of a record: names from the outside in, with dots between them; undefined: nothing. */
export const valueIn = (record: unknown, place: string): unknown => {
  let value = record
  for (const name of place.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
    value = Reflect.get(value, name)
  }
  return value
}
