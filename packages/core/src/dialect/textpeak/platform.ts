import { capabilities as ordinary } from '../../channel/capabilities.ts'
import type { Capabilities } from '../../channel/capability.ts'
import type { Channel } from '../../interaction/facts.ts'

/** The words for its channels (CP-3). */
export const PLATFORMS: ReadonlyMap<Channel, string> = new Map<Channel, string>([
  ['sms', 'SMS'],
  ['whatsapp', 'WhatsApp'],
  ['telegram', 'Telegram'],
])

const withFiles: ReadonlyArray<string> = ['whatsapp', 'telegram']

/** As the channels ordinarily are, but a file goes only over WhatsApp and Telegram (CP-7). */
export const capabilities = Object.fromEntries(
  Object.entries(ordinary).map(([channel, capability]) => [
    channel,
    { ...capability, attachments: withFiles.includes(channel) },
  ]),
) as unknown as Capabilities
