import { fc } from '@fast-check/vitest'
import { Command, type Refusal } from '../../src/index.ts'
import { channel, phase } from './facts.ts'
import type { Pool } from './pool.ts'
import { anyOf, type ByTag, orNull, shape } from './shape.ts'

/** Refusals of every tag, whether or not a rule would give them. */
export const refusalFrom = (pool: Pool): fc.Arbitrary<Refusal> => anyOf<Refusal>(refusalsFrom(pool))

const tag = fc.constantFrom(...(Object.keys(Command.cases) as ReadonlyArray<Command['_tag']>))

const refusalsFrom = ({ agent, instant, text, message, name }: Pool): ByTag<Refusal> => {
  const told = { command: tag, allowed: fc.array(tag, { maxLength: 4 }) }
  const phases = fc.array(phase, { maxLength: 3 })
  return {
    WrongPhase: shape({ _tag: fc.constant('WrongPhase'), ...told, phase, needs: phases }),
    AlreadyBegun: shape({ _tag: fc.constant('AlreadyBegun'), ...told, phase }),
    Held: shape({ _tag: fc.constant('Held'), ...told, holder: agent }),
    NotTheHolder: shape({ _tag: fc.constant('NotTheHolder'), ...told, agent, holder: orNull(agent) }),
    HeldByNobody: shape({ _tag: fc.constant('HeldByNobody'), ...told }),
    AlreadySo: shape({ _tag: fc.constant('AlreadySo'), ...told, fact: text }),
    NotOffered: shape({
      _tag: fc.constant('NotOffered'),
      ...told,
      agent,
      offeredTo: fc.array(agent, { maxLength: 3 }),
    }),
    OfferLapsed: shape({ _tag: fc.constant('OfferLapsed'), ...told, agent, expiresAt: instant }),
    Asleep: shape({ _tag: fc.constant('Asleep'), ...told, until: instant }),
    Awake: shape({ _tag: fc.constant('Awake'), ...told }),
    TooEarly: shape({ _tag: fc.constant('TooEarly'), ...told, due: orNull(instant) }),
    DeadlinePassed: shape({ _tag: fc.constant('DeadlinePassed'), ...told, at: instant, deadline: instant }),
    WindowClosed: shape({ _tag: fc.constant('WindowClosed'), ...told, channel, until: orNull(instant) }),
    ChannelCannot: shape({ _tag: fc.constant('ChannelCannot'), ...told, channel, what: text }),
    NotThere: shape({ _tag: fc.constant('NotThere'), ...told, what: text, name }),
    AlreadyThere: shape({ _tag: fc.constant('AlreadyThere'), ...told, what: text, name }),
    TooLate: shape({ _tag: fc.constant('TooLate'), ...told, message, until: orNull(instant) }),
  }
}
