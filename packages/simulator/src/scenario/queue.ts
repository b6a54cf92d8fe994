import * as Schema from 'effect/Schema'
import { Duration } from './duration.ts'
import { defaulted } from './field.ts'
import { unlimited } from './unlimited.ts'
import { wholeNumber } from './whole-number.ts'

/** A queue of a scenario: where contacts wait. */
export const Queue = Schema.Struct({
  serviceLevel: defaulted(
    Duration,
    '20s',
    'Whoever is answered within this time counts for the service level.',
  ),
  maxWaiting: defaulted(
    unlimited(wholeNumber({ what: 'number of places', from: 0, to: 1_000_000 }), Number.POSITIVE_INFINITY),
    'unlimited',
    'How many may wait at once; whoever comes then is turned away. 0: no waiting room.',
  ),
}).annotate({ identifier: 'Queue', title: 'Queue', description: 'Where contacts wait for an agent.' })
export type Queue = typeof Queue.Type
