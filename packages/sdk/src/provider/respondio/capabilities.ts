import type { Capabilities } from '../capabilities.ts'

/**
 * What the Developer API v2 of respond.io can do.
 *
 * @example
 * ```ts
 * import { respondioCapabilities } from '@inboxlab/sdk'
 * respondioCapabilities.operations.snooze // => 'its API has no snooze'
 * ```
 */
export const respondioCapabilities = {
  operations: {
    list: true,
    get: true,
    timeline: true,
    start: true,
    reply: true,
    note: true,
    assign: true,
    assignTeam: 'its API assigns to users only',
    unassign: true,
    transfer: 'it has no transfer: assign it to a user',
    close: true,
    reopen: true,
    snooze: 'its API has no snooze',
    tag: true,
    delivery: true,
    contacts: true,
    contact: true,
    addContact: true,
    editContact: true,
    users: true,
    teams: 'its API lists no teams: a user names their own',
    channels: true,
  },
  messages: {
    text: true,
    link: true,
    file: 'it takes files by their address only: send a link',
    template: true,
    quickReplies: true,
    email: true,
  },
  filters: {
    phase: true,
    holder: true,
    team: 'its conversations have no team',
    queue: 'it has no queues',
    channel: 'its conversations do not name a channel',
    contact: true,
    tag: true,
    since: 'its conversations do not tell when the last message came',
    search: true,
  },
} as const satisfies Capabilities
