import type { QueueId, QueueView } from '@inboxlab/core'
import { NOT_SCHEDULED } from '../calendar/calendar.ts'
import { IndexedHeap } from '../calendar/indexed-heap.ts'
import type { LiveGroup } from './live-group.ts'
import type { LiveInteraction } from './live-interaction.ts'

/** @internal A queue in the engine: the line of who waits, in the policy's order. */
export class LiveQueue implements QueueView {
  readonly id: QueueId
  readonly index: number
  readonly maxWaiting: number
  readonly groups: Array<LiveGroup> = []
  private readonly ranks = new IndexedHeap()
  private readonly waiting: Array<LiveInteraction | null> = []

  constructor(id: QueueId, index: number, maxWaiting: number) {
    this.id = id
    this.index = index
    this.maxWaiting = maxWaiting
  }

  get length(): number {
    return this.ranks.size
  }

  get first(): LiveInteraction | null {
    return this.ranks.size === 0 ? null : (this.waiting[this.ranks.first] as LiveInteraction)
  }

  line(): ReadonlyArray<LiveInteraction> {
    return this.ranks.inOrder().map((handle) => this.waiting[handle] as LiveInteraction)
  }

  join(interaction: LiveInteraction, rank: number): void {
    const handle = this.ranks.add(rank)
    interaction.rank = rank
    interaction.placeInLine = handle
    interaction.queue = this
    this.waiting[handle] = interaction
  }

  leave(interaction: LiveInteraction): void {
    const handle = interaction.placeInLine
    this.ranks.remove(handle)
    this.waiting[handle] = null
    interaction.placeInLine = NOT_SCHEDULED
  }
}
