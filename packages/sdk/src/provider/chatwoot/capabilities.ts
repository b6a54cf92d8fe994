import type { Capabilities } from '../capabilities.ts'

/**
 * What the API of Chatwoot 4.15 can do.
 *
 * @example
 * ```ts
 * import { chatwootCapabilities } from '@inboxlab/sdk'
 * chatwootCapabilities.operations.snooze // => true
 * chatwootCapabilities.messages.link // => 'it takes files themselves, not their addresses: send a file'
 * ```
 */
export const chatwootCapabilities = {
  operations: {
    list: true,
    get: true,
    timeline: true,
    start: true,
    reply: true,
    note: true,
    assign: true,
    assignTeam: true,
    unassign: true,
    transfer: true,
    close: true,
    reopen: true,
    snooze: true,
    tag: true,
    delivery: true,
    contacts: true,
    contact: true,
    addContact: true,
    editContact: true,
    users: true,
    teams: true,
    channels: true,
  },
  messages: {
    text: true,
    link: 'it takes files themselves, not their addresses: send a file',
    file: true,
    template: true,
    quickReplies: true,
    email: true,
  },
  filters: {
    phase: true,
    holder: true,
    team: true,
    queue: true,
    channel: true,
    contact: true,
    tag: true,
    since: true,
    search: true,
  },
} as const satisfies Capabilities
