import type { QueueId, QueueView, WaitingInteraction } from '@inboxlab/core'
import type { DeskGroup } from './desk-group.ts'
import type { DeskInteraction } from './desk-interaction.ts'

/** @internal A queue of a live router: who waits in it, in the policy's order. */
export class DeskQueue implements QueueView {
  readonly id: QueueId
  readonly groups: Array<DeskGroup> = []
  readonly #line: Array<DeskInteraction> = []

  constructor(id: QueueId) {
    this.id = id
  }

  get length(): number {
    return this.#line.length
  }

  get first(): DeskInteraction | null {
    return this.#line[0] ?? null
  }

  line(): ReadonlyArray<DeskInteraction> {
    return [...this.#line]
  }

  firstThat(holds: (interaction: WaitingInteraction) => boolean): DeskInteraction | null {
    return this.#line.find(holds) ?? null
  }

  /** Puts somebody in their place: by rank, of equals by turn. */
  join(interaction: DeskInteraction): void {
    const before = this.#line.findLastIndex(
      ({ rank, turn }) => rank < interaction.rank || (rank === interaction.rank && turn < interaction.turn),
    )
    this.#line.splice(before + 1, 0, interaction)
    interaction.inLine = true
  }

  leave(interaction: DeskInteraction): void {
    this.#line.splice(this.#line.indexOf(interaction), 1)
    interaction.inLine = false
  }
}
