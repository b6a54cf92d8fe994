import { capabilities as usual } from '../../channel/capabilities.ts'
import type { Capabilities } from '../../channel/capability.ts'
import type { Channel } from '../../interaction/facts.ts'

/** @internal Its other channels (Instagram, LINE, Viber and so on) have no counterpart in the model. */
export const channels: ReadonlyArray<Channel> = ['email', 'sms', 'whatsapp', 'telegram', 'messenger', 'chat']

/**
 * @internal Windows are its own (apis 1.11): 24 hours on WhatsApp, 72 after a free entry point, 24 on Messenger.
 * Its table of statuses per channel is not public as text, so the usual coverage stands in for it (apis 1.12).
 * A Telegram contact must write first.
 */
export const capabilities: Capabilities = {
  ...usual,
  telegram: { ...usual.telegram, outboundFirst: false },
}
