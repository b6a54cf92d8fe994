import * as Schema from 'effect/Schema'
import { meanOf } from '../distribution/distribution.ts'
import type { PeriodicDistribution } from './distribution-by-period.ts'
import { faultIssue } from './problems/fault.ts'

/** Refuses a distribution that is always 0, also in one of its periods only. */
export const takesTime = Schema.makeFilter((given: PeriodicDistribution) =>
  lawsOf(given).some((law) => meanOf(law) === 0)
    ? faultIssue({ problem: 'is no time at all', fix: 'write a longer time, like { exponential: 10min }' })
    : undefined,
)

const lawsOf = (law: PeriodicDistribution) =>
  law._tag === 'Cycle' ? law.steps.map(({ value }) => value) : [law]
