import * as Schema from 'effect/Schema'
import { Duration } from '../duration.ts'
import { defaulted } from '../notation/field.ts'
import { unlimited } from '../notation/unlimited.ts'
import { wholeNumber } from '../notation/whole-number.ts'
import { shown } from '../shown.ts'

const Places = wholeNumber({ what: 'number of places', from: 0, to: 1_000_000 })

/** A queue of a scenario: where contacts wait. */
export const Queue = Schema.Struct({
  serviceLevel: defaulted(
    Duration,
    '20s',
    'Whoever is answered within this time counts for the service level.',
  ),
  maxWaiting: defaulted(
    unlimited(Places, Number.POSITIVE_INFINITY, (refused) => ({
      problem: `${shown(refused)} is no number of places`,
      fix: 'write a whole number from 0 to 1000000, or unlimited',
    })),
    'unlimited',
    'How many may wait at once; whoever comes then is turned away. 0: no waiting room.',
  ),
}).annotate({ identifier: 'Queue', title: 'Queue', description: 'Where contacts wait for an agent.' })
export type Queue = typeof Queue.Type
