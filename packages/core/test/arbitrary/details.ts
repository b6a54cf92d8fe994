import { fc } from '@fast-check/vitest'
import type { Delivery } from '../../src/conversation/delivery.ts'
import type {
  Answered,
  Details,
  MessageFacts,
  Participant,
  Payment,
  ScriptAnswer,
  Survey,
} from '../../src/conversation/details.ts'
import { currency } from './content.ts'
import type { Pool } from './pool.ts'
import { orNull, shape } from './shape.ts'

const few = { maxLength: 3 }

export const deliveryFrom = ({ instant, text }: Pool): fc.Arbitrary<Delivery> =>
  shape<Delivery>({
    sentAt: orNull(instant),
    deliveredAt: orNull(instant),
    readAt: orNull(instant),
    failedAt: orNull(instant),
    failure: orNull(text),
  })

const messageFrom = (pool: Pool): fc.Arbitrary<MessageFacts> =>
  shape<MessageFacts>({
    id: pool.message,
    from: fc.constantFrom('contact', 'us'),
    at: pool.instant,
    undoUntil: orNull(pool.instant),
    undone: fc.boolean(),
    delivery: deliveryFrom(pool),
  })

const surveyFrom = ({ name, text }: Pool): fc.Arbitrary<Survey> =>
  shape<Survey>({
    name,
    status: fc.constantFrom('started', 'completed', 'cancelled', 'failed'),
    answers: fc.array(shape<Answered>({ question: name, answer: text }), few),
  })

/** Whatever the schema lets in, reachable or not. */
export const detailsFrom = (pool: Pool): fc.Arbitrary<Details> => {
  const { name, text, instant } = pool
  return shape<Details>({
    messages: fc.array(messageFrom(pool), few),
    unread: fc.nat(),
    tags: fc.array(name, few),
    qualification: orNull(name),
    participants: fc.array(shape<Participant>({ name, joinedAt: instant, leftAt: orNull(instant) }), few),
    card: orNull(name),
    case: orNull(name),
    survey: orNull(surveyFrom(pool)),
    scriptAnswers: fc.array(shape<ScriptAnswer>({ script: name, question: name, answer: text }), few),
    payments: fc.array(
      shape<Payment>({
        id: name,
        amount: pool.amount,
        currency,
        status: fc.constantFrom('requested', 'paid', 'failed'),
      }),
      few,
    ),
    invoices: fc.array(name, few),
    bot: fc.constantFrom('on', 'off'),
    videoCall: fc.boolean(),
  })
}
