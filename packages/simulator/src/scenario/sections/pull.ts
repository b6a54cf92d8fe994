import * as Schema from 'effect/Schema'
import { DistributionNotation } from '../distribution-notation.ts'
import { defaulted } from '../notation/field.ts'
import { unlimited } from '../notation/unlimited.ts'
import { wholeNumber } from '../notation/whole-number.ts'
import { shown } from '../shown.ts'

/** Agents who take from the pool themselves. */
export const Pull = Schema.Struct({
  takes: defaulted(
    Schema.Literals(['oldest', 'firstInLine', 'any']),
    'oldest',
    'Of what they see: the one that waits longest, the first in line by the policy, or any at random.',
  ),
  reaction: defaulted(DistributionNotation, '0s', 'How long a free agent takes to choose.'),
  sees: defaulted(
    unlimited(
      wholeNumber({ what: 'number of contacts', from: 1, to: 1_000_000 }),
      Number.POSITIVE_INFINITY,
      (refused) => ({
        problem: `${shown(refused)} is no number of contacts`,
        fix: 'write a whole number from 1 to 1000000, or unlimited',
      }),
    ),
    'unlimited',
    'How many of those that wait they see, first in line first.',
  ),
}).annotate({
  identifier: 'Pull',
  title: 'Pull',
  description: 'Agents who take from their queues themselves.',
  explain: (refused: unknown) => ({
    problem: `${shown(refused)} says nothing of how they take`,
    fix: 'write it like { takes: oldest, reaction: { exponential: 5s } }',
  }),
})
export type Pull = typeof Pull.Type
