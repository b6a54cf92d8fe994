import { isUnknown } from '../../inbox/open.ts'
import type { Happening } from '../../webhook/webhook-event.ts'
import { channelOf } from './to-core.ts'
import type { ChatwootToldConversation } from './webhook-records.ts'

/** @internal Which conversation it is about, over which channel and with whom. */
export const about = (
  conversation: ChatwootToldConversation,
): Pick<Happening, 'interaction' | 'contact' | 'channel'> => {
  const contact = conversation.contact_inbox?.contact_id ?? conversation.meta?.sender?.id ?? null
  const channel = channelOf(conversation.channel)
  return {
    interaction: String(conversation.id),
    contact: contact === null ? null : String(contact),
    channel: isUnknown(channel) ? null : channel,
  }
}
