import { it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { NO_DETAILS } from '../../src/conversation/details.ts'
import { allowed, archived, closed, given, received, started } from './example.ts'

describe('we get in touch', () => {
  const start = { ...started, _tag: 'Start' } as const

  it('and an outgoing interaction begins: unanswered, held by nobody, awaiting the customer', () => {
    const { state } = given([]).when(start).then([started])
    expect(state).toStrictEqual({
      phase: 'unanswered',
      holder: null,
      awaiting: 'customer',
      place: started.place,
      routing: 'direct',
      priority: 0,
      offers: [],
      snoozedUntil: null,
      forwarded: false,
      outcome: null,
      origin: { at: 0, channel: 'sms', direction: 'outgoing', contact: 'carl', routing: 'direct' },
      moments: { waitingSince: 0, lastMessageAt: 0, windowUntil: null },
      details: {
        ...NO_DETAILS,
        messages: [
          {
            id: 'news',
            from: 'us',
            at: 0,
            undoUntil: null,
            undone: false,
            delivery: { sentAt: null, deliveredAt: null, readAt: null, failedAt: null, failure: null },
          },
        ],
      },
    })
  })

  it('and the agent who is named has it', () => {
    const { state } = given([])
      .when({ ...start, agent: 'anna' })
      .then([{ ...started, agent: 'anna' }])
    expect(state).toMatchObject({ phase: 'unanswered', holder: 'anna' })
  })

  it('by a call, which brings no message', () => {
    given([])
      .when({ ...start, channel: 'voice', message: null })
      .then([{ ...started, channel: 'voice', message: null }])
  })

  it('and the number it leaves from is kept', () => {
    given([])
      .when({ ...start, sender: 'paris-1' })
      .then([{ ...started, sender: 'paris-1' }])
  })

  it('and it stays unanswered, whatever we do, until the contact writes', () => {
    const { state } = given([started])
      .when({ _tag: 'Pick', at: 1, agent: 'anna' })
      .when({ _tag: 'Reply', at: 2, by: { _tag: 'Agent', agent: 'anna' }, message: 'are you there?' })
      .when({ _tag: 'Release', at: 3, agent: 'anna' })
      .then([{ _tag: 'Released', at: 3, agent: 'anna' }])
    expect(state).toMatchObject({ phase: 'unanswered', moments: { lastMessageAt: 2 } })
  })

  it('and what was filled in for it is in its log, not in its state', () => {
    const fields = [{ field: 'reason', value: 'an offer' }]
    const { state } = given([])
      .when({ ...start, fields })
      .then([{ ...started, fields }])
    expect(state).toStrictEqual(given([]).when(start).then([started]).state)
  })

  it.each([
    { when: 'while it is unanswered', events: [started], phase: 'unanswered', allowed: allowed.unanswered },
    { when: 'while it is open', events: [received], phase: 'open', allowed: allowed.waiting },
    { when: 'once it is closed', events: [received, closed], phase: 'closed', allowed: allowed.closed },
    {
      when: 'once it is archived',
      events: [received, archived],
      phase: 'archived',
      allowed: allowed.archived,
    },
  ] as const)('but it begins only once: refused $when', ({ events, phase, allowed }) => {
    given(events).when(start).thenRefused({ _tag: 'AlreadyBegun', command: 'Start', allowed, phase })
  })
})
