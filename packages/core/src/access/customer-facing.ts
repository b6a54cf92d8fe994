import type { Attachment, Content } from '../conversation/content.ts'
import type { Event } from '../interaction/event.ts'
import type { Instant } from '../interaction/instant.ts'
import type { MessageId } from '../interaction/names.ts'

/** What the contact may know of an interaction: what was said between us, asked of them and paid, and nothing else. */
export type CustomerLine =
  | {
      readonly _tag: 'Message'
      readonly at: Instant
      readonly from: 'contact' | 'us'
      readonly message: MessageId
      /** Null if the log does not say what was written. */
      readonly text: string | null
      readonly attachments: ReadonlyArray<Attachment>
    }
  | {
      readonly _tag: 'SurveyAnswered'
      readonly at: Instant
      readonly question: string
      readonly answer: string
    }
  | {
      readonly _tag: 'PaymentRequested'
      readonly at: Instant
      readonly payment: string
      /** In the smallest unit of the currency. */
      readonly amount: number
      readonly currency: string
    }
  | {
      readonly _tag: 'PaymentSettled'
      readonly at: Instant
      readonly payment: string
      readonly paid: boolean
    }

/**
 * What of an interaction may leave towards the contact, oldest first: the messages both ways, their answers, their
 * payments. Private notes never (INO-P11, CP-6), nor who of ours did what, tags, queues or cards; nor a message
 * that was taken back (CP-8). It is built from what is allowed, so that a new kind of event stays inside.
 *
 * @example
 * ```ts
 * import { customerFacing, type Event } from '@inboxlab/core'
 * const note: Event = { _tag: 'Noted', at: 1, by: { _tag: 'Agent', agent: 'anna' }, note: 'n1' }
 * customerFacing([note]) // => []
 * ```
 */
export const customerFacing = (events: ReadonlyArray<Event>): ReadonlyArray<CustomerLine> => {
  const undone = new Set(events.flatMap((event) => (event._tag === 'MessageUndone' ? event.message : [])))
  const lines: Array<CustomerLine> = []
  for (const event of events) {
    const line = lineOf(event)
    if (line !== null && !(line._tag === 'Message' && line.from === 'us' && undone.has(line.message))) {
      lines.push(line)
    }
  }
  return lines
}

const lineOf = (event: Event): CustomerLine | null => {
  switch (event._tag) {
    case 'Received':
      return event.message === null ? null : message('contact', event.at, event.message, event.content)
    case 'MessageReceived':
      return message('contact', event.at, event.message, event.content)
    case 'Started':
      return event.message === null ? null : message('us', event.at, event.message, event.content)
    case 'Replied':
      return message('us', event.at, event.message, event.content)
    case 'SurveyAnswered':
      return { _tag: 'SurveyAnswered', at: event.at, question: event.question, answer: event.answer }
    case 'PaymentRequested': {
      const { at, payment, amount, currency } = event
      return { _tag: 'PaymentRequested', at, payment, amount, currency }
    }
    case 'PaymentSettled':
      return { _tag: 'PaymentSettled', at: event.at, payment: event.payment, paid: event.paid }
    default:
      return null
  }
}

const message = (
  from: 'contact' | 'us',
  at: Instant,
  id: MessageId,
  content: Content | undefined,
): CustomerLine => ({
  _tag: 'Message',
  at,
  from,
  message: id,
  text: content?.text ?? null,
  attachments: content?.attachments ?? [],
})
