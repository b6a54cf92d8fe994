import * as DateTime from 'effect/DateTime'
import type { Recorded } from '../scenario/compile.ts'
import { InputError } from '../scenario/input-error.ts'
import { localMoment } from '../scenario/local-moment.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Recording } from './recording.ts'
import { staffingSeenAtWork } from './staffing-seen.ts'
import { toTraffic } from './to-traffic.ts'

/**
 * What a recording is to the scenario that replays it at a position of its traffic: contacts, and the staffing of
 * the groups that are staffed as seen at work. Throws an {@link InputError} if no contact falls within the run.
 */
export const asRecorded = (scenario: Scenario, position: number, recording: Recording): Recorded => {
  const start = localMoment(scenario.start, scenario.timeZone)
  const name = scenario.traffic[position]?.name
  if (start === undefined || name === undefined) throw new RangeError('the scenario was not checked')
  const end = start + scenario.duration
  if (!recording.joined.some((at) => at >= start && at < end)) throw outside(scenario, position, recording)
  const queues = Object.keys(scenario.queues)
  const types = Object.entries(scenario.types).map(([id, { queue, priority }]) => ({
    id,
    queue: queues.indexOf(queue),
    priority,
  }))
  const groups = Object.values(scenario.agents).map((group) => ({
    queues: group.queues.map((queue) => queues.indexOf(queue)),
  }))
  const staffing = Object.entries(scenario.agents).flatMap(([id, { count }], group) => {
    if (count._tag !== 'SeenAtWork') return []
    const { gap, per } = count
    const seen = staffingSeenAtWork([recording], { gap, per, start, end, types, groups })[group]
    return seen === undefined ? [] : [[id, seen] as const]
  })
  return { traffic: toTraffic(recording, { name, types }), staffing: new Map(staffing) }
}

const outside = (
  { start, timeZone }: Scenario,
  position: number,
  { joined, length }: Recording,
): InputError => {
  const local = (moment: number | undefined): string =>
    DateTime.formatIsoZoned(DateTime.makeZonedUnsafe(moment ?? Number.NaN, { timeZone })).slice(0, 16)
  const [first, last] = [local(joined[0]), local(joined[length - 1])]
  return new InputError({
    place: `traffic.${position}.trace`,
    problem: `nobody of the trace, which goes from ${first} to ${last}, comes during the run, which begins at ${start}`,
    fix: `set start to ${first.slice(0, 11)}00:00 and duration to the days there are`,
  })
}
