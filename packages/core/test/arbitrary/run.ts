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

// What ends an interaction is rare, so that runs get far: one kind is about who handles it, one about what is said.
const handling = anyOf<Command>(members, {
  Pick: 16,
  Offer: 48,
  AcceptOffer: 32,
  DeclineOffer: 16,
  ExpireOffer: 32,
  ReceiveMessage: 16,
  Reply: 24,
  Assign: 12,
  Unassign: 24,
  Transfer: 24,
  Release: 32,
  Snooze: 16,
  Wake: 24,
  Reopen: 8,
})
const talking = anyOf<Command>(members, {
  ReceiveMessage: 8,
  Reply: 16,
  Reopen: 8,
  ReportDelivery: 16,
  UndoMessage: 8,
  ReadMessages: 4,
  ExtendWindow: 8,
  AddTag: 4,
  RemoveTag: 4,
  StartSurvey: 8,
  AnswerSurvey: 8,
  CompleteSurvey: 2,
  CancelSurvey: 2,
  FailSurvey: 2,
  RequestPayment: 6,
  SettlePayment: 6,
  AssignCard: 4,
  UnassignCard: 4,
  AssignCase: 4,
  UnassignCase: 4,
  StartVideoCall: 4,
  EndVideoCall: 4,
  Join: 6,
  Leave: 6,
  SwitchBot: 4,
  VisitPage: 6,
})

const runOf = (further: fc.Arbitrary<Command>): fc.Arbitrary<Run> =>
  fc
    .tuple(
      fc.oneof({ arbitrary: opening, weight: 9 }, { arbitrary: further, weight: 1 }),
      fc.array(further, { maxLength: 30, size: 'max' }),
    )
    .map(([first, rest]) => play([first, ...rest]))

export const run: fc.Arbitrary<Run> = fc.oneof(runOf(handling), runOf(talking))
