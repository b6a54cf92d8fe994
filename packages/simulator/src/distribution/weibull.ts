import type { RandomStream } from '../random/random-stream.ts'
import { constantLaw } from './constant.ts'
import { exponentialLaw } from './exponential.ts'
import { gammaFunction } from './incomplete-gamma.ts'
import type { Law } from './law.ts'
import { power } from './power.ts'
import { strictlyAbove } from './strictly-above.ts'

/** A shape below 1: the longer it has lasted, the longer it still lasts; above 1: the sooner it ends. */
export interface Weibull {
  readonly _tag: 'Weibull'
  readonly mean: number
  readonly shape: number
}

class WeibullLaw implements Law {
  readonly mean: number
  private readonly shape: number
  private readonly scale: number

  constructor(mean: number, shape: number) {
    this.mean = mean
    this.shape = shape
    this.scale = mean / meanOverScale(shape)
  }

  draw(stream: RandomStream): number {
    return this.quantile(stream.uniform())
  }

  drawAbove(floor: number, stream: RandomStream): number {
    const share = stream.uniform()
    if (floor <= 0) return strictlyAbove(floor, this.quantile(share))
    const passed = power(floor / this.scale, this.shape)
    // As a factor on the floor, so that a power beyond all numbers does no harm; near zero the other way round.
    const value =
      passed > 1e-3
        ? floor * Math.exp(Math.log1p(-Math.log1p(-share) / passed) / this.shape)
        : this.scale * power(passed - Math.log1p(-share), 1 / this.shape)
    return strictlyAbove(floor, value)
  }

  quantile(share: number): number {
    return this.scale * power(-Math.log1p(-share), 1 / this.shape)
  }

  cumulative(value: number): number {
    return value <= 0 ? 0 : -Math.expm1(-power(value / this.scale, this.shape))
  }
}

/** The mean of the Weibull law of this shape and scale 1. */
export const meanOverScale = (shape: number): number => gammaFunction(1 + 1 / shape)

/** Its variance over its squared mean. */
const scvOf = (shape: number): number => gammaFunction(1 + 2 / shape) / gammaFunction(1 + 1 / shape) ** 2 - 1

/** The least and the greatest shape that {@link weibullShape} looks for; the variation falls as the shape grows. */
const SHAPES = { least: 0.1, greatest: 1000 } as const

/** What the squared coefficient of variation of a Weibull law may be. */
export const WEIBULL_SCV = { least: scvOf(SHAPES.greatest), most: scvOf(SHAPES.least) } as const

/** The shape of the Weibull law with this squared coefficient of variation, which lies within {@link WEIBULL_SCV}. */
export const weibullShape = (scv: number): number => {
  let low: number = SHAPES.least
  let high: number = SHAPES.greatest
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = low + (high - low) / 2) {
    if (scvOf(middle) > scv) low = middle
    else high = middle
  }
  return high
}

export const weibullLaw = ({ mean, shape }: Weibull): Law => {
  if (mean === 0) return constantLaw({ _tag: 'Constant', value: 0 })
  return shape === 1 ? exponentialLaw({ _tag: 'Exponential', mean }) : new WeibullLaw(mean, shape)
}
