import { fc } from '@fast-check/vitest'
import * as Result from 'effect/Result'
import type { Dialect } from '../../../src/dialect/dialect.ts'
import type { Command } from '../../../src/interaction/command.ts'
import { decide } from '../../../src/interaction/decide.ts'
import { evolve } from '../../../src/interaction/evolve.ts'
import { absent, type InteractionState } from '../../../src/interaction/state.ts'
import type { Row } from '../../../src/view/row.ts'
import { play, run } from '../../arbitrary/run.ts'

// What the tests of three dialects have in common.

/** An interaction that a contact began and that nobody has. */
export const waiting: InteractionState = {
  ...absent,
  phase: 'open',
  origin: { ...absent.origin, at: 1, channel: 'whatsapp', contact: 'carl' },
  moments: { ...absent.moments, waitingSince: 1, lastMessageAt: 1 },
}
export const heldBy = (holder: string): InteractionState => ({ ...waiting, holder })
export const closed: InteractionState = {
  ...waiting,
  phase: 'closed',
  outcome: { _tag: 'Processed' },
}

/** The row of this state; what the state does not say is empty unless it is given. */
export const rowOf = (state: InteractionState, rest: Partial<Omit<Row, 'state'>> = {}): Row => ({
  id: 'i1',
  state,
  contact: state.origin.contact,
  contactName: state.origin.contact ?? '',
  address: null,
  receivedAt: null,
  endedAt: null,
  closedBy: null,
  agents: state.holder === null ? [] : [state.holder],
  lastText: '',
  lastMessage: null,
  templates: [],
  ...rest,
})

const statesOf = (steps: ReadonlyArray<{ readonly states: ReadonlyArray<InteractionState> }>) => [
  absent,
  ...steps.flatMap(({ states }) => states),
]

/** The states that an interaction passes through, whatever is asked of it. */
export const reachable: fc.Arbitrary<ReadonlyArray<InteractionState>> = run.map(({ steps }) =>
  statesOf(steps),
)

/** The states that an interaction passes through while a system's own commands are given. */
export const reachableIn = (dialect: Dialect): fc.Arbitrary<ReadonlyArray<InteractionState>> =>
  run.map(({ steps }) =>
    statesOf(
      play(steps.map(({ command }) => command).filter(({ _tag }) => dialect.commands.includes(_tag))).steps,
    ),
  )

/** The states after each of these commands, none of which may be refused. */
export const statesAfter = (
  state: InteractionState,
  commands: ReadonlyArray<Command>,
): ReadonlyArray<InteractionState> => {
  const states: Array<InteractionState> = []
  let now = state
  for (const command of commands) {
    for (const event of Result.getOrThrow(decide(now, command))) {
      now = evolve(now, event)
      states.push(now)
    }
  }
  return states
}

export const anyAgent: fc.Arbitrary<string> = fc.constantFrom('anna', 'bert', 'cleo')

/** After every moment that a run can name. */
export const LATER = 100
