import { fc } from '@fast-check/vitest'
import {
  type Actor,
  Awaiting,
  Channel,
  type ClosingOutcome,
  type Destination,
  Direction,
  type Outcome,
  Phase,
  type Place,
  Routing,
} from '../../src/index.ts'
import type { Pool } from './pool.ts'
import { anyOf, type ByTag, orNull, shape } from './shape.ts'

export const channel = fc.constantFrom(...Channel.literals)
export const direction = fc.constantFrom(...Direction.literals)
export const awaiting = fc.constantFrom(...Awaiting.literals)
export const routing = fc.constantFrom(...Routing.literals)
export const phase = fc.constantFrom(...Phase.literals)

export const placeFrom = (pool: Pool): fc.Arbitrary<Place> =>
  shape<Place>({
    queue: orNull(pool.queue),
    team: orNull(pool.team),
    space: orNull(pool.space),
    campaign: orNull(pool.campaign),
  })

export const actorFrom = (pool: Pool): fc.Arbitrary<Actor> => {
  const actors: ByTag<Actor> = {
    Agent: shape({ _tag: fc.constant('Agent'), agent: pool.agent }),
    Contact: fc.constant({ _tag: 'Contact' }),
    Automation: fc.constant({ _tag: 'Automation' }),
    Bot: fc.constant({ _tag: 'Bot' }),
    Api: fc.constant({ _tag: 'Api' }),
    Broadcast: fc.constant({ _tag: 'Broadcast' }),
  }
  return anyOf<Actor>(actors)
}

const closingOutcomes = (pool: Pool): ByTag<ClosingOutcome> => ({
  Processed: fc.constant({ _tag: 'Processed' }),
  Delivered: fc.constant({ _tag: 'Delivered' }),
  Warning: shape({ _tag: fc.constant('Warning'), detail: pool.text }),
  Aborted: fc.constant({ _tag: 'Aborted' }),
})

export const closingOutcomeFrom = (pool: Pool): fc.Arbitrary<ClosingOutcome> =>
  anyOf<ClosingOutcome>(closingOutcomes(pool))

export const outcomeFrom = (pool: Pool): fc.Arbitrary<Outcome> => {
  const outcomes: ByTag<Outcome> = {
    ...closingOutcomes(pool),
    Dissuaded: shape({ _tag: fc.constant('Dissuaded'), reason: pool.text }),
  }
  return anyOf<Outcome>(outcomes)
}

export const destinationFrom = (pool: Pool): fc.Arbitrary<Destination> => {
  const destinations: ByTag<Destination> = {
    User: shape({ _tag: fc.constant('User'), agent: pool.agent }),
    SmartRouting: fc.constant({ _tag: 'SmartRouting' }),
    Queue: shape({ _tag: fc.constant('Queue'), queue: pool.queue }),
  }
  return anyOf<Destination>(destinations)
}
