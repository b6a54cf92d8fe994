import { chatwoot, type Instant } from '@inboxlab/core'
import type { ConversationRecord } from './data.ts'
import type { Office } from './office.ts'
import { channelOf } from './to-channel.ts'

/**
 * @internal Until when a free message could be sent: from the contact's last message on; null: at any time. Without a
 * message of the contact: never (apis 2.8).
 */
export const repliesUntil = (office: Office, conversation: ConversationRecord): Instant | null => {
  const { window } = chatwoot.capabilities[channelOf(office.find('inboxes', conversation.inbox))]
  if (window === null) return null
  const last = office.thread(conversation).findLast(({ type }) => type === 'incoming')
  return last === undefined ? Number.NEGATIVE_INFINITY : last.createdAt + window
}
