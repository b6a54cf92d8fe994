import { firstComeFirstServed, policyFrom, type RoutingPolicy, timeInQueue } from '@inboxlab/core'
import * as Result from 'effect/Result'
import type { Policy } from './sections/policy/policy.ts'

/** The policy of a plan; `own` is what the file exports that the scenario names, if it names one. */
export const compilePolicy = (policy: Policy, own: RoutingPolicy | undefined): RoutingPolicy => {
  switch (policy._tag) {
    case 'FirstComeFirstServed':
      return firstComeFirstServed()
    case 'TimeInQueue':
      return timeInQueue({ headStart: new Map(policy.headStart.map(({ priority, by }) => [priority, by])) })
    case 'OwnFile':
      if (own === undefined) throw new RangeError(`the policy ${policy.path} was not loaded`)
      return own
    default:
      return Result.getOrThrowWith(
        policyFrom(policy),
        ({ at, problem, fix }) => new RangeError(`${at}: ${problem}; ${fix}`),
      )
  }
}
