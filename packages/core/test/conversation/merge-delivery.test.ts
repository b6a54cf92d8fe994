import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { capabilities } from '../../src/channel/capabilities.ts'
import { type Delivery, type DeliveryReport, DeliveryStatus } from '../../src/conversation/delivery.ts'
import {
  deliveryStatus,
  expectedStatuses,
  mergeDelivery,
  NOTHING_REPORTED,
} from '../../src/conversation/merge-delivery.ts'
import { Channel } from '../../src/interaction/facts.ts'
import { frozen } from '../arbitrary/frozen.ts'

const report: fc.Arbitrary<DeliveryReport> = fc.record({
  status: fc.constantFrom(...DeliveryStatus.literals),
  at: fc.integer({ min: 0, max: 5 }),
  failure: fc.constantFrom(null, 'no such number', 'blocked'),
})
const reports = fc.array(report, { maxLength: 8 })
const shuffled = reports.chain((each) =>
  fc.tuple(fc.constant(each), fc.shuffledSubarray(each, { minLength: each.length, maxLength: each.length })),
)
const known = reports.map((each) => merged(each))

const merged = (each: ReadonlyArray<DeliveryReport>, from: Delivery = NOTHING_REPORTED): Delivery =>
  each.reduce(mergeDelivery, from)

const RANK = { pending: 0, sent: 1, failed: 2, delivered: 3, read: 4 }

describe('merging reports of a message’s delivery', () => {
  it.prop([shuffled])('gives the same in whatever order they come', ([each, otherwise]) => {
    expect(merged(otherwise)).toStrictEqual(merged(each))
  })

  it.prop([reports])('gives the same if all of them come twice', (each) => {
    expect(merged([...each, ...each])).toStrictEqual(merged(each))
  })

  it.prop([known, report])('gives back the same object once a report is known', (delivery, each) => {
    const once = mergeDelivery(delivery, each)
    expect(mergeDelivery(once, each)).toBe(once)
  })

  it.prop([known, report])('never moves the message back', (delivery, each) => {
    const before = RANK[deliveryStatus(delivery)]
    expect(RANK[deliveryStatus(mergeDelivery(delivery, each))]).toBeGreaterThanOrEqual(before)
  })

  it.prop([reports])('keeps the earliest moment of each status', (each) => {
    const earliest = (status: DeliveryStatus) => {
      const moments = each.filter((one) => one.status === status).map(({ at }) => at)
      return moments.length === 0 ? null : Math.min(...moments)
    }
    expect(merged(each)).toMatchObject({
      sentAt: earliest('sent'),
      deliveredAt: earliest('delivered'),
      readAt: earliest('read'),
      failedAt: earliest('failed'),
    })
  })

  it.prop([reports])('keeps a reason of failure if any failure came with one, and only then', (each) => {
    const reasons = each.flatMap(({ status, failure }) =>
      status === 'failed' && failure !== null ? [failure] : [],
    )
    expect(merged(each).failure).toBe(reasons.sort()[0] ?? null)
  })

  it.prop([known, report])('writes to nothing', (delivery, each) => {
    mergeDelivery(frozen(delivery), frozen(each))
  })
})

describe('how far a message has come', () => {
  const after = (...statuses: ReadonlyArray<DeliveryStatus>) =>
    deliveryStatus(merged(statuses.map((status, at) => ({ status, at, failure: null }))))

  it.each([
    { reports: [], status: 'pending' },
    { reports: ['sent'], status: 'sent' },
    { reports: ['sent', 'failed'], status: 'failed' },
    { reports: ['sent', 'delivered'], status: 'delivered' },
    { reports: ['sent', 'delivered', 'read'], status: 'read' },
    { reports: ['read', 'delivered', 'sent'], status: 'read' },
    { reports: ['failed', 'delivered'], status: 'delivered' },
    { reports: ['read', 'failed'], status: 'read' },
  ] as const)('after the reports $reports is $status', ({ reports: each, status }) => {
    expect(after(...each)).toBe(status)
  })

  it.each(Channel.literals)('on %s is only what it reports', (channel) => {
    expect(expectedStatuses(channel)).toBe(capabilities[channel].reports)
  })
})
