import type { Capabilities } from '../capabilities.ts'

const NO_INBOX_API = 'its inbox has no public API, only its streams send'
const TEXT_ONLY = 'a stream takes text only'
const NO_LIST = 'there is no list to filter'

/**
 * What the public API of CommPeak's TextPeak can do: its streams send, and that is all. Its inbox is used in a browser.
 *
 * @example
 * ```ts
 * import { textpeakCapabilities } from '@inboxlab/sdk'
 * textpeakCapabilities.operations.reply // => true
 * textpeakCapabilities.operations.assign // => 'its inbox has no public API, only its streams send'
 * ```
 */
export const textpeakCapabilities = {
  operations: {
    list: NO_INBOX_API,
    get: NO_INBOX_API,
    timeline: NO_INBOX_API,
    start: true,
    reply: true,
    note: NO_INBOX_API,
    assign: NO_INBOX_API,
    assignTeam: NO_INBOX_API,
    unassign: NO_INBOX_API,
    transfer: NO_INBOX_API,
    close: NO_INBOX_API,
    reopen: NO_INBOX_API,
    snooze: NO_INBOX_API,
    tag: NO_INBOX_API,
    delivery: 'it cannot be asked, only webhooks tell it: use textpeakDeliveries',
    contacts: NO_INBOX_API,
    contact: NO_INBOX_API,
    addContact: NO_INBOX_API,
    editContact: NO_INBOX_API,
    users: NO_INBOX_API,
    teams: NO_INBOX_API,
    channels: 'streams and senders are kept in its portal, which has no public API',
  },
  messages: {
    text: true,
    link: TEXT_ONLY,
    file: TEXT_ONLY,
    template: 'the request of a stream with templates is not public',
    quickReplies: TEXT_ONLY,
    email: TEXT_ONLY,
  },
  filters: {
    phase: NO_LIST,
    holder: NO_LIST,
    team: NO_LIST,
    queue: NO_LIST,
    channel: NO_LIST,
    contact: NO_LIST,
    tag: NO_LIST,
    since: NO_LIST,
    search: NO_LIST,
  },
} as const satisfies Capabilities
