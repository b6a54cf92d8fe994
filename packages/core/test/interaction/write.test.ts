import { it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  anna,
  closed,
  given,
  offeredTo,
  pickedBy,
  received,
  refusedUnlessBegun,
  refusedUnlessLive,
  snoozed,
  started,
} from './example.ts'

describe('a reply', () => {
  const reply = { _tag: 'Reply', at: 10, by: anna, message: 'how can I help?' } as const
  const replied = { ...reply, _tag: 'Replied' } as const

  it('makes it the customer’s turn; nothing else changes but the messages and the time of the last one', () => {
    const timeline = given([received, pickedBy('anna')])
    const { state } = timeline.when(reply).then([replied])
    expect(state).toStrictEqual({
      ...timeline.state,
      awaiting: 'customer',
      moments: { ...timeline.state.moments, lastMessageAt: 10 },
      details: {
        ...timeline.state.details,
        messages: [
          ...timeline.state.details.messages,
          {
            id: 'how can I help?',
            from: 'us',
            at: 10,
            undoUntil: null,
            undone: false,
            delivery: { sentAt: null, deliveredAt: null, readAt: null, failedAt: null, failure: null },
          },
        ],
      },
    })
  })

  it('can come from a bot before anybody has it, and nobody has it then', () => {
    const { state } = given([received])
      .when({ ...reply, by: { _tag: 'Bot' } })
      .then([{ ...replied, by: { _tag: 'Bot' } }])
    expect(state).toMatchObject({ holder: null, awaiting: 'customer' })
  })

  it('leaves what is unanswered unanswered', () => {
    const { state } = given([started]).when(reply).then([replied])
    expect(state).toMatchObject({ phase: 'unanswered', awaiting: 'customer', moments: { lastMessageAt: 10 } })
  })

  it('leaves offers and a snooze as they are', () => {
    expect(
      given([received, offeredTo('bert', 20)])
        .when(reply)
        .then([replied]).state.offers,
    ).toHaveLength(1)
    expect(given([received, snoozed]).when(reply).then([replied]).state.snoozedUntil).toBe(50)
  })

  it('and the contact’s answer take turns', () => {
    given([received, pickedBy('anna')])
      .when(reply)
      .when({ _tag: 'ReceiveMessage', at: 11, message: 'thanks' })
      .when({ ...reply, at: 12, message: 'and now?' })
      .then([{ ...replied, at: 12, message: 'and now?' }])
      .when({ _tag: 'ReceiveMessage', at: 13, message: 'bye' })
      .then([{ _tag: 'MessageReceived', at: 13, message: 'bye' }])
  })

  refusedUnlessLive(reply)
})

describe('a private note', () => {
  const note = { _tag: 'Note', at: 10, by: anna, note: 'a good customer' } as const
  const noted = { ...note, _tag: 'Noted' } as const

  it.each([
    { where: 'an open interaction', events: [received] },
    { where: 'one that somebody has', events: [received, pickedBy('bert')] },
    { where: 'one that is unanswered', events: [started] },
    { where: 'one that sleeps', events: [received, snoozed] },
    { where: 'a closed one', events: [received, closed] },
  ])('can be left on $where, and changes nothing', ({ events }) => {
    const timeline = given(events)
    expect(timeline.when(note).then([noted]).state).toBe(timeline.state)
  })

  refusedUnlessBegun(note)
})
