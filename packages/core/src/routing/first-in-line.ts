import type { QueueView, WaitingInteraction } from './view.ts'

/**
 * The interaction of smallest rank among the first of several queues, or null if nothing waits. Of two equal
 * ranks, the one of the earlier queue.
 */
export const firstInLine = (queues: ReadonlyArray<QueueView>): WaitingInteraction | null => {
  let chosen: WaitingInteraction | null = null
  for (let i = 0; i < queues.length; i++) {
    const first = queues[i]?.first ?? null
    if (first !== null && (chosen === null || first.rank < chosen.rank)) chosen = first
  }
  return chosen
}
