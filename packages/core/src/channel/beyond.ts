import type { Content } from '../conversation/content.ts'
import type { Channel } from '../interaction/facts.ts'
import { capabilities } from './capabilities.ts'
import type { Capabilities } from './capability.ts'

/**
 * What about a message is more than its channel can carry: `attachments`, or `more than 320 characters`; null when
 * it fits. A character is a Unicode code point, so that an emoji counts once (CP-7).
 *
 * @example
 * ```ts
 * import { beyond, textContent } from '@inboxlab/core'
 * beyond('sms', textContent('a'.repeat(321))) // => 'more than 320 characters'
 * beyond('email', textContent('a'.repeat(321))) // => null
 * ```
 */
export const beyond = (
  channel: Channel,
  content: Content,
  known: Capabilities = capabilities,
): string | null => {
  const { attachments, maxLength } = known[channel]
  if (!attachments && content.attachments.length > 0) return 'attachments'
  return maxLength !== null && isLonger(content.text, maxLength) ? `more than ${maxLength} characters` : null
}

const isLonger = (text: string, most: number): boolean => {
  if (text.length <= most) return false
  let characters = 0
  for (const _ of text) {
    characters += 1
    if (characters > most) return true
  }
  return false
}
