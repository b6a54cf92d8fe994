import type { RandomStream } from '../random/random-stream.ts'
import { constantLaw } from './constant.ts'
import { exponentialLaw } from './exponential.ts'
import { gammaAbove, gammaQuantile, gammaUpTo } from './incomplete-gamma.ts'
import type { Law } from './law.ts'
import { strictlyAbove } from './strictly-above.ts'

/**
 * Like waiting for several exponential phases one after the other, if the shape is a whole number (Erlang); the
 * squared coefficient of variation is one over the shape.
 */
export interface Gamma {
  readonly _tag: 'Gamma'
  readonly mean: number
  readonly shape: number
}

class GammaLaw implements Law {
  readonly mean: number
  private readonly shape: number
  private readonly scale: number

  constructor(mean: number, shape: number) {
    this.mean = mean
    this.shape = shape
    this.scale = mean / shape
  }

  draw(stream: RandomStream): number {
    return this.quantile(stream.uniform())
  }

  drawAbove(floor: number, stream: RandomStream): number {
    const share = stream.uniform()
    if (floor <= 0) return strictlyAbove(floor, this.quantile(share))
    return strictlyAbove(floor, this.scale * gammaAbove(floor / this.scale, 1 - share, this.shape))
  }

  quantile(share: number): number {
    return this.scale * gammaQuantile(share, this.shape)
  }

  cumulative(value: number): number {
    return gammaUpTo(value / this.scale, this.shape)
  }
}

export const gammaLaw = ({ mean, shape }: Gamma): Law => {
  if (mean === 0) return constantLaw({ _tag: 'Constant', value: 0 })
  return shape === 1 ? exponentialLaw({ _tag: 'Exponential', mean }) : new GammaLaw(mean, shape)
}
