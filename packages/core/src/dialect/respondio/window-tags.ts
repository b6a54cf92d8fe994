import type { Content } from '../../conversation/content.ts'
import type { Actor } from '../../interaction/facts.ts'
import type { Instant } from '../../interaction/instant.ts'
import type { InteractionState } from '../../interaction/state.ts'

const TAGS: ReadonlyArray<readonly [word: string, tag: string]> = [
  ['ACCOUNT_UPDATE', 'account update'],
  ['POST_PURCHASE_UPDATE', 'post-purchase'],
  ['CONFIRMED_EVENT_UPDATE', 'confirmed event'],
  ['HUMAN_AGENT', 'human agent'],
]

/**
 * respond.io's words for the tags that let a message pass outside the ordinary window, each with the model's tag
 * (apis 1.5, 1.11).
 *
 * @example
 * ```ts
 * import { respondioWindowTags } from '@inboxlab/core'
 * respondioWindowTags.get('ACCOUNT_UPDATE') // => 'account update'
 * ```
 */
export const respondioWindowTags: ReadonlyMap<string, string> = new Map(TAGS)

/**
 * What respond.io sends when a person answers on Messenger after the ordinary window: it adds the tag of a human
 * agent by itself (apis 1.11). Everything else goes out as it is; whether it passes is for the channel to say. `at`
 * in milliseconds.
 *
 * @example
 * ```ts
 * import { absent, asRespondioSends, textContent } from '@inboxlab/core'
 * const moments = { ...absent.moments, windowUntil: 5 }
 * const late = { ...absent, moments, origin: { ...absent.origin, channel: 'messenger' as const } }
 * asRespondioSends(late, { _tag: 'Agent', agent: 'anna' }, textContent('hi'), 6).windowTag // => 'human agent'
 * asRespondioSends(late, { _tag: 'Automation' }, textContent('hi'), 6).windowTag // => null
 * ```
 */
export const asRespondioSends = (
  state: InteractionState,
  by: Actor,
  content: Content,
  at: Instant,
): Content => {
  const { windowUntil } = state.moments
  return state.origin.channel === 'messenger' &&
    by._tag === 'Agent' &&
    content.template === null &&
    content.windowTag === null &&
    windowUntil !== null &&
    at > windowUntil
    ? { ...content, windowTag: 'human agent' }
    : content
}
