import type { Lookup } from '../directory/lookup.ts'
import type { AgentId } from '../interaction/names.ts'
import { foldText } from '../view/fold-text.ts'
import { isSought, phoneDigits, soughtNumber } from '../view/phone-number.ts'
import { type ChatTarget, chatsOf } from './internal-chat.ts'
import type { Phonebook } from './phonebook.ts'

/**
 * The contacts of a phonebook in whose name or address a text is found (UC-2): without regard to accents and capitals,
 * phone numbers however they are written. All of them for a text that is empty or blank; in their order.
 *
 * @example
 * ```ts
 * import { searchPhonebook } from '@inboxlab/core'
 * const identities = [{ channel: 'sms', address: '+33612345678' }] as const
 * const zoe = { id: 'zoe', name: 'Zoë', identities, blocked: false }
 * searchPhonebook([zoe], 'ZOE').length // => 1
 * searchPhonebook([zoe], '06 12 34').length // => 1
 * searchPhonebook([zoe], 'Yan').length // => 0
 * ```
 */
export const searchPhonebook = (phonebook: Phonebook, search: string): Phonebook => {
  const sought = search.trim()
  const needle = foldText(sought)
  const number = soughtNumber(sought)
  return phonebook.filter(
    ({ name, identities }) =>
      foldText(name).includes(needle) ||
      identities.some(({ address }) => {
        if (foldText(address).includes(needle)) return true
        const phone = number === null ? null : phoneDigits(address)
        return number !== null && phone !== null && isSought(number, phone)
      }),
  )
}

/**
 * The chats that a user can open in whose name, the other user's or the campaign's, a text is found (UC-2): without regard
 * to accents and capitals. All of them for a text that is empty or blank; in the order of `chatsOf`.
 *
 * @example
 * ```ts
 * import { EMPTY_DIRECTORY, Lookup, searchChats } from '@inboxlab/core'
 * searchChats(new Lookup(EMPTY_DIRECTORY), 'anna', 'ben') // => []
 * ```
 */
export const searchChats = (lookup: Lookup, viewer: AgentId, search: string): ReadonlyArray<ChatTarget> => {
  const needle = foldText(search.trim())
  return chatsOf(lookup, viewer).filter((chat) =>
    foldText(
      chat._tag === 'Campaign' ? chat.campaign : (lookup.user(chat.agent)?.name ?? chat.agent),
    ).includes(needle),
  )
}
