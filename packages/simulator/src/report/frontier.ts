import type { Better } from '../statistics/metrics.ts'

/** What something costs, and how well it serves; null if that was never observed. */
export interface Offered {
  readonly cost: number
  readonly service: number | null
}

/**
 * The positions of those that no other beats, by rising cost: whoever wants better service than one of them has pays
 * more. One beats another if it costs no more and serves no worse, and one of the two is better.
 */
export const frontier = (points: ReadonlyArray<Offered>, better: Better): ReadonlyArray<number> => {
  const gain = (service: number): number => (better === 'higher' ? service : -service)
  const byCost = points
    .flatMap(({ cost, service }, position) =>
      service === null ? [] : [{ position, cost, gain: gain(service) }],
    )
    .sort((one, other) => one.cost - other.cost || other.gain - one.gain || one.position - other.position)
  const found: Array<(typeof byCost)[number]> = []
  for (const point of byCost) {
    const last = found.at(-1)
    const equal = last !== undefined && point.cost === last.cost && point.gain === last.gain
    if (last === undefined || point.gain > last.gain || equal) found.push(point)
  }
  return found.map(({ position }) => position)
}
