import {
  absent,
  type Command,
  type CommandOf,
  decide,
  type Event,
  type EventOf,
  evolve,
  firstComeFirstServed,
  type fold,
  type InteractionState,
  type Phase,
  type Refusal,
  type RefusalOf,
  type RoutingPolicy,
} from '@inboxlab/core'
import { givenWhenThen } from '@inboxlab/core/testing'
import type * as Result from 'effect/Result'
import { holds, type Same } from './same-type.mts'

// A decision is events or a refusal; a state comes of a state and an event.
holds<Same<ReturnType<typeof decide>, Result.Result<ReadonlyArray<Event>, Refusal>>>()
holds<Same<Parameters<typeof decide>, [state: InteractionState, command: Command]>>()
holds<Same<ReturnType<typeof evolve>, InteractionState>>()
holds<Same<ReturnType<typeof fold>, InteractionState>>()

// A tag picks one case out, with that case's own facts.
holds<Same<CommandOf<'Pick'>['_tag'], 'Pick'>>()
holds<Same<EventOf<'Picked'>['agent'], string>>()
holds<Same<RefusalOf<'Held'>['holder'], string>>()
holds<Same<RefusalOf<'WrongPhase'>['phase'], Phase>>()

// A story about the core takes its commands and events, and nothing else.
const { given } = givenWhenThen({ initial: absent, decide, evolve })
export const story = () => given([]).when({ _tag: 'Pick', at: 0, agent: 'anna' })
// @ts-expect-error: there is no such command
export const noCommand = () => given([]).when({ _tag: 'Dance', at: 0 })
// @ts-expect-error: who picks it must be named
export const nobody = (): Command => ({ _tag: 'Pick', at: 0 })

export const changed = (state: InteractionState): void => {
  // @ts-expect-error: a state is not changed, another is made of it
  state.holder = 'anna'
}

// A policy with a memory of its own kind is a policy to those who only run it.
export const policy: RoutingPolicy = firstComeFirstServed()
