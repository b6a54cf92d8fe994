import { fc } from '@fast-check/vitest'
import * as Result from 'effect/Result'
import {
  absent,
  type Command,
  decide,
  type Event,
  evolve,
  type InteractionState,
  type Verdict,
} from '../../src/index.ts'
import { commandsFrom } from './command.ts'
import { small } from './pool.ts'
import { anyOf } from './shape.ts'

/** A command, what was decided, and the states before it and after each event. */
export interface Step {
  readonly before: InteractionState
  readonly command: Command
  readonly verdict: Verdict
  readonly events: ReadonlyArray<Event>
  readonly states: ReadonlyArray<InteractionState>
}

/** Commands given one after the other to one interaction, most of them accepted, some not. */
export interface Run {
  readonly steps: ReadonlyArray<Step>
  readonly log: ReadonlyArray<Event>
  readonly state: InteractionState
}

export const play = (commands: ReadonlyArray<Command>): Run => {
  const steps: Array<Step> = []
  const log: Array<Event> = []
  let state = absent
  for (const command of commands) {
    const before = state
    const verdict = decide(before, command)
    const events = Result.isSuccess(verdict) ? verdict.success : []
    const states = events.map((event) => {
      state = evolve(state, event)
      return state
    })
    log.push(...events)
    steps.push({ before, command, verdict, events, states })
  }
  return { steps, log, state }
}

const members = commandsFrom(small)
const opening = fc.oneof(members.Receive, members.Start)

// What ends an interaction is rare, so that runs get far.
const further = anyOf<Command>(members, {
  Pick: 4,
  Offer: 12,
  AcceptOffer: 8,
  DeclineOffer: 4,
  ExpireOffer: 8,
  ReceiveMessage: 4,
  Reply: 4,
  Assign: 3,
  Unassign: 6,
  Transfer: 6,
  Release: 8,
  Snooze: 4,
  Wake: 6,
})

export const run: fc.Arbitrary<Run> = fc
  .tuple(
    fc.oneof({ arbitrary: opening, weight: 9 }, { arbitrary: further, weight: 1 }),
    fc.array(further, { maxLength: 30, size: 'max' }),
  )
  .map(([first, rest]) => play([first, ...rest]))
