import { distance } from 'fastest-levenshtein'

/**
 * The known name that is spelt most like this one, or null if none comes near: at most a third of its letters, or
 * two, would have to change. Capitals make no difference; of two equally near the first is taken.
 *
 * @example
 * ```ts
 * import { nearest } from '@inboxlab/core'
 * nearest('suport', ['sales', 'support']) // => 'support'
 * nearest('tickets', ['sales', 'support']) // => null
 * ```
 */
export const nearest = (name: string, known: Iterable<string>): string | null => {
  if (name.length > LONGEST) return null
  const asked = name.toLowerCase()
  let best: string | null = null
  let least = Math.max(2, Math.floor(name.length / 3)) + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) >= least) continue
    const changes = distance(asked, candidate.toLowerCase())
    if (changes < least && changes < candidate.length) {
      best = candidate
      least = changes
    }
  }
  return best
}

/** Names are at most this long; whatever is longer was never meant as one. */
const LONGEST = 200
