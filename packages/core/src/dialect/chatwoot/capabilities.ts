import { capabilities as usual } from '../../channel/capabilities.ts'
import type { Capabilities } from '../../channel/capability.ts'
import type { Channel } from '../../interaction/facts.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** @internal Its other channels (Instagram, LINE, TikTok, API) have no counterpart in the model. */
export const channels: ReadonlyArray<Channel> = ['email', 'sms', 'whatsapp', 'telegram', 'messenger', 'chat']

/**
 * @internal As its documentation and code say (apis 2.8); where two pages disagree, the one that the code bears out.
 * WhatsApp knows no free entry point here, Messenger no tag but that of a human agent, and a Telegram contact must
 * write first. The larger length counts where providers differ.
 */
export const capabilities: Capabilities = {
  ...usual,
  email: { ...usual.email, reports: ['sent', 'failed'], maxLength: 25_000 },
  sms: { ...usual.sms, reports: ['sent', 'delivered', 'failed'], maxLength: 320 },
  whatsapp: { ...usual.whatsapp, window: DAY, freeEntry: null, maxLength: 4096 },
  telegram: { ...usual.telegram, reports: ['sent', 'failed'], maxLength: 4096, outboundFirst: false },
  messenger: {
    ...usual.messenger,
    window: DAY,
    extensions: [{ tag: 'human agent', within: 7 * DAY }],
    maxLength: 2000,
    outboundFirst: false,
  },
  chat: { ...usual.chat, maxLength: 10_000 },
}
