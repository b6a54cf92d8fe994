/** Chatwoot's words for priority, least urgent first. */
export type ChatwootPriority = 'low' | 'medium' | 'high' | 'urgent'

const WORDS: ReadonlyArray<ChatwootPriority> = ['low', 'medium', 'high', 'urgent']

/**
 * The model's priority for Chatwoot's word: 1 for `low` to 4 for `urgent`; null, no priority, is 0 (apis 2.2).
 *
 * @example
 * ```ts
 * import { priorityOfChatwoot } from '@inboxlab/core'
 * priorityOfChatwoot('urgent') // => 4
 * priorityOfChatwoot(null) // => 0
 * ```
 */
export const priorityOfChatwoot = (word: ChatwootPriority | null): number =>
  word === null ? 0 : WORDS.indexOf(word) + 1

/**
 * Chatwoot's word for a priority of the model: null for 0 and less, `urgent` for 4 and more. What one of its words
 * determines comes back as that word.
 *
 * @example
 * ```ts
 * import { chatwootPriority } from '@inboxlab/core'
 * chatwootPriority(2) // => 'medium'
 * chatwootPriority(0) // => null
 * ```
 */
export const chatwootPriority = (priority: number): ChatwootPriority | null =>
  priority >= WORDS.length ? 'urgent' : (WORDS[priority - 1] ?? null)
