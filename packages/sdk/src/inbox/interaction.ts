import type { InteractionId, InteractionState } from '@inboxlab/core'

/** An interaction as an inbox shows it: its id there and its facts in the core's words. */
export interface Interaction {
  readonly id: InteractionId
  readonly state: InteractionState
}
