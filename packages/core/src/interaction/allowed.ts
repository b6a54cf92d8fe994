import { allowedInConversation } from './allowed-in-conversation.ts'
import type { Command } from './command.ts'
import type { InteractionState } from './state.ts'

type Tag = Command['_tag']

/**
 * The commands that this state would accept from someone at some moment, in the order in which they are declared.
 *
 * @example
 * ```ts
 * import { absent, allowedCommands } from '@inboxlab/core'
 * allowedCommands(absent) // => ['Receive', 'Start']
 * ```
 */
export const allowedCommands = (state: InteractionState): ReadonlyArray<Tag> => {
  switch (state.phase) {
    case 'absent':
      return ['Receive', 'Start']
    case 'closed':
      return ['ReceiveMessage', 'Note', 'Archive', 'Reopen', ...allowedInConversation(state)]
    case 'archived':
      return []
    case 'unanswered':
    case 'open':
      return allowedWhileLive(state)
  }
}

const allowedWhileLive = (state: InteractionState): ReadonlyArray<Tag> => {
  const allowed: Array<Tag> = ['ReceiveMessage']
  const free = state.holder === null
  if (free) allowed.push('Pick')
  if (free && state.snoozedUntil === null) allowed.push('Offer')
  if (state.offers.length > 0) allowed.push('AcceptOffer', 'DeclineOffer')
  if (state.offers.some((offer) => offer.expiresAt !== null)) allowed.push('ExpireOffer')
  allowed.push('Reply', 'Note', 'Assign')
  if (!free) allowed.push('Unassign')
  allowed.push('Transfer')
  if (!free) allowed.push('Release')
  allowed.push('Close', 'Archive', 'Snooze')
  if (state.snoozedUntil !== null) allowed.push('Wake')
  if (free) allowed.push('Abandon', 'Dissuade')
  allowed.push(...allowedInConversation(state))
  return allowed
}
