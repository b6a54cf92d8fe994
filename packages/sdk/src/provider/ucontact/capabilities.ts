import type { Capabilities } from '../capabilities.ts'

const NOT_PUBLIC = 'no such request of its API is public'
const TEXT_ONLY = 'its web services send text only'
const NOT_TOLD = 'its records do not tell it'

/**
 * What the public API of uContact can do: interactions and their messages are read, text is sent by SMS or WhatsApp.
 *
 * @example
 * ```ts
 * import { ucontactCapabilities } from '@inboxlab/sdk'
 * ucontactCapabilities.operations.timeline // => true
 * ucontactCapabilities.operations.assign // => 'no such request of its API is public'
 * ```
 */
export const ucontactCapabilities = {
  operations: {
    list: true,
    get: true,
    timeline: true,
    start: true,
    reply: true,
    note: NOT_PUBLIC,
    assign: NOT_PUBLIC,
    assignTeam: 'work belongs to campaigns, and no request that moves it is public',
    unassign: NOT_PUBLIC,
    transfer: 'its API has transfers, but where is not public',
    close: NOT_PUBLIC,
    reopen: NOT_PUBLIC,
    snooze: NOT_PUBLIC,
    tag: NOT_PUBLIC,
    delivery: 'which of the messages it lists is the one that was sent, it does not tell',
    contacts: NOT_PUBLIC,
    contact: NOT_PUBLIC,
    addContact: NOT_PUBLIC,
    editContact: NOT_PUBLIC,
    users: NOT_PUBLIC,
    teams: 'it has campaigns instead, and no public request that lists them',
    channels: NOT_PUBLIC,
  },
  messages: {
    text: true,
    link: TEXT_ONLY,
    file: TEXT_ONLY,
    template: 'how a template is sent is not documented',
    quickReplies: TEXT_ONLY,
    email: 'the request that sends an e-mail is not documented',
  },
  filters: {
    phase: true,
    holder: true,
    team: 'work belongs to campaigns: see state.place.campaign',
    queue: 'work belongs to campaigns: see state.place.campaign',
    channel: true,
    contact: true,
    tag: NOT_TOLD,
    since: NOT_TOLD,
    search: 'no search of its API is public',
  },
} as const satisfies Capabilities
