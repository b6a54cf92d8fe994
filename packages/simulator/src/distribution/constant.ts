import type { RandomStream } from '../random/random-stream.ts'
import type { Law } from './law.ts'

/** Always the same value. */
export interface Constant {
  readonly _tag: 'Constant'
  readonly value: number
}

class ConstantLaw implements Law {
  readonly mean: number

  constructor(value: number) {
    this.mean = value
  }

  // Takes its number like every other law, so that a constant in place of a law leaves the stream in step.
  draw(stream: RandomStream): number {
    stream.uniform()
    return this.mean
  }

  drawAbove(floor: number, stream: RandomStream): number {
    return Math.max(floor, this.draw(stream))
  }

  quantile(): number {
    return this.mean
  }

  cumulative(value: number): number {
    return value < this.mean ? 0 : 1
  }
}

export const constantLaw = ({ value }: Constant): Law => new ConstantLaw(value)
