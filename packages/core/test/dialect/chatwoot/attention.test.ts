import { it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { type MessageFacts, NO_DETAILS } from '../../../src/conversation/details.ts'
import { NOTHING_REPORTED } from '../../../src/conversation/merge-delivery.ts'
import { chatwootWaitingSince, isUnattended } from '../../../src/dialect/chatwoot/attention.ts'
import { absent, type InteractionState } from '../../../src/interaction/state.ts'
import { closed, reachable, waiting } from '../respondio/example.ts'

const message = (from: 'contact' | 'us', at: number, undone = false): MessageFacts => ({
  id: `m${at}`,
  from,
  at,
  undoUntil: null,
  undone,
  delivery: NOTHING_REPORTED,
})
const after = (...messages: ReadonlyArray<MessageFacts>): InteractionState => ({
  ...waiting,
  details: { ...NO_DETAILS, messages },
})

describe('a contact waits', () => {
  it.each([
    ['from the beginning until the first answer', after(message('contact', 1), message('contact', 4)), 1],
    ['no longer once answered', after(message('contact', 1), message('us', 3)), null],
    [
      'from their first message after the last answer',
      after(message('contact', 1), message('us', 3), message('contact', 5), message('contact', 7)),
      5,
    ],
    ['still, if the answer was undone', after(message('contact', 1), message('us', 3, true)), 1],
    ['not while we were the first to write', after(message('us', 1)), null],
  ])('%s', (_, state, since) => {
    expect(chatwootWaitingSince(state)).toBe(since)
  })

  it('no longer once it is resolved', () => {
    const { details } = after(message('contact', 1))
    expect(chatwootWaitingSince({ ...closed, details })).toBeNull()
    expect(chatwootWaitingSince({ ...waiting, details, phase: 'archived' })).toBeNull()
    expect(chatwootWaitingSince(absent)).toBeNull()
  })

  it('by whose turn it is, where the log names no messages', () => {
    expect(chatwootWaitingSince(waiting)).toBe(1)
    expect(chatwootWaitingSince({ ...waiting, awaiting: 'customer' })).toBeNull()
  })

  it.prop([reachable])('since a moment within the conversation', (states) => {
    for (const state of states) {
      const since = chatwootWaitingSince(state)
      if (since === null) continue
      expect(['open', 'unanswered']).toContain(state.phase)
      expect([
        state.origin.at,
        state.moments.lastMessageAt,
        ...state.details.messages.map(({ at }) => at),
      ]).toContain(since)
    }
  })
})

describe('a conversation is unattended', () => {
  it.each([
    ['before the first answer', after(message('contact', 1)), true],
    ['before the first answer, even if resolved', { ...after(message('contact', 1)), phase: 'closed' }, true],
    ['not once answered', after(message('contact', 1), message('us', 3)), false],
    ['again when the contact waits', after(message('us', 1), message('contact', 5)), true],
    ['if the one answer was undone', { ...after(message('us', 1, true)), phase: 'closed' }, true],
    ['not when answered and resolved', { ...after(message('us', 1)), phase: 'closed' }, false],
    ['while it is our turn', waiting, true],
    ['not while it is theirs', { ...waiting, awaiting: 'customer' }, false],
  ] as const)('%s', (_, state, unattended) => {
    expect(isUnattended(state)).toBe(unattended)
  })
})
