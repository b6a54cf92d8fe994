import { fc } from '@fast-check/vitest'
import type { Event } from '../../src/index.ts'
import { actorFrom, channel, closingOutcomeFrom, destinationFrom, placeFrom, routing } from './facts.ts'
import type { Pool } from './pool.ts'
import { anyOf, type ByTag, orNull, shape } from './shape.ts'

/** Events of every tag. */
export const eventFrom = (pool: Pool): fc.Arbitrary<Event> => anyOf<Event>(eventsFrom(pool))

const eventsFrom = (pool: Pool): ByTag<Event> => {
  const { agent, instant, message } = pool
  const by = actorFrom(pool)
  const beginning = {
    channel,
    contact: pool.contact,
    place: placeFrom(pool),
    routing,
    priority: pool.priority,
  }
  return {
    Received: shape({ _tag: fc.constant('Received'), at: instant, ...beginning, message: orNull(message) }),
    Started: shape({
      _tag: fc.constant('Started'),
      at: instant,
      by,
      ...beginning,
      agent: orNull(agent),
      message: orNull(message),
    }),
    MessageReceived: shape({ _tag: fc.constant('MessageReceived'), at: instant, message }),
    Reopened: shape({ _tag: fc.constant('Reopened'), at: instant }),
    Picked: shape({ _tag: fc.constant('Picked'), at: instant, agent }),
    Offered: shape({ _tag: fc.constant('Offered'), at: instant, agent, expiresAt: orNull(instant) }),
    OfferAccepted: shape({ _tag: fc.constant('OfferAccepted'), at: instant, agent }),
    OfferDeclined: shape({ _tag: fc.constant('OfferDeclined'), at: instant, agent }),
    OfferExpired: shape({ _tag: fc.constant('OfferExpired'), at: instant, agent }),
    Replied: shape({ _tag: fc.constant('Replied'), at: instant, by, message }),
    Noted: shape({ _tag: fc.constant('Noted'), at: instant, by, note: message }),
    Assigned: shape({ _tag: fc.constant('Assigned'), at: instant, by, agent }),
    Unassigned: shape({ _tag: fc.constant('Unassigned'), at: instant, by, agent }),
    Transferred: shape({ _tag: fc.constant('Transferred'), at: instant, by, to: destinationFrom(pool) }),
    Released: shape({ _tag: fc.constant('Released'), at: instant, agent }),
    Closed: shape({ _tag: fc.constant('Closed'), at: instant, by, outcome: closingOutcomeFrom(pool) }),
    Archived: shape({ _tag: fc.constant('Archived'), at: instant, by }),
    Snoozed: shape({ _tag: fc.constant('Snoozed'), at: instant, by, until: instant }),
    Woken: shape({ _tag: fc.constant('Woken'), at: instant, by }),
    Abandoned: shape({ _tag: fc.constant('Abandoned'), at: instant }),
    Dissuaded: shape({ _tag: fc.constant('Dissuaded'), at: instant, reason: pool.text }),
  }
}
