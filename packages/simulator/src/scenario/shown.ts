const LONGEST = 60

/** A value as it appears in a message: text in quotes, lists and mappings by their kind, never more than a line. */
export const shown = (value: unknown): string => {
  if (typeof value === 'string') return `'${shortened(value)}'`
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping'
  return shortened(String(value))
}

const shortened = (text: string): string =>
  [...text.slice(0, LONGEST * 2)].length > LONGEST ? `${[...text].slice(0, LONGEST).join('')}…` : text
