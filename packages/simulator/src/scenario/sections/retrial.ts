import * as Schema from 'effect/Schema'
import { DistributionByPeriod } from '../distribution-by-period.ts'
import { defaulted, required } from '../notation/field.ts'
import { unlimited } from '../notation/unlimited.ts'
import { wholeNumber } from '../notation/whole-number.ts'
import { Percent } from '../percent.ts'
import { faultIssue } from '../problems/fault.ts'
import { shown } from '../shown.ts'
import { takesTime } from '../takes-time.ts'

const Times = wholeNumber({ what: 'number of times', from: 1, to: 1_000_000 })

/** Contacts who come again. */
export const Retrial = Schema.Struct({
  afterAbandoning: defaulted(Percent, '0%', 'The chance that one who gave up comes again.'),
  afterBlocking: defaulted(Percent, '0%', 'The chance that one who was blocked or turned away comes again.'),
  delay: required(
    DistributionByPeriod.check(takesTime),
    'How long until then; also by the local time at which it first arrived.',
    'delay: { exponential: 10min }',
  ),
  most: required(
    unlimited(Times, Number.POSITIVE_INFINITY, (refused) => ({
      problem: `${shown(refused)} is no number of times`,
      fix: 'write a whole number from 1 to 1000000, or unlimited',
    })),
    'How many times one comes again at most.',
    'most: 3',
  ),
})
  .check(
    Schema.makeFilter(({ afterAbandoning, afterBlocking }) =>
      afterAbandoning === 0 && afterBlocking === 0
        ? faultIssue({
            problem: 'nobody ever comes again',
            fix: 'say afterAbandoning: 60% or afterBlocking: 60%',
          })
        : undefined,
    ),
  )
  .annotate({
    identifier: 'Retrial',
    title: 'Retrial',
    description: 'Contacts who come again after they gave up, or were blocked or turned away.',
  })
export type Retrial = typeof Retrial.Type
