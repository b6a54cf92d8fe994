import type { DeliveryStatus } from '@inboxlab/core'
import type { Chance } from './chance.ts'
import type { Delivery } from './seed-parts.ts'

/** @internal One report of what becomes of a message, so many milliseconds after it was taken. */
export interface Report {
  readonly status: DeliveryStatus
  readonly after: number
  readonly failure: string | null
}

/**
 * @internal What a channel that reports these statuses will report of a message; `refusal` is why it cannot pass, and
 * null if it can.
 */
export const journey = (
  { sentAfter, deliveredAfter, readAfter, failing }: (typeof Delivery)['Type'],
  reports: ReadonlyArray<DeliveryStatus>,
  refusal: string | null,
  chance: Chance,
): ReadonlyArray<Report> => {
  const fails = failing > 0 && chance.uniform('delivery fails') < failing
  const failure = refusal ?? (fails ? 'the channel could not deliver it' : null)
  if (failure !== null) return [{ status: 'failed', after: sentAfter, failure }]
  const all: ReadonlyArray<readonly [DeliveryStatus, number | null]> = [
    ['sent', sentAfter],
    ['delivered', deliveredAfter],
    ['read', readAfter],
  ]
  return all.flatMap(([status, after]) =>
    after !== null && reports.includes(status) ? [{ status, after, failure: null }] : [],
  )
}

/** @internal Why a channel does not let a message pass, in words; null for the rest that an inbox can have against it. */
export const whyNotPassed = (refusal: { readonly _tag: string; readonly what?: unknown }): string | null => {
  if (refusal._tag === 'WindowClosed') return 'the messaging window is closed: only a template passes'
  return refusal._tag === 'ChannelCannot' ? `the channel cannot carry it: ${String(refusal.what)}` : null
}
