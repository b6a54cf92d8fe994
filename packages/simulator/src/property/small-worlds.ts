import type { Channel } from '@inboxlab/core'
import fc from 'fast-check'
import type {
  SmallAgent,
  SmallContact,
  SmallGroup,
  SmallKind,
  SmallRinging,
  SmallWorld,
} from './small-world.ts'

/** What small worlds may have; everything may by default. */
export interface SmallWorldOptions {
  /** How many at most; 20 contacts, 4 agents and 3 queues by default. */
  readonly contacts?: number
  readonly agents?: number
  readonly queues?: number
  /** As many contacts and agents as that, not up to that many. */
  readonly exactly?: boolean
  /** Priorities other than 0. */
  readonly priorities?: boolean
  readonly skills?: boolean
  /** More than one interaction at once. */
  readonly capacity?: boolean
  readonly ringing?: boolean
  readonly patience?: boolean
  /** Agents who come later, have breaks or disappear. */
  readonly pauses?: boolean
  readonly wrapUp?: boolean
}

const CHANNELS: ReadonlyArray<Channel> = ['chat', 'voice', 'whatsapp', 'email']

/**
 * Small worlds, valid by construction, that shrink towards fewer contacts, agents and queues, and shorter times.
 *
 * @example
 * ```ts
 * import { smallWorlds } from '@inboxlab/simulator/property'
 * import fc from 'fast-check'
 * const [world] = fc.sample(smallWorlds({ agents: 2 }), { numRuns: 1, seed: 1 })
 * const few = (world?.agents.length ?? 0) <= 2 // => true
 * ```
 */
export const smallWorlds = (options: SmallWorldOptions = {}): fc.Arbitrary<SmallWorld> => {
  const { contacts = 20, agents = 4, queues = 3 } = options
  const either = <A>(
    allowed: boolean | undefined,
    arbitrary: fc.Arbitrary<A>,
    otherwise: A,
  ): fc.Arbitrary<A> => (allowed === false ? fc.constant(otherwise) : arbitrary)
  return fc
    .record({
      queues: fc.integer({ min: 1, max: queues }),
      kinds: fc.array(
        fc.record({
          channel: fc.constantFrom(...CHANNELS),
          queue: fc.nat(queues - 1),
          level: either(options.skills, fc.nat(3), 0),
          weight: either(options.capacity, fc.integer({ min: 1, max: 2 }), 1),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      groups: fc.array(
        fc.record({
          queues: fc.uniqueArray(fc.nat(queues - 1), { minLength: 1, maxLength: queues }),
          units: either(options.capacity, fc.integer({ min: 1, max: 4 }), 1),
          perChannel: either(options.capacity, fc.option(fc.integer({ min: 1, max: 3 })), null),
          wrapUp: either(options.wrapUp, fc.nat(20), 0),
          ringing: either<SmallRinging | null>(
            options.ringing,
            fc.option(
              fc.record({
                for: fc.integer({ min: 2, max: 20 }),
                answersAfter: fc.integer({ min: 1, max: 25 }),
                declines: fc.boolean(),
              }),
            ),
            null,
          ),
        }),
        { minLength: 1, maxLength: 2 },
      ),
      agents: fc.array(
        fc.record({
          group: fc.nat(1),
          level: either(options.skills, fc.nat(3), 0),
          comesAt: either(options.pauses, fc.nat(60), 0),
          pauses: either<ReadonlyArray<readonly [number, number, boolean]>>(
            options.pauses,
            fc.array(
              fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), fc.boolean()),
              {
                maxLength: 2,
              },
            ),
            [],
          ),
        }),
        { minLength: options.exactly ? agents : 1, maxLength: agents },
      ),
      contacts: fc.array(
        fc.record({
          gap: fc.nat(40),
          kind: fc.nat(2),
          priority: either(options.priorities, fc.nat(2), 0),
          service: fc.integer({ min: 1, max: 120 }),
          patience: either(options.patience, fc.option(fc.integer({ min: 1, max: 200 })), null),
        }),
        { minLength: options.exactly ? contacts : 1, maxLength: contacts },
      ),
    })
    .map(madeValid)
}

interface Drawn {
  readonly queues: number
  readonly kinds: ReadonlyArray<SmallKind>
  readonly groups: ReadonlyArray<SmallGroup>
  readonly agents: ReadonlyArray<
    Omit<SmallAgent, 'pauses'> & { readonly pauses: ReadonlyArray<readonly [number, number, boolean]> }
  >
  readonly contacts: ReadonlyArray<Omit<SmallContact, 'at'> & { readonly gap: number }>
}

/**
 * References wrap around; the first group serves every queue, and its first agent can do everything and always takes
 * what rings: is not called away from a phone that rings, either.
 */
const madeValid = (drawn: Drawn): SmallWorld => {
  const { queues } = drawn
  const most = drawn.groups[0] as SmallGroup
  const kinds = drawn.kinds.map((kind) => ({
    ...kind,
    queue: kind.queue % queues,
    weight: Math.min(kind.weight, most.units),
  }))
  const groups = drawn.groups.map((group, index) => ({
    ...group,
    queues:
      index === 0
        ? Array.from({ length: queues }, (_, queue) => queue)
        : [...new Set(group.queues.map((queue) => queue % queues))],
    ringing: index === 0 && group.ringing !== null ? accepted(group.ringing) : group.ringing,
  }))
  const agents = drawn.agents.map(
    (agent, index): SmallAgent => ({
      group: index === 0 ? 0 : agent.group % groups.length,
      level: index === 0 ? Math.max(agent.level, ...kinds.map(({ level }) => level)) : agent.level,
      comesAt: agent.comesAt,
      pauses: index === 0 && groups[0]?.ringing !== null ? [] : pausesAfter(agent.comesAt, agent.pauses),
    }),
  )
  let at = 0
  const contacts = drawn.contacts.map(({ gap, kind, ...contact }) => {
    at += gap
    return { at, kind: kind % kinds.length, ...contact }
  })
  return { queues, kinds, groups, agents, contacts }
}

const accepted = ({ for: length, answersAfter }: SmallRinging): SmallRinging => ({
  for: length,
  answersAfter: Math.min(answersAfter, length - 1),
  declines: false,
})

const pausesAfter = (
  start: number,
  pauses: ReadonlyArray<readonly [number, number, boolean]>,
): SmallAgent['pauses'] => {
  let at = start
  return pauses.map(([after, length, breaks]) => {
    const from = at + after
    at = from + length
    return { from, to: at, breaks }
  })
}
