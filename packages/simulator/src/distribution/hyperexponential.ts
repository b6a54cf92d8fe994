import type { RandomStream } from '../random/random-stream.ts'
import type { Law } from './law.ts'
import { strictlyAbove } from './strictly-above.ts'

/** A mixture of exponentials, more variable than one: say, quick questions among long cases. */
export interface Hyperexponential {
  readonly _tag: 'Hyperexponential'
  /** Their shares add up to 1. */
  readonly branches: ReadonlyArray<{ readonly share: number; readonly mean: number }>
}

type Branch = Hyperexponential['branches'][number]

const belowOne = 1 - Number.EPSILON / 2

// What is left of the one number after it chose the branch is again uniform, and draws within the branch.
const drawFrom = (branches: ReadonlyArray<Branch>, share: number): number => {
  let passed = 0
  let within = 0
  let mean = 0
  for (const branch of branches) {
    mean = branch.mean
    within = (share - passed) / branch.share
    if (within < 1) break
    passed += branch.share
  }
  return mean * -Math.log(1 - Math.min(within, belowOne))
}

class HyperexponentialLaw implements Law {
  private readonly branches: ReadonlyArray<Branch>
  private readonly longest: number

  constructor(branches: ReadonlyArray<Branch>) {
    this.branches = branches.filter((branch) => branch.share > 0)
    this.longest = Math.max(...this.branches.map((branch) => branch.mean))
  }

  get mean(): number {
    return this.branches.reduce((sum, { share, mean }) => sum + share * mean, 0)
  }

  draw(stream: RandomStream): number {
    return drawFrom(this.branches, stream.uniform())
  }

  // Each branch is memoryless, and whoever is still there is the likelier of a long one.
  drawAbove(floor: number, stream: RandomStream): number {
    const share = stream.uniform()
    if (floor < 0) return drawFrom(this.branches, share)
    if (this.longest === 0) return floor
    const left = this.branches.map((branch) => ({
      mean: branch.mean,
      share: branch.mean === 0 ? 0 : branch.share * Math.exp(floor / this.longest - floor / branch.mean),
    }))
    const whole = left.reduce((sum, branch) => sum + branch.share, 0)
    const present = left.filter((branch) => branch.share > 0)
    return strictlyAbove(floor, floor + drawFrom(present, share * whole))
  }

  quantile(share: number): number {
    if (share <= this.cumulative(0)) return 0
    let low = 0
    let high = -this.longest * Math.log1p(-share)
    for (let middle = high / 2; middle > low && middle < high; middle = low + (high - low) / 2) {
      if (this.cumulative(middle) < share) low = middle
      else high = middle
    }
    return high
  }

  cumulative(value: number): number {
    if (value < 0) return 0
    if (value === Infinity) return 1
    let sum = 0
    for (const { share, mean } of this.branches) sum += share * (mean === 0 ? 1 : -Math.expm1(-value / mean))
    return Math.min(1, sum)
  }
}

export const hyperexponentialLaw = ({ branches }: Hyperexponential): Law => new HyperexponentialLaw(branches)
