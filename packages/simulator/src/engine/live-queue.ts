import type { QueueId, QueueView, WaitingInteraction } from '@inboxlab/core'
import { Line } from './line.ts'
import type { LiveGroup } from './live-group.ts'
import type { LiveInteraction } from './live-interaction.ts'
import type { PlannedQueue } from './plan.ts'

/** @internal A queue in the engine. */
export class LiveQueue implements QueueView {
  readonly id: QueueId
  readonly index: number
  readonly maxWaiting: number
  readonly plan: PlannedQueue
  /** Nothing stands between the contacts and its line but its length. */
  readonly isPlain: boolean
  readonly groups: Array<LiveGroup> = []
  /** Whether some of its agents take from it themselves. */
  hasPullers = false
  /** Who waits, in the policy's order. */
  readonly waiting = new Line<LiveInteraction>()
  /** Who came when it was closed and waits for it to open. */
  readonly early = new Line<LiveInteraction>()
  /** How many of those in line ring at an agent. */
  ringing = 0
  open = true

  constructor(plan: PlannedQueue, index: number) {
    this.id = plan.id
    this.index = index
    this.maxWaiting = plan.maxWaiting
    this.plan = plan
    this.isPlain = plan.hours === undefined && plan.maxWait === undefined
  }

  get length(): number {
    return this.waiting.length
  }

  get first(): LiveInteraction | null {
    return this.waiting.first
  }

  /** Somebody who serves it is free. */
  get hasFreeAgents(): boolean {
    const { groups } = this
    for (let i = 0; i < groups.length; i++) if ((groups[i] as LiveGroup).free > 0) return true
    return false
  }

  /** More wait in it than it has room for. */
  get isOverfull(): boolean {
    return this.waiting.length + this.early.length - this.ringing > this.maxWaiting
  }

  line(): ReadonlyArray<LiveInteraction> {
    return this.waiting.inOrder()
  }

  firstThat(holds: (interaction: WaitingInteraction) => boolean): LiveInteraction | null {
    return this.waiting.firstThat(holds)
  }
}
