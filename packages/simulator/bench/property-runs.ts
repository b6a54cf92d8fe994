import { hasSkills, notDeclined, routing } from '@inboxlab/core'
import { checkPolicy } from '@inboxlab/simulator/property'

const policy = routing({ name: 'skilled, and not asked twice', who: [hasSkills(), notDeclined()] })

/** Tries a policy on so many small worlds of 20 contacts and 4 agents, against every invariant, and gives how many. */
export const propertyRuns = (wanted: number): number => {
  const check = checkPolicy(policy, { runs: wanted, worlds: { exactly: true, priorities: false } })
  if (check._tag === 'Failed')
    throw new Error(`${check.counterexample.invariant}: ${check.counterexample.text}`)
  return check.runs
}
