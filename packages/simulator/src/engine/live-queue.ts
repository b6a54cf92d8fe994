import type { QueueId, QueueView, WaitingInteraction } from '@inboxlab/core'
import { Line } from './line.ts'
import type { LiveGroup } from './live-group.ts'
import type { LiveInteraction } from './live-interaction.ts'

/** @internal A queue in the engine. */
export class LiveQueue implements QueueView {
  readonly id: QueueId
  readonly index: number
  readonly maxWaiting: number
  readonly groups: Array<LiveGroup> = []
  /** Who waits, in the policy's order. */
  readonly waiting = new Line<LiveInteraction>()

  constructor(id: QueueId, index: number, maxWaiting: number) {
    this.id = id
    this.index = index
    this.maxWaiting = maxWaiting
  }

  get length(): number {
    return this.waiting.length
  }

  get first(): LiveInteraction | null {
    return this.waiting.first
  }

  line(): ReadonlyArray<LiveInteraction> {
    return this.waiting.inOrder()
  }

  firstThat(holds: (interaction: WaitingInteraction) => boolean): LiveInteraction | null {
    return this.waiting.inOrder().find(holds) ?? null
  }
}
