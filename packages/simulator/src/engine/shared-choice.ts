import type { RandomStream } from '../random/random-stream.ts'
import type { Share } from './plan.ts'

/** @internal Draws one of several values by their shares; draws nothing when there is no choice. */
export class SharedChoice<A> {
  private readonly values: ReadonlyArray<A>
  private readonly upTo: ReadonlyArray<number>
  private readonly stream: RandomStream | null

  constructor(shares: ReadonlyArray<Share<A>>, stream: () => RandomStream) {
    let sum = 0
    this.values = shares.map(({ value }) => value)
    this.upTo = shares.map(({ share }) => {
      sum += share
      return sum
    })
    this.stream = shares.length > 1 ? stream() : null
  }

  draw(): A {
    const { values, upTo, stream } = this
    if (stream === null) return values[0] as A
    const u = stream.uniform()
    const last = values.length - 1
    let i = 0
    while (i < last && u > (upTo[i] as number)) i++
    return values[i] as A
  }
}
