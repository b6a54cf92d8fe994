// Compiled, not run, in a project that has only the packed packages: their declarations are whole.
import { type Command, decide, type InteractionState } from '@inboxlab/core'
import { Inbox, type InboxService, type NotSupported } from '@inboxlab/sdk'
import { type Distribution, randomStream, sampler } from '@inboxlab/simulator'
import type * as Effect from 'effect/Effect'

export const verdict = (state: InteractionState, command: Command) => decide(state, command)._tag
export const snooze = (inbox: InboxService): Effect.Effect<void, { readonly _tag: string }> =>
  inbox.snooze('i', 1)
export const named: (why: NotSupported) => string = ({ provider }) => provider
export const listed = Inbox.use(({ get }) => get('i'))
export const draw = (distribution: Distribution): number => sampler(distribution).draw(randomStream(1, 'a'))
// @ts-expect-error: a distribution without its mean is none
export const none: Distribution = { _tag: 'Exponential' }
