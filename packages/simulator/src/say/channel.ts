import type { Channel } from '@inboxlab/core'

const WORDS: { readonly [C in Channel]: string } = {
  voice: 'voice',
  email: 'e-mail',
  sms: 'SMS',
  whatsapp: 'WhatsApp',
  telegram: 'Telegram',
  messenger: 'Messenger',
  chat: 'chat',
}

/** A channel as examples write it. */
export const sayChannel = (channel: Channel): string => WORDS[channel]
