import { deliveryStatus, ucontactChannels } from '@inboxlab/core'
import type { UcontactInteraction, UcontactMessage } from '../../provider/ucontact/records.ts'
import type { MessageRecord } from './data.ts'
import { dateText } from './moment.ts'
import { segmentsOf } from './segments.ts'
import type { Tenant } from './tenant.ts'

// The shapes that programs and the vendor's forms are known to see (apis 3.5).

const WORDS = new Map([...ucontactChannels].map(([word, channel]) => [channel, word]))

/** @internal */
export const interactionJson = (tenant: Tenant, guid: string): UcontactInteraction => {
  const { origin, phase } = tenant.state(guid)
  const address = origin.contact ?? ''
  const { id, name, contactId } = tenant.client(address) ?? { id: address, name: null, contactId: null }
  return {
    guid,
    channel: WORDS.get(origin.channel) ?? null,
    direction: origin.direction === 'incoming' ? 'inbound' : 'outbound',
    segments: segmentsOf(tenant.inbox.timeline(guid)),
    client: { id, name, contactId },
    finished: phase === 'closed',
    holiday: false,
    outOfTime: false,
  }
}

/** @internal */
export const messageJson = (tenant: Tenant, message: MessageRecord): UcontactMessage => ({
  id: message.id,
  text: message.text,
  direction: message.direction,
  date: dateText(message.at),
  status: message.direction === 'in' ? 'RECEIVED' : wordOf(tenant, message),
  fromBot: false,
  isAudio: false,
  attachments: [],
})

/** The word of the channel provider for what became of a message of ours (apis 3.6); null: nothing was reported yet. */
const wordOf = (tenant: Tenant, { id, interaction, beside }: MessageRecord): string | null => {
  if (beside !== null) return beside.word
  const { messages } = tenant.state(interaction).details
  const delivery = messages.find((each) => each.id === String(id))?.delivery
  if (delivery === undefined) return null
  const status = deliveryStatus(delivery)
  if (status === 'pending') return null
  return status === 'failed' ? (delivery.failure ?? 'error') : status
}
