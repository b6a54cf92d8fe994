import { diversionsOf } from './diversions.ts'
import type { Desk } from './draft.ts'

/** The queues that a contact may come to wait in that begins in one of them. */
export const queuesOnTheWay = (first: string, { queues }: Desk): ReadonlySet<string> => {
  const found = new Set([first])
  for (const name of found) {
    for (const { to } of diversionsOf(queues[name] ?? {})) found.add(to)
  }
  return found
}
