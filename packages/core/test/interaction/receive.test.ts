import { it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { NO_DETAILS } from '../../src/conversation/details.ts'
import {
  allowed,
  archived,
  closed,
  given,
  offeredTo,
  pickedBy,
  received,
  refusedUnlessBegun,
  replied,
  snoozed,
  started,
} from './example.ts'

describe('a contact gets in touch', () => {
  it('and an incoming interaction begins: open, held by nobody, awaiting an agent, where it was put', () => {
    const { state } = given([])
      .when({ ...received, _tag: 'Receive' })
      .then([received])
    expect(state).toStrictEqual({
      phase: 'open',
      holder: null,
      awaiting: 'agent',
      place: received.place,
      routing: 'smart',
      priority: 1,
      offers: [],
      snoozedUntil: null,
      forwarded: false,
      outcome: null,
      origin: { at: 0, channel: 'whatsapp', direction: 'incoming', contact: 'carl', routing: 'smart' },
      moments: { waitingSince: 0, lastMessageAt: 0, windowUntil: 86_400_000 },
      details: {
        ...NO_DETAILS,
        messages: [
          {
            id: 'hello',
            from: 'contact',
            at: 0,
            undoUntil: null,
            undone: false,
            delivery: { sentAt: null, deliveredAt: null, readAt: null, failedAt: null, failure: null },
          },
        ],
        unread: 1,
      },
    })
  })

  it('by a call, which brings no message', () => {
    const call = { ...received, channel: 'voice', message: null } as const
    given([])
      .when({ ...call, _tag: 'Receive' })
      .then([call])
  })

  it.each([
    { when: 'while it is open', events: [received], phase: 'open', allowed: allowed.waiting },
    { when: 'while it is unanswered', events: [started], phase: 'unanswered', allowed: allowed.unanswered },
    { when: 'once it is closed', events: [received, closed], phase: 'closed', allowed: allowed.closed },
    {
      when: 'once it is archived',
      events: [received, archived],
      phase: 'archived',
      allowed: allowed.archived,
    },
  ] as const)('but it begins only once: refused $when', ({ events, phase, allowed }) => {
    given(events)
      .when({ ...received, _tag: 'Receive' })
      .thenRefused({ _tag: 'AlreadyBegun', command: 'Receive', allowed, phase })
  })
})

describe('the contact writes', () => {
  const again = { _tag: 'MessageReceived', at: 10, message: 'again' } as const
  const command = { ...again, _tag: 'ReceiveMessage' } as const

  it('to an open interaction, which goes on waiting since it began to', () => {
    const { state } = given([received]).when(command).then([again])
    expect(state).toMatchObject({
      phase: 'open',
      awaiting: 'agent',
      moments: { waitingSince: 0, lastMessageAt: 10 },
    })
  })

  it('after a reply: it is the agent who is awaited again, and who had it still has it', () => {
    const timeline = given([received, pickedBy('anna'), replied])
    expect(timeline.state.awaiting).toBe('customer')
    const { state } = timeline.when(command).then([again])
    expect(state).toMatchObject({
      holder: 'anna',
      awaiting: 'agent',
      moments: { waitingSince: 0, lastMessageAt: 10 },
    })
  })

  it('after a reply from nobody in particular: it waits for an agent from now on', () => {
    const { state } = given([received, replied]).when(command).then([again])
    expect(state).toMatchObject({ holder: null, awaiting: 'agent', moments: { waitingSince: 10 } })
  })

  it('for the first time: what was unanswered is open', () => {
    const { state } = given([started]).when(command).then([again])
    expect(state).toMatchObject({
      phase: 'open',
      origin: { direction: 'outgoing' },
      awaiting: 'agent',
      moments: { waitingSince: 10 },
    })
  })

  it('while it is being offered: the offers stand', () => {
    const { state } = given([received, offeredTo('anna', 20)])
      .when(command)
      .then([again])
    expect(state.offers).toEqual([{ agent: 'anna', expiresAt: 20 }])
  })

  it('to a closed interaction, which opens again: nobody has it, it waits from now on, and how it had ended is past', () => {
    const { state } = given([received, pickedBy('anna'), replied, closed])
      .when(command)
      .then([{ _tag: 'Reopened', at: 10, by: { _tag: 'Contact' } }, again])
    expect(state).toMatchObject({
      phase: 'open',
      holder: null,
      awaiting: 'agent',
      outcome: null,
      origin: { at: 0 },
      moments: { waitingSince: 10, lastMessageAt: 10 },
    })
  })

  it('to what was closed without an answer: it is open, not unanswered', () => {
    const { state } = given([started, closed])
      .when(command)
      .then([{ _tag: 'Reopened', at: 10, by: { _tag: 'Contact' } }, again])
    expect(state.phase).toBe('open')
  })

  it('to a sleeping interaction, which wakes by it and waits from now on', () => {
    const { state } = given([received, snoozed])
      .when(command)
      .then([{ _tag: 'Woken', at: 10, by: { _tag: 'Contact' } }, again])
    expect(state).toMatchObject({ snoozedUntil: null, awaiting: 'agent', moments: { waitingSince: 10 } })
  })

  it('to one that its holder put to sleep, who still has it', () => {
    const { state } = given([received, pickedBy('anna'), snoozed])
      .when(command)
      .then([{ _tag: 'Woken', at: 10, by: { _tag: 'Contact' } }, again])
    expect(state).toMatchObject({ snoozedUntil: null, holder: 'anna', moments: { waitingSince: 0 } })
  })

  refusedUnlessBegun(command)
})
