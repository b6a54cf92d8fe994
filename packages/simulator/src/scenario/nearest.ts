import { distance } from 'fastest-levenshtein'

const LONGEST = 200

/** The name most like `given`, if any is like it at all: at most a third of its letters differ, or two. */
export const nearest = (given: string, names: Iterable<string>): string | undefined => {
  let best: string | undefined
  let least = Math.max(2, Math.floor(given.length / 3)) + 1
  if (given.length > LONGEST) return undefined
  for (const name of names) {
    const away = distance(given.toLowerCase(), name.toLowerCase())
    if (away < least && away < name.length) {
      best = name
      least = away
    }
  }
  return best
}

/** What to do about a name that is not known: the nearest one, or all that there are. */
export const didYouMean = (given: string, names: ReadonlyArray<string>): string => {
  const near = nearest(given, names)
  if (near !== undefined) return `did you mean '${near}'?`
  if (names.length === 0) return 'there is none to name'
  const [some, more] = [names.slice(0, MOST), names.length - MOST]
  return `use ${orList(some)}${more > 0 ? `, or one of ${more} more` : ''}`
}

const MOST = 20

/** 'a', 'a or b', 'a, b or c'. */
export const orList = (names: ReadonlyArray<string>): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names[names.length - 1]}`
