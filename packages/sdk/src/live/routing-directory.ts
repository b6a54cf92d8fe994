import { AgentId, type Capacity, Channel, QueueId } from '@inboxlab/core'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { decodeRecord } from '../record/decode-record.ts'

const Name = Schema.NonEmptyString.check(Schema.isMaxLength(200))
const Positive = Schema.Finite.check(Schema.isGreaterThan(0))

const SkillHad = Schema.Struct({
  skill: Name,
  /** From 1 on. */
  level: Schema.Int.check(Schema.isGreaterThanOrEqualTo(1)),
})

const AgentCapacity = Schema.Struct({
  /** Units, of which an interaction takes its weight; left out: no limit. */
  units: Schema.optionalKey(Positive),
  /** How many of a channel; channels left out: as the units allow. */
  channels: Schema.optionalKey(
    Schema.Array(
      Schema.Struct({ channel: Channel, most: Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)) }),
    ),
  ),
  /** Channels that are never beside another channel. */
  exclusive: Schema.optionalKey(Schema.Array(Channel)),
  /** Channels that are taken although others fill the capacity. */
  interrupts: Schema.optionalKey(
    Schema.Array(Schema.Struct({ channel: Channel, over: Schema.Array(Channel) })),
  ),
})

const RoutingAgent = Schema.Struct({
  /** As the policy knows them. */
  id: AgentId,
  /** As the server knows them; left out: the same. */
  user: Schema.optionalKey(AgentId),
  /** Added to those of the group, or another level of them. */
  skills: Schema.optionalKey(Schema.Array(SkillHad)),
  /** Instead of the group's. */
  capacity: Schema.optionalKey(AgentCapacity),
})

/**
 * What a policy knows of the people and queues and no server tells: the groups with their queues, skills and
 * capacities, as in a scenario. Who is on duty the server tells.
 *
 * @example
 * ```ts
 * import { RoutingDirectory } from '@inboxlab/sdk'
 * import * as Schema from 'effect/Schema'
 * const directory = Schema.decodeUnknownSync(RoutingDirectory)({
 *   queues: [{ id: 'support', places: ['1', '2'] }],
 *   groups: [{ id: 'desk', queues: ['support'], agents: [{ id: 'anna', user: '2' }], capacity: { units: 3 } }],
 * })
 * directory.groups[0]?.agents.length // => 1
 * ```
 */
export const RoutingDirectory = Schema.Struct({
  queues: Schema.Array(
    Schema.Struct({
      /** As the policy knows it. */
      id: QueueId,
      /** The server's queues (inboxes) whose interactions wait in it; left out: the one of the same id. */
      places: Schema.optionalKey(Schema.Array(QueueId)),
    }),
  ),
  groups: Schema.Array(
    Schema.Struct({
      id: Name,
      /** The queues it serves, in its order. */
      queues: Schema.Array(QueueId),
      agents: Schema.Array(RoutingAgent),
      /** What everyone in it knows. */
      skills: Schema.optionalKey(Schema.Array(SkillHad)),
      /** What an agent can have in hand; left out: one interaction of any kind. */
      capacity: Schema.optionalKey(AgentCapacity),
    }),
  ),
}).annotate({ identifier: 'RoutingDirectory' })
export type RoutingDirectory = typeof RoutingDirectory.Type

/** @internal The capacity that is written; null: one interaction of any kind. */
export const capacityOf = (written: typeof AgentCapacity.Type | undefined): Capacity | null =>
  written === undefined
    ? null
    : {
        units: written.units ?? Number.POSITIVE_INFINITY,
        channels: written.channels ?? [],
        exclusive: written.exclusive ?? [],
        interrupts: written.interrupts ?? [],
      }

/** @internal The directory, or what is wrong with it: `place: what to write instead`. */
export const checkedDirectory = (given: unknown): Result.Result<RoutingDirectory, string> =>
  Result.flatMap(decode(given), (directory) => {
    const problem = problemOf(directory)
    return problem === null ? Result.succeed(directory) : Result.fail(problem)
  })

const decode = decodeRecord(RoutingDirectory)

const problemOf = ({ queues, groups }: RoutingDirectory): string | null => {
  const names = queues.map(({ id }) => id)
  const agents = groups.flatMap((group) => group.agents)
  return (
    repeated('queues', 'queue', names) ??
    repeated(
      'queues',
      'place',
      queues.flatMap(({ id, places = [id] }) => places),
    ) ??
    repeated(
      'groups',
      'group',
      groups.map(({ id }) => id),
    ) ??
    repeated(
      'groups',
      'agent',
      agents.map(({ id }) => id),
    ) ??
    repeated(
      'groups',
      'user',
      agents.map(({ id, user = id }) => user),
    ) ??
    unknownQueue(groups, names)
  )
}

const repeated = (place: string, what: string, names: ReadonlyArray<string>): string | null => {
  const twice = names.find((name, index) => names.indexOf(name) < index)
  return twice === undefined ? null : `${place}: ${what} ${twice} is named twice, name it once`
}

const unknownQueue = (groups: RoutingDirectory['groups'], names: ReadonlyArray<string>): string | null => {
  for (const [index, { queues }] of groups.entries()) {
    const unknown = queues.find((queue) => !names.includes(queue))
    if (unknown !== undefined)
      return `groups.${index}.queues: there is no queue ${unknown}, give one of ${names.join(', ')}`
  }
  return null
}
