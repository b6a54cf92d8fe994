import type { Plan, PlannedType } from '../engine/plan.ts'
import { type Load, loadOf } from './load.ts'
import { mostWork } from './most-work.ts'

/**
 * More work than all agents can do, from contacts who never leave, so that they become more and more as long as the run
 * lasts: how much work, in agents, and how much can be done; null if it is not certain. Contacts who come again or come
 * back only add to it.
 */
export const overloadOf = (
  plan: Plan,
): { readonly offered: Load['offered']; readonly most: number } | null => {
  const stays = (type: number): boolean => {
    const of = plan.types[type]
    return of !== undefined && neverLeaves(of, plan)
  }
  const traffic = plan.traffic.flatMap((each) =>
    each._tag === 'Recorded' ? [] : [{ ...each, types: each.types.filter(({ value }) => stays(value)) }],
  )
  const { offered } = loadOf({ ...plan, traffic })
  const most = mostWork(plan)
  return offered > most ? { offered, most } : null
}

const neverLeaves = ({ patience, lines, queue: index }: PlannedType, { queues }: Plan): boolean => {
  const queue = queues[index]
  return (
    patience === null &&
    lines === undefined &&
    queue !== undefined &&
    queue.maxWaiting === Number.POSITIVE_INFINITY &&
    queue.maxWait === undefined &&
    queue.hours === undefined
  )
}
