import type { Capacity as PlannedCapacity } from '@inboxlab/core'
import type { PlannedAgent, PlannedGroup, Pull as PlannedPull } from '../engine/plan.ts'
import { cycleMoments } from './local-moments.ts'
import { CHANNELS } from './notation/channels.ts'
import type { Positions } from './positions.ts'
import type { Scenario } from './scenario.ts'
import type { Capacity } from './sections/capacity.ts'
import type { Person } from './sections/person.ts'
import type { Pull } from './sections/pull.ts'
import type { Staffing } from './sections/staffing.ts'
import type { LocalSpan } from './spans-of-one-offset.ts'
import { liesIn, weekCycle } from './week-cycle.ts'

/** What a group is compiled with. */
interface Around {
  readonly queue: Positions
  readonly type: Positions
  readonly span: LocalSpan
  /** The staffing of groups that are staffed as a trace shows; undefined if nobody looked. */
  readonly seen: (group: string) => PlannedGroup['staffing'] | undefined
}

/** The groups of agents of a plan. */
export const compileGroups = (agents: Scenario['agents'], around: Around): ReadonlyArray<PlannedGroup> =>
  Object.entries(agents).map(([id, group]) => groupOf(id, group, around))

const groupOf = (id: string, group: Scenario['agents'][string], around: Around): PlannedGroup => {
  const { queues, count, people, capacity, pull, pace, skills, rates, ringing, absences } = group
  return {
    id,
    queues: queues.map(around.queue),
    staffing: staffingOf(id, count, around),
    ...(people === undefined
      ? {}
      : { agents: Object.entries(people).map(([name, person]) => agentOf(name, person, around.span)) }),
    ...(skills === undefined ? {} : { skills }),
    ...(capacity === undefined ? {} : { capacity: capacityOf(capacity) }),
    ...(rates === undefined ? {} : { rates }),
    ...(ringing === undefined ? {} : { ringing }),
    ...(pull === undefined ? {} : { pull: pullOf(pull) }),
    ...(absences === undefined ? {} : { absences }),
    ...(pace === undefined
      ? {}
      : { pace: Object.entries(pace).map(([name, times]) => ({ type: around.type(name), times })) }),
  }
}

const staffingOf = (
  group: string,
  staffing: Staffing | undefined,
  { span, seen }: Around,
): PlannedGroup['staffing'] => {
  if (staffing === undefined) return [{ at: span.start, count: 0 }]
  if (staffing._tag === 'Cycle') {
    return cycleMoments(staffing, span).map(({ at, value }) => ({ at, count: value }))
  }
  const found = seen(group)
  if (found === undefined) throw new RangeError(`nobody looked who of group '${group}' was seen at work`)
  return within(found, span)
}

/** The part of a staffing that lies in a span, its first entry at the start. */
const within = (staffing: PlannedGroup['staffing'], { start, end }: LocalSpan): PlannedGroup['staffing'] => [
  { at: start, count: staffing.findLast(({ at }) => at <= start)?.count ?? 0 },
  ...staffing.filter(({ at }) => at > start && at < end),
]

type Duty = PlannedAgent['duty'][number]['is']

const agentOf = (
  id: string,
  { shifts, breaks = [], skills, capacity }: Person,
  span: LocalSpan,
): PlannedAgent => ({
  id,
  duty: cycleMoments(
    weekCycle([shifts ?? [], breaks], (moment): Duty => {
      if (shifts !== undefined && !liesIn(shifts, moment)) return 'off duty'
      return liesIn(breaks, moment) ? 'on a break' : 'on duty'
    }),
    span,
  ).map(({ at, value }) => ({ at, is: value })),
  ...(skills === undefined ? {} : { skills }),
  ...(capacity === undefined ? {} : { capacity: capacityOf(capacity) }),
})

/** Without units, what is not named is not taken. */
const capacityOf = ({ units, channels, exclusive, interrupts }: Capacity): PlannedCapacity => {
  if (units !== null) return { units, channels, exclusive, interrupts }
  const named = new Map(channels.map(({ channel, most }) => [channel, most]))
  return {
    units: Number.POSITIVE_INFINITY,
    channels: CHANNELS.map((channel) => ({ channel, most: named.get(channel) ?? 0 })),
    exclusive,
    interrupts,
  }
}

const pullOf = ({ takes, reaction, sees }: Pull): PlannedPull => ({
  takes: takes === 'firstInLine' ? 'first in line' : takes,
  reaction,
  sees,
})
