import type { Scenario } from './scenario.ts'

/** The files that a scenario names: a policy of somebody's own, and recordings. */
export const filesOf = ({ policy, traffic }: Scenario): ReadonlyArray<string> => [
  ...(policy._tag === 'OwnFile' ? [policy.path] : []),
  ...new Set(traffic.flatMap((each) => (each._tag === 'Trace' ? [each.trace] : []))),
]
