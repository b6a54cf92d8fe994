import type { RandomStream } from '../random/random-stream.ts'
import type { SimpleDistribution } from './distribution.ts'
import type { Law } from './law.ts'

/** One of several distributions, by chance: say, a third hang up at once, the others after a lognormal time. */
export interface Mixture {
  readonly _tag: 'Mixture'
  /** Their shares add up to 1. */
  readonly parts: ReadonlyArray<{ readonly share: number; readonly of: SimpleDistribution }>
}

interface Part {
  readonly share: number
  readonly law: Law
}

const LEAST = Number.EPSILON / 2

/** What is left of one number after it chose the part: again uniform, and the number of the draw within the part. */
class Rest implements Pick<RandomStream, 'uniform'> {
  private rest = 0.5

  uniform(): number {
    return this.rest
  }

  set(rest: number): void {
    this.rest = Math.min(1 - LEAST, Math.max(LEAST, rest))
  }
}

class MixtureLaw implements Law {
  private readonly parts: ReadonlyArray<Part>
  private readonly shares: ReadonlyArray<number>
  private readonly rest = new Rest()

  constructor(parts: ReadonlyArray<Part>) {
    this.parts = parts.filter(({ share }) => share > 0)
    this.shares = this.parts.map(({ share }) => share)
  }

  get mean(): number {
    return this.parts.reduce((sum, { share, law }) => sum + share * law.mean, 0)
  }

  draw(stream: RandomStream): number {
    return this.chosen(this.shares, stream.uniform()).draw(this.rest)
  }

  // Whoever is still there is the likelier of a part that lasts longer.
  drawAbove(floor: number, stream: RandomStream): number {
    if (floor < 0) return this.draw(stream)
    const share = stream.uniform()
    const left = this.parts.map((part) => part.share * (1 - part.law.cumulative(floor)))
    const whole = left.reduce((sum, each) => sum + each, 0)
    if (whole > 0) return this.chosen(left, share * whole).drawAbove(floor, this.rest)
    this.rest.set(share)
    return this.longest().drawAbove(floor, this.rest)
  }

  quantile(share: number): number {
    const each = this.parts.map(({ law }) => law.quantile(share))
    let low = Math.min(...each)
    let high = Math.max(...each)
    if (high === Infinity || this.cumulative(low) >= share) return share === 1 ? high : low
    for (let middle = low / 2 + high / 2; middle > low && middle < high; middle = low / 2 + high / 2) {
      if (this.cumulative(middle) < share) low = middle
      else high = middle
    }
    return high
  }

  cumulative(value: number): number {
    let sum = 0
    let whole = true
    for (const { share, law } of this.parts) {
      const upTo = law.cumulative(value)
      sum += share * upTo
      whole &&= upTo === 1
    }
    // The shares may be short of 1 by rounding.
    return whole ? 1 : Math.min(1, sum)
  }

  /** The part that a number below the sum of the weights falls into; what is left of it is kept in `rest`. */
  private chosen(weights: ReadonlyArray<number>, number: number): Law {
    let passed = 0
    let at = 0
    for (let i = 0; i < weights.length; i++) {
      const weight = weights[i] as number
      if (weight === 0) continue
      at = i
      this.rest.set((number - passed) / weight)
      if (number < passed + weight) break
      passed += weight
    }
    return (this.parts[at] as Part).law
  }

  /** The part that alone is left far out, where rounding has left nothing of any: one without an end, if there is. */
  private longest(): Law {
    const laws = this.parts.map(({ law }) => law)
    const endless = laws.filter((law) => law.quantile(1) === Infinity)
    const [first, ...others] = endless.length > 0 ? endless : laws
    const reach = (law: Law): number => law.quantile(1 - LEAST)
    return others.reduce((best, law) => (reach(law) > reach(best) ? law : best), first as Law)
  }
}

export const mixtureLaw = ({ parts }: Mixture, lawOf: (distribution: SimpleDistribution) => Law): Law =>
  new MixtureLaw(parts.map(({ share, of }) => ({ share, law: lawOf(of) })))
