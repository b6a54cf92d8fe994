import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { customerFacing } from '../../src/access/customer-facing.ts'
import { timelineFor } from '../../src/access/timeline.ts'
import { Lookup } from '../../src/directory/lookup.ts'
import type { Event } from '../../src/interaction/event.ts'
import { aProfile, aUser, office } from '../directory/office.ts'
import { everyEvent } from './every-event.ts'

const all: ReadonlyArray<Event> = Object.values(everyEvent)
const attachments = [{ kind: 'file', name: 'offer.pdf', url: null }]

describe('what the contact may know', () => {
  it.prop([fc.array(fc.constantFrom(...all))])('holds no private note and nothing internal', (events) => {
    expect(JSON.stringify(customerFacing(events))).not.toContain('SECRET')
  })

  it('is what was said, answered and paid, in order', () => {
    expect(customerFacing(all)).toEqual([
      { _tag: 'Message', at: 7, from: 'contact', message: 'm1', text: 'hello', attachments },
      { _tag: 'Message', at: 7, from: 'us', message: 'm2', text: 'good day', attachments },
      { _tag: 'Message', at: 7, from: 'contact', message: 'm3', text: 'more', attachments },
      { _tag: 'Message', at: 7, from: 'us', message: 'm4', text: 'thanks', attachments },
      { _tag: 'SurveyAnswered', at: 7, question: 'how was it?', answer: 'good' },
      { _tag: 'PaymentRequested', at: 7, payment: 'p1', amount: 500, currency: 'EUR' },
      { _tag: 'PaymentSettled', at: 7, payment: 'p1', paid: true },
    ])
  })

  it('has a message without its text if the log does not say it, and none where none was', () => {
    const { content, ...silent } = everyEvent.MessageReceived
    expect(customerFacing([silent])).toEqual([
      { _tag: 'Message', at: 7, from: 'contact', message: 'm3', text: null, attachments: [] },
    ])
    const { Received, Started } = everyEvent
    expect(
      customerFacing([
        { ...Received, message: null },
        { ...Started, message: null },
      ]),
    ).toEqual([])
  })

  it('is no more what we wrote and took back; what the contact wrote stays', () => {
    const undone = (message: string): Event => ({ ...everyEvent.MessageUndone, message })
    expect(customerFacing([everyEvent.Replied, undone('m4')])).toEqual([])
    expect(customerFacing([everyEvent.Started, undone('m2')])).toEqual([])
    expect(customerFacing([everyEvent.Replied, undone('m3')])).toHaveLength(1)
    expect(customerFacing([everyEvent.MessageReceived, undone('m3')])).toHaveLength(1)
  })
})

describe('a timeline', () => {
  const lookup = new Lookup({
    ...office,
    profiles: [aProfile('full'), aProfile('less', { rights: ['reply', 'pool'] })],
    users: [
      aUser('anna', { profiles: ['full'], activeProfile: 'full' }),
      aUser('bert', { profiles: ['full', 'less'], activeProfile: 'less' }),
    ],
  })

  it('is whole for whoever has the right to private notes', () => {
    expect(timelineFor(lookup, 'anna', all)).toEqual(all)
  })

  it('has all but the notes for whoever lacks it', () => {
    const noNotes = all.filter(({ _tag }) => _tag !== 'Noted')
    expect(timelineFor(lookup, 'bert', all)).toEqual(noNotes)
    expect(noNotes).toHaveLength(all.length - 1)
    expect(timelineFor(lookup, 'a stranger', [everyEvent.Noted])).toEqual([])
  })
})
