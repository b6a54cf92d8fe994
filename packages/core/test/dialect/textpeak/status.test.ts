import { fc, it } from '@fast-check/vitest'
import * as Result from 'effect/Result'
import { describe, expect } from 'vitest'
import { phaseOf, statuses } from '../../../src/dialect/textpeak/status.ts'
import { textpeak } from '../../../src/dialect/textpeak/textpeak.ts'
import { decide } from '../../../src/interaction/decide.ts'
import { evolve } from '../../../src/interaction/evolve.ts'
import { Phase } from '../../../src/interaction/phase.ts'
import { absent, type InteractionState } from '../../../src/interaction/state.ts'
import { small } from '../../arbitrary/pool.ts'
import { run } from '../../arbitrary/run.ts'
import { stateFrom } from '../../arbitrary/state.ts'

const { choose, statusOf } = textpeak
const live = (phase: Phase): InteractionState => ({ ...absent, phase })

const chosen = (state: InteractionState, status: string): InteractionState | null => {
  const commands = choose(state, status, 'anna', 100)
  if (commands === null) return null
  return commands.reduce((before, command) => {
    const events = Result.getOrThrow(decide(before, command))
    return events.reduce(evolve, before)
  }, state)
}

describe('a status', () => {
  it('is Unanswered before the contact has written, Active then, and Closed in the end', () => {
    expect(Phase.literals.map((phase) => statusOf(live(phase)))).toEqual([
      null,
      'Unanswered',
      'Active',
      'Closed',
      null,
    ])
  })

  it.prop([run])('is one of the three words for whatever has begun and is not archived', ({ steps }) => {
    for (const state of steps.flatMap(({ before, states }) => [before, ...states])) {
      const has = state.phase !== 'absent' && state.phase !== 'archived'
      if (has) expect(textpeak.statuses).toContain(statusOf(state))
      else expect(statusOf(state)).toBeNull()
    }
  })

  it.each(statuses)('%s comes back from the phase it stands for', (word) => {
    const phase = phaseOf(word)
    expect(phase).not.toBeNull()
    if (phase !== null) expect(statusOf(live(phase))).toBe(word)
  })

  it.each(Phase.literals)('%s comes back from its word, if it has one', (phase) => {
    const word = statusOf(live(phase))
    if (word !== null) expect(phaseOf(word)).toBe(phase)
  })

  it('is no other word', () => {
    expect(phaseOf('Archived')).toBeNull()
    expect(choose(live('open'), 'Archived', 'anna', 100)).toBeNull()
  })

  it.prop([run])('once it is not Unanswered never is again, whatever happens', ({ steps }) => {
    const met = steps.flatMap(({ states }) => states.map(statusOf))
    const answered = met.findIndex((word) => word === 'Active' || word === 'Closed')
    if (answered >= 0) expect(met.slice(answered)).not.toContain('Unanswered')
  })
})

describe('choosing a status', () => {
  it('closes what is Active or Unanswered, and makes Active again what is Closed', () => {
    const by = { _tag: 'Agent', agent: 'anna' }
    const close = [{ _tag: 'Close', at: 100, by, outcome: { _tag: 'Processed' } }]
    expect(choose(live('open'), 'Closed', 'anna', 100)).toEqual(close)
    expect(choose(live('unanswered'), 'Closed', 'anna', 100)).toEqual(close)
    expect(choose(live('closed'), 'Active', 'anna', 100)).toEqual([{ _tag: 'Reopen', at: 100, by }])
  })

  it.prop([
    fc.oneof(
      stateFrom(small),
      run.map(({ state }) => state),
    ),
  ])('never is Unanswered', (state) => {
    expect(choose(state, 'Unanswered', 'anna', 100)).toBeNull()
  })

  it('is not possible for what it is already, nor Active before the contact has answered', () => {
    expect(choose(live('open'), 'Active', 'anna', 100)).toBeNull()
    expect(choose(live('closed'), 'Closed', 'anna', 100)).toBeNull()
    expect(choose(live('unanswered'), 'Active', 'anna', 100)).toBeNull()
  })

  it.prop([fc.constantFrom(...statuses)])(
    'is not possible before it has begun or once it is archived',
    (status) => {
      expect(choose(live('absent'), status, 'anna', 100)).toBeNull()
      expect(choose(live('archived'), status, 'anna', 100)).toBeNull()
    },
  )

  it.prop([run, fc.constantFrom(...statuses)])('leads to the status that was chosen', ({ steps }, status) => {
    for (const state of steps.flatMap(({ states }) => states)) {
      const after = chosen(state, status)
      if (after !== null) expect(statusOf(after)).toBe(status)
    }
  })

  it.prop([run, fc.constantFrom(...statuses)])('asks only what the system knows', ({ state }, status) => {
    for (const { _tag } of choose(state, status, 'anna', 100) ?? []) expect(textpeak.commands).toContain(_tag)
  })
})
