import type { Policy } from '../sections/policy.ts'

/** Whether a policy never gives anybody what they have not the skills for. */
export const skillsMatter = (policy: Policy): boolean =>
  policy._tag === 'FirstComeFirstServed' || policy._tag === 'TimeInQueue'
