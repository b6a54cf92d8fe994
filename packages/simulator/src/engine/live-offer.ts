import { NOT_SCHEDULED } from '../calendar/calendar.ts'
import type { LiveAgent } from './live-agent.ts'
import type { LiveInteraction } from './live-interaction.ts'

/** @internal An interaction that rings at an agent. */
export class LiveOffer {
  readonly slot: number
  interaction: LiveInteraction | null = null
  agent: LiveAgent | null = null
  /** Calendar entry at which it is accepted or declined, or lapses. */
  ends = NOT_SCHEDULED

  constructor(slot: number) {
    this.slot = slot
  }
}
