import type { PlannedGroup, PlannedType } from '../engine/plan.ts'
import { InputError } from '../scenario/input-error.ts'
import { groupOfPeriod } from './group-of-period.ts'
import { presence } from './presence.ts'
import type { Recording } from './recording.ts'
import { servicesOfAgents } from './services-of-agents.ts'

/** What {@link staffingSeenAtWork} needs to know; moments and lengths of time in milliseconds. */
export interface SeenAtWork {
  /** The longest pause between two services during which somebody still counts as at work. */
  readonly gap: number
  /** Length of the periods over which the staffing is averaged; the first begins at `start`. */
  readonly per: number
  readonly start: number
  readonly end: number
  /** The types that the recordings refer to, in that order. */
  readonly types: ReadonlyArray<Pick<PlannedType, 'queue'>>
  /** Groups of agents, in their order: of two that fit an agent equally well, the first is theirs. */
  readonly groups: ReadonlyArray<Pick<PlannedGroup, 'queues'>>
}

const MOST_PERIODS = 1_000_000

/**
 * How many agents of each group were at work, as far as recordings can tell: per period, the time average of those
 * present, rounded half up. Somebody is present from the start of a service to the end of a service, pauses of at
 * most `gap` included; in each period they belong to the group whose queues took most of the services they began
 * in it.
 *
 * Throws an {@link InputError} if the recordings name nobody, or if there would be over a million periods.
 *
 * @example
 * ```ts
 * import { staffingSeenAtWork } from '@inboxlab/simulator'
 * const recording = {
 *   length: 1,
 *   joined: Float64Array.of(0),
 *   type: Int32Array.of(0),
 *   priority: null,
 *   wait: Float64Array.of(600_000),
 *   abandoned: Uint8Array.of(0),
 *   service: Float64Array.of(3_000_000),
 *   agent: Int32Array.of(0),
 *   agents: ['Anna'],
 *   skipped: 0,
 * }
 * staffingSeenAtWork([recording], {
 *   gap: 600_000,
 *   per: 3_600_000,
 *   start: 0,
 *   end: 7_200_000,
 *   types: [{ queue: 0 }],
 *   groups: [{ queues: [0] }],
 * }) // => [[{ at: 0, count: 1 }, { at: 3600000, count: 0 }]]
 * ```
 */
export const staffingSeenAtWork = (
  recordings: ReadonlyArray<Recording>,
  { gap, per, start, end, types, groups }: SeenAtWork,
): ReadonlyArray<PlannedGroup['staffing']> => {
  const periods = Math.ceil((end - start) / per)
  if (periods > MOST_PERIODS) throw tooFine(periods)
  const services = servicesOfAgents(recordings)
  if (services.size === 0) throw nobodyNamed()
  const present = groups.map(() => new Float64Array(periods))
  for (const own of services.values()) {
    const group = groupOfPeriod(own, { per, start, types, groups })
    for (const { from, to } of presence(own, gap)) {
      const first = Math.max(0, Math.floor((from - start) / per))
      for (let period = first; period < periods && start + period * per < to; period++) {
        const begin = start + period * per
        const overlap = Math.min(to, begin + per, end) - Math.max(from, begin)
        const time = present[group(period)]
        if (time !== undefined && overlap > 0) time[period] = (time[period] as number) + overlap
      }
    }
  }
  return present.map((time) =>
    Array.from(time, (sum, period) => {
      const at = start + period * per
      return { at, count: Math.floor(sum / Math.min(per, end - at) + 0.5) }
    }),
  )
}

const tooFine = (periods: number): InputError =>
  new InputError({
    place: 'agents seenAtWork.per',
    problem: `the run would have ${periods} periods of staffing`,
    fix: 'choose a longer period, such as 1h',
  })

const nobodyNamed = (): InputError =>
  new InputError({
    place: 'agents seenAtWork',
    problem: 'no trace says who served whom and when',
    fix: 'name the columns under columns.agent, wait and service, or give the group a count',
  })
