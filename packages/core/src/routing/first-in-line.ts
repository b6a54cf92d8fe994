import type { QueueView, WaitingInteraction } from './view.ts'

/**
 * The interaction of smallest rank among the first of several queues, or null if nothing waits. Of two equal
 * ranks, the one that has waited for longer, and then the one of the earlier queue.
 */
export const firstInLine = (queues: ReadonlyArray<QueueView>): WaitingInteraction | null => {
  let chosen: WaitingInteraction | null = null
  for (let i = 0; i < queues.length; i++) {
    const first = queues[i]?.first ?? null
    if (first !== null && (chosen === null || isBefore(first, chosen))) chosen = first
  }
  return chosen
}

/**
 * The same of those of whom something holds, wherever they stand in line.
 *
 * @example
 * ```ts
 * import { firstInLineThat } from '@inboxlab/core'
 * firstInLineThat([], ({ weight }) => weight === 1) // => null
 * ```
 */
export const firstInLineThat = (
  queues: ReadonlyArray<QueueView>,
  holds: (interaction: WaitingInteraction) => boolean,
): WaitingInteraction | null => {
  let chosen: WaitingInteraction | null = null
  for (const queue of queues) {
    const first = firstOfQueue(queue, holds)
    if (first !== null && (chosen === null || isBefore(first, chosen))) chosen = first
  }
  return chosen
}

/** @internal The first in one line of whom something holds: usually it holds of the very first. */
export const firstOfQueue = (
  queue: QueueView,
  holds: (interaction: WaitingInteraction) => boolean,
): WaitingInteraction | null => {
  const { first } = queue
  return first === null || holds(first) ? first : queue.firstThat(holds)
}

const isBefore = (one: WaitingInteraction, other: WaitingInteraction): boolean =>
  one.rank === other.rank
    ? one.state.moments.waitingSince < other.state.moments.waitingSince
    : one.rank < other.rank
