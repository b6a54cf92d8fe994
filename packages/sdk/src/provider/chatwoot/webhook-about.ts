import type { Channel } from '@inboxlab/core'
import type { Happening } from '../../webhook/webhook-event.ts'
import type { ChatwootToldConversation } from './webhook-records.ts'

/** @internal Which conversation it is about, over which channel and with whom. */
export const about = (
  conversation: ChatwootToldConversation,
): Pick<Happening, 'interaction' | 'contact' | 'channel'> => {
  const contact = conversation.contact_inbox?.contact_id ?? conversation.meta?.sender?.id ?? null
  return {
    interaction: String(conversation.id),
    contact: contact === null ? null : String(contact),
    channel: CHANNELS.get(conversation.channel ?? '') ?? null,
  }
}

/** Its channels in the core's words. A Twilio inbox may be SMS or WhatsApp, which a webhook does not tell. */
const CHANNELS: ReadonlyMap<string, Channel> = new Map([
  ['Channel::WebWidget', 'chat'],
  ['Channel::Email', 'email'],
  ['Channel::Sms', 'sms'],
  ['Channel::Whatsapp', 'whatsapp'],
  ['Channel::Telegram', 'telegram'],
  ['Channel::FacebookPage', 'messenger'],
])
