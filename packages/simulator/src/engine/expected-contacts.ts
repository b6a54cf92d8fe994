import { meanOf } from '../distribution/distribution.ts'
import { meanBatch } from './batch-sizes.ts'
import { meanTimes } from './burst-shares.ts'
import type { DrawnTraffic, Plan } from './plan.ts'

/** @internal How many contacts of a traffic arrive between two moments of the run, on average over all runs. */
export const expectedContacts = (traffic: DrawnTraffic, plan: Plan, from: number, to: number): number => {
  switch (traffic._tag) {
    case 'Poisson':
      return overPieces(
        traffic.rates.map(({ at, rate }) => ({ at, from: rate, to: rate })),
        plan.end,
        from,
        to,
      )
    case 'Varying':
      return (
        overPieces(traffic.rates, plan.end, from, to) * meanTimes(traffic.bursts) * meanBatch(traffic.batch)
      )
    case 'Renewal': {
      const begins = Math.max(from, plan.start + (traffic.first ?? 0))
      return (Math.max(0, to - begins) / meanOf(traffic.gap)) * meanBatch(traffic.batch)
    }
  }
}

interface Piece {
  readonly at: number
  readonly from: number
  readonly to: number
}

const overPieces = (pieces: ReadonlyArray<Piece>, end: number, from: number, to: number): number =>
  pieces.reduce((sum, piece, index) => {
    const ends = pieces[index + 1]?.at ?? end
    const first = Math.max(from, piece.at)
    const last = Math.min(to, ends)
    if (last <= first) return sum
    const rateAt = (moment: number): number =>
      piece.from + ((piece.to - piece.from) * (moment - piece.at)) / (ends - piece.at)
    return sum + ((rateAt(first) + rateAt(last)) / 2) * (last - first)
  }, 0)
