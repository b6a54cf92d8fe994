import type { RandomStream } from '../random/random-stream.ts'
import { constantLaw } from './constant.ts'
import type { Law } from './law.ts'
import { strictlyAbove } from './strictly-above.ts'

/** Memoryless: however long it has lasted, the rest has the same law. */
export interface Exponential {
  readonly _tag: 'Exponential'
  readonly mean: number
}

class ExponentialLaw implements Law {
  readonly mean: number

  constructor(mean: number) {
    this.mean = mean
  }

  draw(stream: RandomStream): number {
    return -this.mean * Math.log(1 - stream.uniform())
  }

  drawAbove(floor: number, stream: RandomStream): number {
    const from = Math.max(0, floor)
    return strictlyAbove(floor, from + this.draw(stream))
  }

  quantile(share: number): number {
    return -this.mean * Math.log1p(-share)
  }

  cumulative(value: number): number {
    return value <= 0 ? 0 : -Math.expm1(-value / this.mean)
  }
}

export const exponentialLaw = ({ mean }: Exponential): Law =>
  mean === 0 ? constantLaw({ _tag: 'Constant', value: 0 }) : new ExponentialLaw(mean)
