import { byTimeOfJoining } from '../by-time-of-joining.ts'
import type { QueueId } from '../../interaction/names.ts'
import { firstInLineThat } from '../first-in-line.ts'
import type { QueueView } from '../view.ts'
import type { QueueChoice } from './queue-choice.ts'

/**
 * The queue of the lowest level first, each oldest first, and queues of one level together. Queues not named come last.
 *
 * @example
 * ```ts
 * import { byQueue } from '@inboxlab/core'
 * byQueue(new Map([['complaints', 1], ['sales', 2]])).name // => 'byQueue'
 * ```
 */
export const byQueue = (levels: ReadonlyMap<QueueId, number>): QueueChoice => {
  const levelOf = ({ id }: QueueView): number => levels.get(id) ?? Number.POSITIVE_INFINITY
  return {
    name: 'byQueue',
    rank: byTimeOfJoining,
    pick: ({ group }, _, fits) => {
      const all = [...new Set(group.queues.map(levelOf))].sort((a, b) => (a < b ? -1 : 1))
      for (const level of all) {
        const first = firstInLineThat(
          group.queues.filter((queue) => levelOf(queue) === level),
          fits,
        )
        if (first !== null) return first
      }
      return null
    },
    why: ({ queue }) => {
      const level = levelOf(queue)
      return level === Number.POSITIVE_INFINITY
        ? `${queue.id} has no level, oldest`
        : `${queue.id} has level ${level}, oldest`
    },
  }
}
