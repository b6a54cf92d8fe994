import type { Channel } from '@inboxlab/core'
import type { InboxRecord } from './data.ts'

/** @internal The core's channel of an inbox; an API inbox is like a web chat: no window of its own. */
export const channelOf = ({ channelType, medium }: Pick<InboxRecord, 'channelType' | 'medium'>): Channel => {
  switch (channelType) {
    case 'Channel::Email':
      return 'email'
    case 'Channel::Sms':
      return 'sms'
    case 'Channel::TwilioSms':
      return medium
    case 'Channel::Whatsapp':
      return 'whatsapp'
    case 'Channel::Telegram':
      return 'telegram'
    case 'Channel::FacebookPage':
      return 'messenger'
    case 'Channel::WebWidget':
    case 'Channel::Api':
      return 'chat'
  }
}
