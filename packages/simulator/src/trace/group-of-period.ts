import type { RecordedService } from './services-of-agents.ts'
import type { SeenAtWork } from './staffing-seen.ts'

/**
 * In which group an agent worked in each period: the one whose queues took most of the services they began in it,
 * the first of those that fit equally well. A period in which they began none goes by the last service before it.
 * -1 where none of the groups serves any of it.
 */
export const groupOfPeriod = (
  services: ReadonlyArray<RecordedService>,
  { per, start, types, groups }: Pick<SeenAtWork, 'per' | 'start' | 'types' | 'groups'>,
): ((period: number) => number) => {
  const serves = groups.map(({ queues }) => new Set(queues))
  const bestFor = (taken: ReadonlyArray<RecordedService>): number => {
    let best = -1
    let most = 0
    for (const [group, queues] of serves.entries()) {
      const fitting = taken.filter(({ type }) => queues.has(types[type]?.queue ?? -1)).length
      if (fitting > most) [best, most] = [group, fitting]
    }
    return best
  }
  const byPeriod = Map.groupBy(services, ({ from }) => Math.floor((from - start) / per))
  const known = new Map([...byPeriod].map(([period, taken]) => [period, bestFor(taken)]))
  const lastBefore = (moment: number): ReadonlyArray<RecordedService> => {
    const last = services.findLast(({ from }) => from < moment)
    return last === undefined ? [] : [last]
  }
  return (period) => {
    const group = known.get(period) ?? bestFor(lastBefore(start + period * per))
    known.set(period, group)
    return group
  }
}
