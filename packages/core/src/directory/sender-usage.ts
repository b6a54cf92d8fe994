import type { SenderId } from '../interaction/names.ts'

/** How many conversations each sender has started on each local day (`YYYY-MM-DD`). */
export type SenderUsage = ReadonlyMap<SenderId, ReadonlyMap<string, number>>

/** No sender has started anything yet. */
export const NO_USAGE: SenderUsage = new Map()

/**
 * How many conversations a sender has started on a day.
 *
 * @example
 * ```ts
 * import { countUse, NO_USAGE, usedOn } from '@inboxlab/core'
 * usedOn(countUse(NO_USAGE, 'paris-1', '2026-03-29'), 'paris-1', '2026-03-29') // => 1
 * ```
 */
export const usedOn = (usage: SenderUsage, sender: SenderId, day: string): number =>
  usage.get(sender)?.get(day) ?? 0

/**
 * The usage with one conversation more; the one given stays as it is.
 *
 * @example
 * ```ts
 * import { countUse, NO_USAGE } from '@inboxlab/core'
 * countUse(NO_USAGE, 'paris-1', '2026-03-29').get('paris-1')?.size // => 1
 * ```
 */
export const countUse = (usage: SenderUsage, sender: SenderId, day: string): SenderUsage =>
  new Map(usage).set(sender, new Map(usage.get(sender)).set(day, usedOn(usage, sender, day) + 1))
