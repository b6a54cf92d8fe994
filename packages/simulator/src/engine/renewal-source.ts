import { type Sampler, sampler } from '../distribution/distribution.ts'
import type { RandomStream } from '../random/random-stream.ts'
import { BatchSizes } from './batch-sizes.ts'
import type { StreamFor } from './contact-source.ts'
import { DrawnSource } from './drawn-source.ts'
import type { Plan, RenewalTraffic } from './plan.ts'

/** @internal Contacts, or batches of them, with independent times in between. */
export class RenewalSource extends DrawnSource {
  private readonly gap: Sampler
  private readonly gaps: RandomStream
  private readonly sizes: BatchSizes
  private readonly end: number
  /** How many of the batch are still to come. */
  private left: number

  constructor(plan: Plan, traffic: RenewalTraffic, streamFor: StreamFor) {
    super(plan, traffic, streamFor)
    const part = (what: string) => streamFor(`traffic ${traffic.name}/${what}`)
    this.end = plan.end
    this.gap = sampler(traffic.gap)
    this.gaps = part('arrivals')
    this.sizes = new BatchSizes(traffic.batch, () => part('batches'))
    this.next = this.untilEnd(plan.start + (traffic.first ?? this.gap.draw(this.gaps)))
    this.left = this.sizes.draw() - 1
  }

  protected after(moment: number): number {
    if (this.left > 0) {
      this.left--
      return moment
    }
    this.left = this.sizes.draw() - 1
    return this.untilEnd(moment + this.gap.draw(this.gaps))
  }

  save(): ReadonlyArray<number> {
    return [this.next, this.left]
  }

  restore([next, left]: ReadonlyArray<number>): void {
    this.next = next as number
    this.left = left as number
  }

  private untilEnd(moment: number): number {
    return moment < this.end ? moment : Number.POSITIVE_INFINITY
  }
}
