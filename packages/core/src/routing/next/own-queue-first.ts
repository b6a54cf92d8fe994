import { byTimeOfJoining } from '../by-time-of-joining.ts'
import { firstOfQueue } from '../first-in-line.ts'
import type { QueueChoice } from './queue-choice.ts'

/**
 * The agent's own queue first: the queues in the order in which the agent's group names them, each oldest first.
 *
 * @example
 * ```ts
 * import { ownQueueFirst } from '@inboxlab/core'
 * ownQueueFirst().name // => 'ownQueueFirst'
 * ```
 */
export const ownQueueFirst = (): QueueChoice => ({
  name: 'ownQueueFirst',
  rank: byTimeOfJoining,
  pick: ({ group }, _, fits) => {
    for (const queue of group.queues) {
      const first = firstOfQueue(queue, fits)
      if (first !== null) return first
    }
    return null
  },
  why: ({ queue }, { group }) => `${queue.id} is queue ${group.queues.indexOf(queue) + 1} of ${group.id}`,
})
