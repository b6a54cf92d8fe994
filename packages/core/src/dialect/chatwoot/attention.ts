import type { InteractionState } from '../../interaction/state.ts'

/**
 * Since when the contact has waited for an answer, in milliseconds: from the beginning, then from their first message
 * after our last; null once we have answered or it is resolved (apis 2.2). The model does not tell an automatic answer
 * from a person's here, so both count. Of a log without messages' names the awaited side and the last message tell.
 *
 * @example
 * ```ts
 * import { absent, chatwootWaitingSince } from '@inboxlab/core'
 * chatwootWaitingSince(absent) // => null
 * ```
 */
export const chatwootWaitingSince = (state: InteractionState): number | null => {
  if (state.phase !== 'open' && state.phase !== 'unanswered') return null
  const messages = state.details.messages.filter(({ undone }) => !undone)
  const answered = messages.findLastIndex(({ from }) => from === 'us')
  if (answered >= 0) return messages[answered + 1]?.at ?? null
  if (messages.length > 0) return state.origin.at
  return state.awaiting === 'agent' ? state.moments.lastMessageAt : null
}

/**
 * Whether a conversation is unattended: it has had no answer yet, or the contact waits for one (apis 2.2).
 *
 * @example
 * ```ts
 * import { absent, isUnattended } from '@inboxlab/core'
 * isUnattended({ ...absent, phase: 'open' }) // => true
 * ```
 */
export const isUnattended = (state: InteractionState): boolean =>
  chatwootWaitingSince(state) !== null ||
  (state.details.messages.length > 0 &&
    !state.details.messages.some(({ from, undone }) => from === 'us' && !undone))
