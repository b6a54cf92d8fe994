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

/** A channel with the article before it: `an SMS`, `a chat`. */
export const sayAChannel = (channel: Channel): string =>
  `${channel === 'email' || channel === 'sms' ? 'an' : 'a'} ${sayChannel(channel)}`
