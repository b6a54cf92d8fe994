import type { RoutingPolicy } from '@inboxlab/core'
import type { Plan, PlannedAgent, PlannedGroup, PlannedType } from '../engine/plan.ts'
import { lastOf, type ListedContact, withContacts } from './contact-lists.ts'
import {
  agentName,
  groupName,
  kindName,
  queueName,
  SKILL,
  type SmallAgent,
  type SmallGroup,
  type SmallWorld,
} from './small-world.ts'

/** Monday, 3 January 2000, 09:00 UTC: when every small world begins. */
export const WORLD_START = Date.UTC(2000, 0, 3, 9)

const SECOND = 1000

/** What the engine runs of a small world under a policy: nothing in it is random. */
export const worldPlan = (world: SmallWorld, policy: RoutingPolicy): Plan => {
  const end = WORLD_START + SECOND * worldLength(world)
  return { ...withContacts(centreOf(world, policy, end), contactsOf(world)), end }
}

const centreOf = (world: SmallWorld, policy: RoutingPolicy, end: number): Plan => ({
  start: WORLD_START,
  end,
  measureFrom: WORLD_START,
  atEnd: 'finish',
  queues: Array.from({ length: world.queues }, (_, index) => ({
    id: queueName(index),
    serviceLevelWithin: 20 * SECOND,
    maxWaiting: Number.POSITIVE_INFINITY,
  })),
  types: world.kinds.map(
    (kind, index): PlannedType => ({
      id: kindName(index),
      channel: kind.channel,
      queue: kind.queue,
      priority: [{ value: 0, share: 1 }],
      service: { _tag: 'Constant', value: 0 },
      patience: null,
      needs: kind.level === 0 ? [] : [{ skill: SKILL, level: kind.level }],
      weight: kind.weight,
    }),
  ),
  groups: world.groups.map((group, index) => groupOf(group, index, world)),
  traffic: [],
  policy,
})

/** How many seconds contacts of a small world arrive, and agents come and go. */
const worldLength = ({ contacts, agents }: SmallWorld): number => {
  let last = lastOf(contacts)
  for (const { comesAt, pauses } of agents) {
    if (comesAt > last) last = comesAt
    for (const { to } of pauses) if (to > last) last = to
  }
  return 1 + last
}

const groupOf = (
  { queues, units, perChannel, wrapUp, ringing }: SmallGroup,
  index: number,
  world: SmallWorld,
): PlannedGroup => ({
  id: groupName(index),
  queues,
  staffing: [{ at: WORLD_START, count: 0 }],
  agents: world.agents.flatMap((agent, position) =>
    agent.group === index ? [plannedAgent(agent, position)] : [],
  ),
  capacity: {
    units,
    channels:
      perChannel === null
        ? []
        : [...new Set(world.kinds.map(({ channel }) => channel))].map((channel) => ({
            channel,
            most: perChannel,
          })),
    exclusive: [],
    interrupts: [],
  },
  ...(ringing === null
    ? {}
    : {
        ringing: {
          assigned: 'rings',
          for: SECOND * ringing.for,
          answers: { _tag: 'Constant', value: SECOND * ringing.answersAfter },
          declines: ringing.declines ? 1 : 0,
          awayAfterDeclining: 0,
          awayAfterLapse: 0,
        },
      }),
  ...(wrapUp === 0 ? {} : { wrapUp: { _tag: 'Constant', value: SECOND * wrapUp } }),
})

const plannedAgent = ({ level, comesAt, pauses }: SmallAgent, position: number): PlannedAgent => ({
  id: agentName(position),
  skills: level === 0 ? [] : [{ skill: SKILL, level }],
  duty: [
    { at: WORLD_START + SECOND * comesAt, is: 'on duty' },
    ...pauses.flatMap(
      ({ from, to, breaks }) =>
        [
          { at: WORLD_START + SECOND * from, is: breaks ? 'on a break' : 'off duty' },
          { at: WORLD_START + SECOND * to, is: 'on duty' },
        ] as const,
    ),
  ],
})

const contactsOf = ({ contacts }: SmallWorld): ReadonlyArray<ListedContact> =>
  contacts.map(({ at, kind, priority, service, patience }) => ({
    at: SECOND * at,
    type: kind,
    priority,
    service: SECOND * service,
    patience: patience === null ? null : SECOND * patience,
  }))
