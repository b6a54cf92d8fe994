import type { RunDetail } from '../../../detail/run-detail.ts'

/** A contact and since when it is where it is. */
export interface Stay {
  readonly serial: number
  readonly since: number
}

/** Where everyone is at a moment, longest there first. */
export interface Snapshot {
  /** By queue. */
  readonly waiting: ReadonlyArray<ReadonlyArray<Stay>>
  /** By agent. */
  readonly held: ReadonlyMap<number, ReadonlyArray<Stay>>
}

/** Finds where everyone is at a moment; forwards that takes only what happened since the moment before. */
export const stayIndex = (detail: RunDetail): ((now: number) => Snapshot) => {
  const { serial, from, where } = detail.stays
  const order = from.map((_, index) => index).sort((a, b) => (from[a] ?? 0) - (from[b] ?? 0) || a - b)
  const there = new Map<number, { readonly where: number; readonly since: number }>()
  let done = 0
  return (now) => {
    const last = order[done - 1]
    if (last !== undefined && (from[last] ?? 0) > now) {
      there.clear()
      done = 0
    }
    for (; done < order.length; done++) {
      const stay = order[done] ?? 0
      if ((from[stay] ?? 0) > now) break
      const place = where[stay] ?? -1
      if (place === -1) there.delete(serial[stay] ?? 0)
      else there.set(serial[stay] ?? 0, { where: place, since: from[stay] ?? 0 })
    }
    const waiting: Array<Array<Stay>> = []
    const held = new Map<number, Array<Stay>>()
    for (const [who, { where: place, since }] of [...there].sort(([, a], [, b]) => a.since - b.since)) {
      const stay = { serial: who, since }
      if (place >= 0) {
        while (waiting.length <= place) waiting.push([])
        waiting[place]?.push(stay)
      } else {
        const agent = -2 - place
        held.set(agent, [...(held.get(agent) ?? []), stay])
      }
    }
    return { waiting, held }
  }
}
