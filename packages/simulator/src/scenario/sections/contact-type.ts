import { Channel } from '@inboxlab/core'
import * as Schema from 'effect/Schema'
import { DistributionByPeriod } from '../distribution-by-period.ts'
import { PositiveDuration } from '../duration.ts'
import { exactlyOne } from '../notation/exactly-one.ts'
import { defaulted, optional, required } from '../notation/field.ts'
import { Name } from '../notation/name.ts'
import { positiveNumber } from '../notation/number.ts'
import { SharesByPriority } from '../notation/shares.ts'
import { Skills } from '../notation/skills.ts'
import { unlimited } from '../notation/unlimited.ts'
import { Percent } from '../percent.ts'
import { shown } from '../shown.ts'
import { Conversation } from './conversation.ts'
import { Retrial } from './retrial.ts'

const Keys = Schema.Struct({
  channel: defaulted(Channel, 'voice', 'How they get in touch.'),
  queue: required(Name, 'The queue they wait in.', 'queue: calls'),
  priority: defaulted(SharesByPriority, 0, 'Their priority: one whole number, or shares of several.'),
  service: optional(
    DistributionByPeriod,
    'How long an agent needs to handle one; also by the local time at which it arrives.',
  ),
  conversation: optional(Conversation, 'In place of service: a messaging conversation of several turns.'),
  patience: defaulted(
    unlimited(DistributionByPeriod, null, (refused) => ({
      problem: `${shown(refused)} is no patience`,
      fix: 'write it like 2min, { exponential: 2min } or unlimited',
    })),
    'unlimited',
    'How long they wait before they give up, also by the local time of arrival; unlimited: nobody gives up.',
  ),
  needs: optional(Skills, 'What an agent must know to take one, and how well; else nothing.'),
  weight: optional(
    positiveNumber({ what: 'weight', to: 1_000_000 }),
    "How many units of an agent's capacity one takes; else 1.",
  ),
  due: optional(
    PositiveDuration,
    'How long after its arrival one should be answered, for policies that look at it; else nothing is promised.',
  ),
  lines: optional(Name, 'The lines that one holds from arrival to end; else there are lines enough.'),
  retrial: optional(
    Retrial,
    'Those who come again after they gave up or were turned away; else nobody does.',
  ),
  wrapUp: optional(
    DistributionByPeriod,
    'How long the agent is busy after its end; also by the local time of arrival. Else not at all.',
  ),
  preferring: optional(
    Percent,
    'The share of those who are used to an agent: someone on duty when they arrive; else nobody is.',
  ),
})

/** A kind of contact of a scenario: why people get in touch, and how. */
export const ContactType = Keys.check(
  exactlyOne(
    ['service', 'conversation'],
    'say how long one takes, for example service: { exponential: 2min }',
  ),
).annotate({ identifier: 'ContactType', title: 'Contact type', description: 'A kind of contact.' })
export type ContactType = typeof ContactType.Type
