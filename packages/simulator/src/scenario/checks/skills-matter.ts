import { policyFrom } from '@inboxlab/core'
import * as Result from 'effect/Result'
import type { Policy } from '../sections/policy/policy.ts'

/** Whether a policy is known to give nobody what they have not the skills for. */
export const skillsMatter = (policy: Policy): boolean => {
  switch (policy._tag) {
    case 'FirstComeFirstServed':
    case 'TimeInQueue':
      return true
    case 'OwnFile':
      return false
    default:
      return Result.match(policyFrom(policy), {
        onFailure: () => false,
        onSuccess: ({ relaxesSkills }) => relaxesSkills !== true,
      })
  }
}
