import { Channel } from '@inboxlab/core'
import * as Schema from 'effect/Schema'
import { DistributionByPeriod } from '../distribution-by-period.ts'
import { defaulted, required } from '../notation/field.ts'
import { Name } from '../notation/name.ts'
import { SharesByPriority } from '../notation/shares.ts'
import { unlimited } from '../notation/unlimited.ts'
import { shown } from '../shown.ts'

/** A kind of contact of a scenario: why people get in touch, and how. */
export const ContactType = Schema.Struct({
  channel: defaulted(Channel, 'voice', 'How they get in touch.'),
  queue: required(Name, 'The queue they wait in.', 'queue: calls'),
  priority: defaulted(SharesByPriority, 0, 'Their priority: one whole number, or shares of several.'),
  service: required(
    DistributionByPeriod,
    'How long an agent needs to handle one; also by the local time at which it arrives.',
    'service: { exponential: 2min }',
  ),
  patience: defaulted(
    unlimited(DistributionByPeriod, null, (refused) => ({
      problem: `${shown(refused)} is no patience`,
      fix: 'write it like 2min, { exponential: 2min } or unlimited',
    })),
    'unlimited',
    'How long they wait before they give up, also by the local time of arrival; unlimited: nobody gives up.',
  ),
}).annotate({ identifier: 'ContactType', title: 'Contact type', description: 'A kind of contact.' })
export type ContactType = typeof ContactType.Type
