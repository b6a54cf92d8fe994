import { distance } from 'fastest-levenshtein'

/** The expression whose fixed words are most like those of a sentence; undefined if none has half of them. */
export const nearestStep = (sentence: string, expressions: ReadonlyArray<string>): string | undefined => {
  const given = words(sentence.slice(0, LONGEST))
  let best: string | undefined
  let least = Math.max(4, given.length * 0.55)
  for (const expression of expressions) {
    for (const wording of wordings(expression)) {
      const away = distance(given, wording)
      if (away < least) {
        best = expression
        least = away
      }
    }
  }
  return best
}

const LONGEST = 300
const GAP = '\u0001'

/** The sentence with what usually fills a gap taken out: quoted texts, numbers, names. */
const words = (sentence: string): string =>
  sentence
    .replace(/"[^"]*"|'[^']*'/gu, GAP)
    .replace(/\+?\d[\d .:-]*\d|\d+/gu, GAP)
    .replace(/\p{Lu}[\p{L}\p{N}-]*(?:(?:, | and )\p{Lu}[\p{L}\p{N}-]*)*/gu, GAP)
    .toLowerCase()

/** The ways of writing an expression: each of its alternatives, its gaps as one sign. */
const wordings = (expression: string): ReadonlyArray<string> => {
  const plain = expression
    .replace(/"?\{[^}]*\}"?/gu, GAP)
    .replace(/\(([^)]*)\)/gu, '$1')
    .replace(/\\/gu, '')
    .toLowerCase()
  const longest = Math.max(...plain.split(' ').map((word) => word.split('/').length))
  return Array.from({ length: longest }, (_, index) =>
    plain
      .split(' ')
      .map((word) => word.split('/')[index] ?? word.split('/')[0])
      .join(' '),
  )
}
