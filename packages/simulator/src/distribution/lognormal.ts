import type { RandomStream } from '../random/random-stream.ts'
import { constantLaw } from './constant.ts'
import type { Law } from './law.ts'
import { normalAbove, normalTail } from './standard-normal.ts'
import { strictlyAbove } from './strictly-above.ts'

/** Its logarithm is normal: the usual shape of handling times. Mean and standard deviation are the value's own. */
export interface Lognormal {
  readonly _tag: 'Lognormal'
  readonly mean: number
  readonly sd: number
}

class LognormalLaw implements Law {
  readonly mean: number
  private readonly sigma: number
  private readonly median: number

  constructor(mean: number, sd: number) {
    const variance = Math.log1p((sd / mean) ** 2)
    this.mean = mean
    this.sigma = Math.sqrt(variance)
    this.median = mean * Math.exp(-variance / 2)
  }

  draw(stream: RandomStream): number {
    return this.quantile(stream.uniform())
  }

  drawAbove(floor: number, stream: RandomStream): number {
    const share = 1 - stream.uniform()
    if (floor <= 0) return this.at(normalAbove(share))
    const from = Math.log(floor / this.median) / this.sigma
    const tail = normalTail(from)
    // So far out that the tail itself is no number any more, its logarithm falls like -z²/2.
    const z = tail > 1e-290 ? normalAbove(tail * share) : Math.sqrt(from * from - 2 * Math.log(share))
    return strictlyAbove(floor, this.at(z))
  }

  quantile(share: number): number {
    return this.at(-normalAbove(share))
  }

  cumulative(value: number): number {
    return value <= 0 ? 0 : normalTail(-Math.log(value / this.median) / this.sigma)
  }

  private at(z: number): number {
    return this.median * Math.exp(this.sigma * z)
  }
}

export const lognormalLaw = ({ mean, sd }: Lognormal): Law =>
  mean === 0 || sd === 0 ? constantLaw({ _tag: 'Constant', value: mean }) : new LognormalLaw(mean, sd)
