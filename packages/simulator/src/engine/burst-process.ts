import type { RandomStream } from '../random/random-stream.ts'
import { burstShares } from './burst-shares.ts'
import type { StreamFor } from './contact-source.ts'
import type { BurstState, Share } from './plan.ts'
import { SharedChoice } from './shared-choice.ts'

/** @internal The state of traffic that comes in bursts, one after the other, settled from the beginning. */
export class BurstProcess {
  /** What the rate is multiplied by now. */
  times: number
  /** When the next state begins. */
  until: number
  private readonly states: ReadonlyArray<BurstState>
  private readonly next: ReadonlyArray<SharedChoice<number>>
  private readonly stays: RandomStream
  private state: number

  constructor(states: ReadonlyArray<BurstState>, start: number, part: StreamFor) {
    const choices = part('states')
    const chosen = (shares: ReadonlyArray<Share<number>>) => new SharedChoice(shares, () => choices)
    this.states = states
    this.next = states.map(({ next }) => chosen(next))
    this.stays = part('stays')
    this.state = chosen(burstShares(states).map((share, value) => ({ value, share }))).draw()
    this.times = this.current.times
    this.until = start + this.stay()
  }

  moveOn(): void {
    this.state = (this.next[this.state] as SharedChoice<number>).draw()
    this.times = this.current.times
    this.until += this.stay()
  }

  save(): readonly [state: number, until: number] {
    return [this.state, this.until]
  }

  restore(state: number, until: number): void {
    this.state = state
    this.until = until
    this.times = this.current.times
  }

  private get current(): BurstState {
    return this.states[this.state] as BurstState
  }

  private stay(): number {
    return -this.current.stay * Math.log(this.stays.uniform())
  }
}
