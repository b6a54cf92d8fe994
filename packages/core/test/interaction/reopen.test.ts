import { it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { allowed, anna, archived, automation, closed, given, pickedBy, received, started } from './example.ts'

describe('someone of ours opens again what was closed', () => {
  const reopen = { _tag: 'Reopen', at: 10, by: anna } as const
  const reopened = { ...reopen, _tag: 'Reopened' } as const

  it('and nobody has it, it waits from now on for an agent, and how it had ended is past', () => {
    const timeline = given([received, pickedBy('anna'), closed])
    const { state } = timeline.when(reopen).then([reopened])
    expect(state).toStrictEqual({
      ...timeline.state,
      phase: 'open',
      holder: null,
      awaiting: 'agent',
      outcome: null,
      moments: { ...timeline.state.moments, waitingSince: 10 },
    })
  })

  it('also when an automation does', () => {
    given([received, closed])
      .when({ ...reopen, by: automation })
      .then([{ ...reopened, by: automation }])
  })

  it('never as unanswered, even if the contact has not written', () => {
    expect(given([started, closed]).when(reopen).then([reopened]).state.phase).toBe('open')
  })

  it.each([
    { when: 'before it has begun', events: [], phase: 'absent', allowed: allowed.absent },
    { when: 'while it is open', events: [received], phase: 'open', allowed: allowed.waiting },
    { when: 'while it is unanswered', events: [started], phase: 'unanswered', allowed: allowed.unanswered },
    {
      when: 'once it is archived',
      events: [received, archived],
      phase: 'archived',
      allowed: allowed.archived,
    },
  ] as const)('but is refused $when', ({ events, phase, allowed }) => {
    given(events)
      .when(reopen)
      .thenRefused({ _tag: 'WrongPhase', command: 'Reopen', allowed, phase, needs: ['closed'] })
  })
})
