import { waysOn } from './diversions.ts'
import type { Desk } from './draft.ts'

/** The queues that a contact may come to wait in that begins in one of them. */
export const queuesOnTheWay = (first: string, { queues, policy }: Desk): ReadonlySet<string> => {
  const found = new Set([first])
  for (const name of found) {
    for (const { to } of waysOn(name, queues[name] ?? {}, policy)) found.add(to)
  }
  return found
}
