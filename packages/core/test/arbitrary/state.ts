import { fc } from '@fast-check/vitest'
import type { InteractionState, Moments, Origin } from '../../src/index.ts'
import { detailsFrom } from './details.ts'
import { awaiting, channel, direction, outcomeFrom, phase, placeFrom, routing } from './facts.ts'
import type { Pool } from './pool.ts'
import { orNull, shape } from './shape.ts'

/** Whatever the schema lets in, reachable or not. */
export const stateFrom = (pool: Pool): fc.Arbitrary<InteractionState> =>
  shape<InteractionState>({
    phase,
    holder: orNull(pool.agent),
    awaiting,
    place: placeFrom(pool),
    routing,
    priority: pool.priority,
    offers: fc.array(shape({ agent: pool.agent, expiresAt: orNull(pool.instant) }), { maxLength: 3 }),
    snoozedUntil: orNull(pool.instant),
    forwarded: fc.boolean(),
    outcome: orNull(outcomeFrom(pool)),
    origin: shape<Origin>({ at: pool.instant, channel, direction, contact: orNull(pool.contact), routing }),
    moments: shape<Moments>({
      waitingSince: pool.instant,
      lastMessageAt: pool.instant,
      windowUntil: orNull(pool.instant),
    }),
    details: detailsFrom(pool),
  })
