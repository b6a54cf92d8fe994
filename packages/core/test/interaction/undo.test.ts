import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { anna, closed, given, pickedBy, received, refusedUnlessBegun, released, started } from './example.ts'

const reply = { _tag: 'Reply', at: 3, by: anna, message: 'oops', undoUntil: 10 } as const
const replied = { ...reply, _tag: 'Replied' } as const
const undo = { _tag: 'UndoMessage', at: 10, by: anna, message: 'oops' } as const
const undone = { ...undo, _tag: 'MessageUndone' } as const

describe('sending a message can be undone', () => {
  it('up to and with the moment set when it was sent; the message stays, marked as undone', () => {
    const { state } = given([received]).when(reply).when(undo).then([undone])
    expect(state.details.messages).toMatchObject([
      { id: 'hello', undone: false },
      { id: 'oops', undone: true, undoUntil: 10 },
    ])
  })

  it('but not a moment later', () => {
    given([received, replied])
      .when({ ...undo, at: 10.5 })
      .thenRefusedWith({ _tag: 'TooLate', message: 'oops', until: 10 })
  })

  it('but not if no such moment was set', () => {
    const { undoUntil: _, ...forGood } = replied
    given([received, forGood]).when(undo).thenRefusedWith({ _tag: 'TooLate', message: 'oops', until: null })
  })

  it('but only once', () => {
    given([received, replied, undone])
      .when(undo)
      .thenRefusedWith({ _tag: 'AlreadySo', fact: 'sending it was undone' })
  })

  it.each(['hello', 'never sent'])('but not of %s, which is no message of ours', (message) => {
    given([received, replied])
      .when({ ...undo, message })
      .thenRefusedWith({ _tag: 'NotThere', what: 'outgoing message', name: message })
  })

  it('also of the first message of an interaction that we began, and once it is closed', () => {
    const first = { ...undo, message: 'news' }
    const { state } = given([{ ...started, undoUntil: 10 }, closed])
      .when(first)
      .then([{ ...first, _tag: 'MessageUndone' }])
    expect(state).toMatchObject({ phase: 'closed', awaiting: 'customer' })
  })

  it.each([3, 2])('and the moment set for it lies after the message: not %d', (undoUntil) => {
    given([received])
      .when({ ...reply, undoUntil })
      .thenRefusedWith({ _tag: 'DeadlinePassed', at: 3, deadline: undoUntil })
  })

  it.prop([fc.integer({ min: 4, max: 20 }), fc.integer({ min: 0, max: 30 })])(
    'exactly while it is not too late',
    (undoUntil, at) => {
      const attempt = given([received, { ...replied, undoUntil }]).when({ ...undo, at })
      if (at <= undoUntil) attempt.then([{ ...undone, at }])
      else attempt.thenRefusedWith({ _tag: 'TooLate', until: undoUntil })
    },
  )

  refusedUnlessBegun(undo)
})

describe('once it is undone', () => {
  it('the contact has no answer any more: it is the agent’s turn', () => {
    const { state } = given([received, pickedBy('anna'), replied])
      .when(undo)
      .then([undone])
    expect(state).toMatchObject({ awaiting: 'agent', holder: 'anna', moments: { waitingSince: 0 } })
  })

  it('an answer that remains still leaves the turn to the customer', () => {
    const other = { ...replied, message: 'how can I help?' }
    expect(given([received, replied, other]).when(undo).then([undone]).state.awaiting).toBe('customer')
  })

  it('what was put back stays the agent’s turn', () => {
    const { state } = given([received, { ...replied, message: 'first' }, pickedBy('anna'), replied, released])
      .when(undo)
      .then([undone])
    expect(state.awaiting).toBe('agent')
  })

  it('a call stays the agent’s turn, though it brought no message', () => {
    const call = { ...received, channel: 'voice', message: null } as const
    expect(given([call, replied]).when(undo).then([undone]).state.awaiting).toBe('agent')
  })

  it('what we began still awaits the customer', () => {
    const { state } = given([started, replied]).when(undo).then([undone])
    expect(state).toMatchObject({ phase: 'unanswered', awaiting: 'customer' })
  })
})
