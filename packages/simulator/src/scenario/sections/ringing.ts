import * as Schema from 'effect/Schema'
import { DistributionNotation } from '../distribution-notation.ts'
import { Duration, PositiveDuration } from '../duration.ts'
import { defaulted, required } from '../notation/field.ts'
import { unlimited } from '../notation/unlimited.ts'
import { wordFor } from '../notation/word-for.ts'
import { Percent } from '../percent.ts'
import { shown } from '../shown.ts'

/** How contacts ring at the agents of a group, and what these do. */
export const Ringing = Schema.Struct({
  for: defaulted(
    unlimited(PositiveDuration, Number.POSITIVE_INFINITY, (refused) => ({
      problem: `${shown(refused)} is no length of ringing`,
      fix: 'write it like 20s, or unlimited',
    })),
    'unlimited',
    'How long it rings before it lapses.',
  ),
  answers: required(
    DistributionNotation,
    'How long an agent takes to accept or decline; what takes longer than the ringing lapses.',
    'answers: { exponential: 5s }',
  ),
  declines: defaulted(Percent, '0%', 'The chance that an agent declines.'),
  assigned: defaulted(
    Schema.Literals(['rings', 'taken']),
    'rings',
    'What a policy assigns: rings as if it were offered, or is taken at once.',
  ),
  awayAfterDeclining: defaulted(Duration, '0s', 'How long an agent who declined is away; 0s: stays free.'),
  awayAfterLapse: defaulted(
    wordFor(Duration, 'untilNextShift', Number.POSITIVE_INFINITY, (refused) => ({
      problem: `${shown(refused)} is no time away`,
      fix: 'write it like 2min, or untilNextShift',
    })),
    '0s',
    'How long an agent who let it ring out is away; 0s: stays free; untilNextShift: until their next shift.',
  ),
}).annotate({
  identifier: 'Ringing',
  title: 'Ringing',
  description: 'How contacts ring at the agents, who accept, decline or let them ring out.',
  explain: (refused: unknown) => ({
    problem: `${shown(refused)} says nothing of how it rings`,
    fix: 'write it like { for: 20s, answers: { exponential: 5s } }',
  }),
})
export type Ringing = typeof Ringing.Type
