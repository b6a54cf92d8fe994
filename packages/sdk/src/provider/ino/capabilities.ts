import type { Capabilities } from '../capabilities.ts'

const CLOSED = 'its API is documented only inside a tenant: map its endpoints and use vendor.request'

/**
 * What the public API of INO CX can do in the core's words: nothing. Its documentation is inside each tenant, and the
 * one endpoint that is known from outside adds targets to a campaign.
 *
 * @example
 * ```ts
 * import { inoCapabilities } from '@inboxlab/sdk'
 * inoCapabilities.operations.list
 * // => 'its API is documented only inside a tenant: map its endpoints and use vendor.request'
 * ```
 */
export const inoCapabilities = {
  operations: {
    list: CLOSED,
    get: CLOSED,
    timeline: CLOSED,
    start: CLOSED,
    reply: CLOSED,
    note: CLOSED,
    assign: CLOSED,
    assignTeam: CLOSED,
    unassign: CLOSED,
    transfer: CLOSED,
    close: CLOSED,
    reopen: CLOSED,
    snooze: CLOSED,
    tag: CLOSED,
    delivery: CLOSED,
    contacts: CLOSED,
    contact: CLOSED,
    addContact: CLOSED,
    editContact: CLOSED,
    users: CLOSED,
    teams: CLOSED,
    channels: CLOSED,
  },
  messages: {
    text: CLOSED,
    link: CLOSED,
    file: CLOSED,
    template: CLOSED,
    quickReplies: CLOSED,
    email: CLOSED,
  },
  filters: {
    phase: CLOSED,
    holder: CLOSED,
    team: CLOSED,
    queue: CLOSED,
    channel: CLOSED,
    contact: CLOSED,
    tag: CLOSED,
    since: CLOSED,
    search: CLOSED,
  },
} as const satisfies Capabilities
