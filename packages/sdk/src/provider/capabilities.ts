import type { InteractionFilter } from '../inbox/interaction-filter.ts'
import type { Operation } from '../inbox/operation.ts'
import type { MessageKind, MessageKinds } from '../inbox/outgoing-message.ts'

/** True where the provider has it; otherwise why it has not, as the end of a sentence: `its API has no snooze`. */
export type Ability = true | string

/** A fact that interactions can be filtered by. */
export type FilterKey = keyof InteractionFilter

/** What a provider can and cannot do, with the reasons. */
export interface Capabilities {
  readonly operations: { readonly [O in Operation]: Ability }
  /** Which kinds of message it sends. */
  readonly messages: { readonly [K in MessageKind]: Ability }
  /** Which facts it can list interactions by. */
  readonly filters: { readonly [F in FilterKey]: Ability }
}

/** The names of the abilities that are there. */
export type Able<Abilities> = {
  [K in keyof Abilities]: Abilities[K] extends true ? K : never
}[keyof Abilities]

/** The operations that a provider has. */
export type SupportedOperation<C extends Capabilities> = Able<C['operations']> & Operation

/** The messages that a provider can send. */
export type SupportedMessage<C extends Capabilities> = MessageKinds[Able<C['messages']> & MessageKind]

/** The filter that a provider can list by. */
export type SupportedFilter<C extends Capabilities> = Pick<InteractionFilter, Able<C['filters']> & FilterKey>
