import type { RandomStream } from '../random/random-stream.ts'
import type { Share } from './plan.ts'

type Numbers = Pick<RandomStream, 'uniform'>

/** @internal Draws one of several values by their shares; draws nothing when there is no choice. */
export class SharedChoice<A> {
  private readonly only: A
  private readonly values: ReadonlyArray<A>
  private readonly upTo: ReadonlyArray<number>
  private readonly stream: Numbers | null

  constructor(shares: ReadonlyArray<Share<A>>, stream: () => Numbers) {
    let sum = 0
    this.only = (shares[0] as Share<A>).value
    this.values = shares.map(({ value }) => value)
    this.upTo = shares.map(({ share }) => {
      sum += share
      return sum
    })
    this.stream = shares.length > 1 ? stream() : null
  }

  draw(): A {
    return this.stream === null ? this.only : this.chosen(this.stream)
  }

  private chosen(stream: Numbers): A {
    const { values, upTo } = this
    const u = stream.uniform()
    const last = values.length - 1
    let i = 0
    while (i < last && u > (upTo[i] as number)) i++
    return values[i] as A
  }
}
