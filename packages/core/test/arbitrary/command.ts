import { fc } from '@fast-check/vitest'
import type { Command } from '../../src/index.ts'
import { actorFrom, channel, closingOutcomeFrom, destinationFrom, placeFrom, routing } from './facts.ts'
import type { Pool } from './pool.ts'
import { anyOf, type ByTag, orNull, shape } from './shape.ts'

/** One arbitrary for each command. */
export const commandsFrom = (pool: Pool): ByTag<Command> => {
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
    Receive: shape({ _tag: fc.constant('Receive'), at: instant, ...beginning, message: orNull(message) }),
    Start: shape({
      _tag: fc.constant('Start'),
      at: instant,
      by,
      ...beginning,
      agent: orNull(agent),
      message: orNull(message),
    }),
    ReceiveMessage: shape({ _tag: fc.constant('ReceiveMessage'), at: instant, message }),
    Pick: shape({ _tag: fc.constant('Pick'), at: instant, agent }),
    Offer: shape({ _tag: fc.constant('Offer'), at: instant, agent, expiresAt: orNull(instant) }),
    AcceptOffer: shape({ _tag: fc.constant('AcceptOffer'), at: instant, agent }),
    DeclineOffer: shape({ _tag: fc.constant('DeclineOffer'), at: instant, agent }),
    ExpireOffer: shape({ _tag: fc.constant('ExpireOffer'), at: instant, agent }),
    Reply: shape({ _tag: fc.constant('Reply'), at: instant, by, message }),
    Note: shape({ _tag: fc.constant('Note'), at: instant, by, note: message }),
    Assign: shape({ _tag: fc.constant('Assign'), at: instant, by, agent }),
    Unassign: shape({ _tag: fc.constant('Unassign'), at: instant, by }),
    Transfer: shape({ _tag: fc.constant('Transfer'), at: instant, by, to: destinationFrom(pool) }),
    Release: shape({ _tag: fc.constant('Release'), at: instant, agent }),
    Close: shape({ _tag: fc.constant('Close'), at: instant, by, outcome: closingOutcomeFrom(pool) }),
    Archive: shape({ _tag: fc.constant('Archive'), at: instant, by }),
    Snooze: shape({ _tag: fc.constant('Snooze'), at: instant, by, until: instant }),
    Wake: shape({ _tag: fc.constant('Wake'), at: instant, by }),
    Abandon: shape({ _tag: fc.constant('Abandon'), at: instant }),
    Dissuade: shape({ _tag: fc.constant('Dissuade'), at: instant, reason: pool.text }),
  }
}

/** Commands of every tag. */
export const commandFrom = (pool: Pool): fc.Arbitrary<Command> => anyOf<Command>(commandsFrom(pool))
