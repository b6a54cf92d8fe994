import type { Channel } from '../../interaction/facts.ts'

/** The words for the channels whose interactions come into the pool (INO-P1). */
export const SOURCES: ReadonlyMap<Channel, string> = new Map<Channel, string>([
  ['sms', 'SMS'],
  ['whatsapp', 'WhatsApp'],
  ['telegram', 'Telegram'],
  ['messenger', 'Messenger'],
  ['chat', 'Chat'],
])
