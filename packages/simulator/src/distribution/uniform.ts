import type { RandomStream } from '../random/random-stream.ts'
import { constantLaw } from './constant.ts'
import type { Law } from './law.ts'
import { strictlyAbove } from './strictly-above.ts'

/** Every value between two limits equally likely. */
export interface Uniform {
  readonly _tag: 'Uniform'
  readonly from: number
  readonly to: number
}

class UniformLaw implements Law {
  private readonly from: number
  private readonly to: number

  constructor(from: number, to: number) {
    this.from = from
    this.to = to
  }

  get mean(): number {
    return (this.from + this.to) / 2
  }

  draw(stream: RandomStream): number {
    return this.quantile(stream.uniform())
  }

  drawAbove(floor: number, stream: RandomStream): number {
    const share = stream.uniform()
    if (floor >= this.to) return floor
    const from = Math.max(this.from, floor)
    return strictlyAbove(floor, Math.min(this.to, from + (this.to - from) * share), this.to)
  }

  quantile(share: number): number {
    return Math.min(this.to, this.from + (this.to - this.from) * share)
  }

  cumulative(value: number): number {
    return Math.min(1, Math.max(0, (value - this.from) / (this.to - this.from)))
  }
}

export const uniformLaw = ({ from, to }: Uniform): Law =>
  from === to ? constantLaw({ _tag: 'Constant', value: from }) : new UniformLaw(from, to)
