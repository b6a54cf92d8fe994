import * as Schema from 'effect/Schema'
import type { Distribution } from '../distribution/distribution.ts'
import { DistributionNotation } from './distribution-notation.ts'
import { byPeriod } from './notation/by-period.ts'
import type { Cycle } from './notation/cycle.ts'
import { EXAMPLE, explainScalar } from './notation/distribution-keys.ts'

/** A distribution, or one for each period of the day or the week. */
export type PeriodicDistribution = Distribution | Cycle<Distribution>

/** How long something takes: a distribution, or a table of them by the local time at which the contact arrives. */
export const DistributionByPeriod = Schema.Union([
  DistributionNotation,
  byPeriod(DistributionNotation, {
    description: 'By the local time at which the contact arrives.',
    example: "{ '00:00': { exponential: 2min }, '08:00': { exponential: 100s } }",
  }),
]).annotate({
  identifier: 'DistributionByPeriod',
  title: 'Distribution, by period',
  description: 'How long something takes: a distribution, or one for each period of the day or the week.',
  explain: explainScalar(EXAMPLE),
})
