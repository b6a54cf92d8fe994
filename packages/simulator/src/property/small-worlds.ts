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
    .tuple(
      fc.integer({ min: 1, max: queues }),
      fc.array(
        fc.tuple(
          fc.constantFrom(...CHANNELS),
          fc.nat(queues - 1),
          either(options.skills, fc.nat(3), 0),
          either(options.capacity, fc.integer({ min: 1, max: 2 }), 1),
          OF_A_RECORD,
        ),
        { minLength: 1, maxLength: 3 },
      ),
      fc.array(
        fc.tuple(
          fc.uniqueArray(fc.nat(queues - 1), { minLength: 1, maxLength: queues }),
          either(options.capacity, fc.integer({ min: 1, max: 4 }), 1),
          either(options.capacity, fc.option(fc.integer({ min: 1, max: 3 })), null),
          either(options.wrapUp, fc.nat(20), 0),
          either(
            options.ringing,
            fc.option(
              fc.tuple(
                fc.integer({ min: 2, max: 20 }),
                fc.integer({ min: 1, max: 25 }),
                fc.boolean(),
                OF_A_RECORD,
              ),
            ),
            null,
          ),
          OF_A_RECORD,
        ),
        { minLength: 1, maxLength: 2 },
      ),
      fc.array(
        fc.tuple(
          fc.nat(1),
          either(options.skills, fc.nat(3), 0),
          either(options.pauses, fc.nat(60), 0),
          either<ReadonlyArray<DrawnPause>>(
            options.pauses,
            fc.array(
              fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), fc.boolean()),
              {
                maxLength: 2,
              },
            ),
            [],
          ),
          OF_A_RECORD,
        ),
        { minLength: options.exactly ? agents : 1, maxLength: agents },
      ),
      fc.array(
        fc.tuple(
          fc.nat(40),
          fc.nat(2),
          either(options.priorities, fc.nat(2), 0),
          fc.integer({ min: 1, max: 120 }),
          either(options.patience, fc.option(fc.integer({ min: 1, max: 200 })), null),
          OF_A_RECORD,
        ),
        { minLength: options.exactly ? contacts : 1, maxLength: contacts },
      ),
      OF_A_RECORD,
    )
    .map(madeValid)
}

// Tuples, because the objects of `fc.record` cost as much to make and to read as a fifth of a run. It draws for each whether it
// has a prototype: so do these, so that a seed gives the worlds that it has always given.
const OF_A_RECORD = fc.boolean()

type DrawnPause = readonly [after: number, length: number, breaks: boolean]

type DrawnRinging = readonly [length: number, answersAfter: number, declines: boolean, record: boolean]

type Drawn = readonly [
  queues: number,
  kinds: ReadonlyArray<
    readonly [channel: Channel, queue: number, level: number, weight: number, record: boolean]
  >,
  groups: ReadonlyArray<
    readonly [
      queues: ReadonlyArray<number>,
      units: number,
      perChannel: number | null,
      wrapUp: number,
      ringing: DrawnRinging | null,
      record: boolean,
    ]
  >,
  agents: ReadonlyArray<
    readonly [
      group: number,
      level: number,
      comesAt: number,
      pauses: ReadonlyArray<DrawnPause>,
      record: boolean,
    ]
  >,
  contacts: ReadonlyArray<
    readonly [
      gap: number,
      kind: number,
      priority: number,
      service: number,
      patience: number | null,
      record: boolean,
    ]
  >,
  record: boolean,
]

/**
 * References wrap around; the first group serves every queue, and its first agent can do everything and always takes
 * what rings: is not called away from a phone that rings, either.
 */
const madeValid = ([queues, drawnKinds, drawnGroups, drawnAgents, drawnContacts]: Drawn): SmallWorld => {
  const most = drawnGroups[0]?.[1] ?? 1
  const kinds = drawnKinds.map(
    ([channel, queue, level, weight]): SmallKind => ({
      channel,
      queue: queue % queues,
      level,
      weight: Math.min(weight, most),
    }),
  )
  const groups = drawnGroups.map(
    ([served, units, perChannel, wrapUp, ringing], index): SmallGroup => ({
      queues:
        index === 0
          ? Array.from({ length: queues }, (_, queue) => queue)
          : [...new Set(served.map((queue) => queue % queues))],
      units,
      perChannel,
      wrapUp,
      ringing: ringing === null ? null : index === 0 ? accepted(ringing) : ringingOf(ringing),
    }),
  )
  const hardest = kinds.reduce((highest, { level }) => Math.max(highest, level), 0)
  const agents = drawnAgents.map(
    ([group, level, comesAt, pauses], index): SmallAgent => ({
      group: index === 0 ? 0 : group % groups.length,
      level: index === 0 ? Math.max(level, hardest) : level,
      comesAt,
      pauses: index === 0 && groups[0]?.ringing !== null ? [] : pausesAfter(comesAt, pauses),
    }),
  )
  let at = 0
  const contacts = drawnContacts.map(([gap, kind, priority, service, patience]): SmallContact => {
    at += gap
    return { at, kind: kind % kinds.length, priority, service, patience }
  })
  return { queues, kinds, groups, agents, contacts }
}

const ringingOf = ([length, answersAfter, declines]: DrawnRinging): SmallRinging => ({
  for: length,
  answersAfter,
  declines,
})

const accepted = ([length, answersAfter]: DrawnRinging): SmallRinging => ({
  for: length,
  answersAfter: Math.min(answersAfter, length - 1),
  declines: false,
})

const pausesAfter = (start: number, pauses: ReadonlyArray<DrawnPause>): SmallAgent['pauses'] => {
  let at = start
  return pauses.map(([after, length, breaks]) => {
    const from = at + after
    at = from + length
    return { from, to: at, breaks }
  })
}
