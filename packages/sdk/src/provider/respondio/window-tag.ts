import { respondioWindowTags } from '@inboxlab/core'

const WORDS: ReadonlyMap<string, string> = new Map([...respondioWindowTags].map(([word, tag]) => [tag, word]))

/** @internal The core's tag for a word of the server, which stays as it is where the core has none; null for none. */
export const windowTagOf = (word: unknown): string | null =>
  typeof word === 'string' && word !== '' ? (respondioWindowTags.get(word) ?? word) : null

/** @internal The server's word for a tag, in the core's words or already in its own. */
export const messageTagOf = (tag: string): string => WORDS.get(tag) ?? tag
