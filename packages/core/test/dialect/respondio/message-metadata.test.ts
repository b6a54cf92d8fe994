import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { DeliveryStatus } from '../../../src/conversation/delivery.ts'
import { mergeDelivery, NOTHING_REPORTED } from '../../../src/conversation/merge-delivery.ts'
import { respondioMetadata, type SentMessage } from '../../../src/dialect/respondio/message-metadata.ts'
import { respondio } from '../../../src/dialect/respondio/respondio.ts'
import type { Actor } from '../../../src/interaction/facts.ts'

const sent: SentMessage = {
  channel: 'whatsapp',
  by: { _tag: 'Agent', agent: 'anna' },
  at: 10,
  windowUntil: 10,
  delivery: { ...NOTHING_REPORTED, sentAt: 11, deliveredAt: 12, readAt: 19 },
}

const report = fc.record({
  status: fc.constantFrom(...DeliveryStatus.literals),
  at: fc.integer({ min: 0, max: 9 }),
  failure: fc.constant(null),
})
const delivery = fc.array(report).map((reports) => reports.reduce(mergeDelivery, NOTHING_REPORTED))

describe('the metadata of a message', () => {
  it.each<[Actor, string | null, string | null]>([
    [{ _tag: 'Agent', agent: 'anna' }, 'anna', 'user'],
    [{ _tag: 'Automation' }, null, 'workflow'],
    [{ _tag: 'Bot' }, null, 'ai_agent'],
    [{ _tag: 'Api' }, null, 'api'],
    [{ _tag: 'Broadcast' }, null, 'broadcast'],
    [{ _tag: 'Contact' }, null, null],
  ])('tells where a message of %j was sent via', (by, sender, source) => {
    expect(respondioMetadata({ ...sent, by })).toMatchObject({ sender, source })
  })

  it('has the timestamp of each status', () => {
    expect(respondioMetadata(sent).statuses).toEqual([
      { status: 'Sent', at: 11, error: null },
      { status: 'Delivered', at: 12, error: null },
      { status: 'Read', at: 19, error: null },
    ])
  })

  it('carries the error of a failed message, and of no other', () => {
    const failed = { ...NOTHING_REPORTED, sentAt: 11, failedAt: 12, failure: 'no such number' }
    expect(respondioMetadata({ ...sent, delivery: failed }).statuses).toEqual([
      { status: 'Sent', at: 11, error: null },
      { status: 'Failed', at: 12, error: 'no such number' },
    ])
  })

  it('is oldest first, also where a channel reports late', () => {
    const late = { ...NOTHING_REPORTED, sentAt: 14, readAt: 12 }
    expect(respondioMetadata({ ...sent, delivery: late }).statuses.map(({ status }) => status)).toEqual([
      'Read',
      'Sent',
    ])
  })

  it.prop([delivery, fc.constantFrom(...respondio.channels)])(
    'shows only the statuses that the channel covers',
    (known, channel) => {
      const covered = respondio.capabilities[channel].reports.map((status) => status as string)
      const { statuses } = respondioMetadata({ ...sent, channel, delivery: known })
      for (const { status } of statuses) expect(covered).toContain(status.toLowerCase())
    },
  )

  it('has no statuses for a message sent outside the messaging window', () => {
    expect(respondioMetadata({ ...sent, at: 11 }).statuses).toEqual([])
    expect(respondioMetadata({ ...sent, windowUntil: null }).statuses).toEqual([])
  })

  it('has statuses at any time where there is no window', () => {
    expect(respondioMetadata({ ...sent, channel: 'sms', windowUntil: null }).statuses).toHaveLength(2)
  })
})
