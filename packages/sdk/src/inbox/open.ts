/** A word of the server that this version does not know: kept as it came. */
export interface UnknownWord {
  readonly unknown: string
}

/** One of the known words, or whatever else the server said. */
export type Open<Known> = Known | UnknownWord

/**
 * Whether a word is one that this version does not know.
 *
 * @example
 * ```ts
 * import { isUnknown } from '@inboxlab/sdk'
 * isUnknown({ unknown: 'carrier pigeon' }) // => true
 * isUnknown('sms') // => false
 * ```
 */
export const isUnknown = (word: unknown): word is UnknownWord =>
  typeof word === 'object' && word !== null && 'unknown' in word && typeof word.unknown === 'string'
