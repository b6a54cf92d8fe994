import { capabilities as usual } from '../../channel/capabilities.ts'
import type { Capabilities } from '../../channel/capability.ts'
import type { Channel } from '../../interaction/facts.ts'

const WORDS: ReadonlyArray<readonly [word: string, channel: Channel]> = [
  ['telephony', 'voice'],
  ['whatsapp', 'whatsapp'],
  ['webchat', 'chat'],
  ['sms', 'sms'],
  ['email', 'email'],
  ['messenger', 'messenger'],
]

/**
 * uContact's words for its channels, each with the model's channel (apis 3.5). Its `instagram` has no counterpart.
 *
 * @example
 * ```ts
 * import { ucontactChannels } from '@inboxlab/core'
 * ucontactChannels.get('telephony') // => 'voice'
 * ```
 */
export const ucontactChannels: ReadonlyMap<string, Channel> = new Map(WORDS)

/** @internal */
export const channels: ReadonlyArray<Channel> = [...ucontactChannels.values()]

const words = new Map(WORDS.map(([word, channel]) => [channel, word]))

/** @internal Its word for a channel; null for one that it does not have. */
export const channelWord = (channel: Channel): string | null => words.get(channel) ?? null

/** @internal Web chat and the social channels only come in (apis 3.8); the rest is as usual. */
export const capabilities: Capabilities = {
  ...usual,
  chat: { ...usual.chat, outboundFirst: false },
  messenger: { ...usual.messenger, outboundFirst: false },
}
