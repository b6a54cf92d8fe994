import { fc } from '@fast-check/vitest'
import type { Event } from '../../src/index.ts'
import { contentFrom, currency, deliveryStatus, filledInFrom } from './content.ts'
import { actorFrom, channel, closingOutcomeFrom, destinationFrom, placeFrom, routing } from './facts.ts'
import type { Pool } from './pool.ts'
import { anyOf, type ByTag, orNull, shape, shapeWith } from './shape.ts'

/** Events of every tag. */
export const eventFrom = (pool: Pool): fc.Arbitrary<Event> => anyOf<Event>(eventsFrom(pool))

const eventsFrom = (pool: Pool): ByTag<Event> => {
  const { agent, instant, message, name } = pool
  const said = { content: contentFrom(pool) }
  const sent = { ...said, undoUntil: instant }
  const by = actorFrom(pool)
  const beginning = {
    channel,
    contact: pool.contact,
    place: placeFrom(pool),
    routing,
    priority: pool.priority,
  }
  return {
    Received: shapeWith(
      { _tag: fc.constant('Received'), at: instant, ...beginning, message: orNull(message) },
      said,
    ),
    Started: shapeWith(
      {
        _tag: fc.constant('Started'),
        at: instant,
        by,
        ...beginning,
        agent: orNull(agent),
        message: orNull(message),
      },
      { ...sent, sender: pool.sender, fields: filledInFrom(pool) },
    ),
    MessageReceived: shapeWith({ _tag: fc.constant('MessageReceived'), at: instant, message }, said),
    Reopened: shape({ _tag: fc.constant('Reopened'), at: instant, by }),
    Picked: shape({ _tag: fc.constant('Picked'), at: instant, agent }),
    Offered: shape({ _tag: fc.constant('Offered'), at: instant, agent, expiresAt: orNull(instant) }),
    OfferAccepted: shape({ _tag: fc.constant('OfferAccepted'), at: instant, agent }),
    OfferDeclined: shape({ _tag: fc.constant('OfferDeclined'), at: instant, agent }),
    OfferExpired: shape({ _tag: fc.constant('OfferExpired'), at: instant, agent }),
    Replied: shapeWith({ _tag: fc.constant('Replied'), at: instant, by, message }, sent),
    Noted: shapeWith({ _tag: fc.constant('Noted'), at: instant, by, note: message }, said),
    Assigned: shape({ _tag: fc.constant('Assigned'), at: instant, by, agent }),
    Unassigned: shape({ _tag: fc.constant('Unassigned'), at: instant, by, agent }),
    Transferred: shape({ _tag: fc.constant('Transferred'), at: instant, by, to: destinationFrom(pool) }),
    Released: shape({ _tag: fc.constant('Released'), at: instant, agent }),
    Closed: shape({ _tag: fc.constant('Closed'), at: instant, by, outcome: closingOutcomeFrom(pool) }),
    Archived: shape({ _tag: fc.constant('Archived'), at: instant, by }),
    Snoozed: shape({ _tag: fc.constant('Snoozed'), at: instant, by, until: instant }),
    Woken: shape({ _tag: fc.constant('Woken'), at: instant, by }),
    Abandoned: shape({ _tag: fc.constant('Abandoned'), at: instant }),
    Dissuaded: shape({ _tag: fc.constant('Dissuaded'), at: instant, reason: pool.text }),
    TeamAssigned: shape({ _tag: fc.constant('TeamAssigned'), at: instant, by, team: orNull(pool.team) }),
    PrioritySet: shape({ _tag: fc.constant('PrioritySet'), at: instant, by, priority: pool.priority }),
    AssignmentFailed: shape({ _tag: fc.constant('AssignmentFailed'), at: instant, by, reason: pool.text }),
    DeliveryReported: shape({
      _tag: fc.constant('DeliveryReported'),
      at: instant,
      message,
      status: deliveryStatus,
      failure: orNull(pool.text),
    }),
    MessageUndone: shape({ _tag: fc.constant('MessageUndone'), at: instant, by, message }),
    MessagesRead: shape({ _tag: fc.constant('MessagesRead'), at: instant, by }),
    WindowExtended: shape({
      _tag: fc.constant('WindowExtended'),
      at: instant,
      until: fc.oneof(
        instant,
        instant.map((moment) => moment + 86_400_000),
      ),
    }),
    TagAdded: shape({ _tag: fc.constant('TagAdded'), at: instant, by, tag: name }),
    TagRemoved: shape({ _tag: fc.constant('TagRemoved'), at: instant, by, tag: name }),
    Qualified: shape({ _tag: fc.constant('Qualified'), at: instant, by, qualification: name }),
    SurveyStarted: shape({ _tag: fc.constant('SurveyStarted'), at: instant, by, survey: name }),
    SurveyAnswered: shape({
      _tag: fc.constant('SurveyAnswered'),
      at: instant,
      question: name,
      answer: pool.text,
    }),
    SurveyCompleted: shape({ _tag: fc.constant('SurveyCompleted'), at: instant }),
    SurveyCancelled: shape({ _tag: fc.constant('SurveyCancelled'), at: instant, by }),
    SurveyFailed: shape({ _tag: fc.constant('SurveyFailed'), at: instant, reason: pool.text }),
    ScriptAnswered: shape({
      _tag: fc.constant('ScriptAnswered'),
      at: instant,
      by,
      script: name,
      question: name,
      answer: pool.text,
    }),
    PaymentRequested: shape({
      _tag: fc.constant('PaymentRequested'),
      at: instant,
      by,
      payment: name,
      amount: pool.amount,
      currency,
    }),
    PaymentSettled: shape({
      _tag: fc.constant('PaymentSettled'),
      at: instant,
      payment: name,
      paid: fc.boolean(),
    }),
    InvoiceAdded: shape({ _tag: fc.constant('InvoiceAdded'), at: instant, by, invoice: name }),
    CardAssigned: shape({
      _tag: fc.constant('CardAssigned'),
      at: instant,
      by,
      card: name,
      created: fc.boolean(),
    }),
    CardUnassigned: shape({ _tag: fc.constant('CardUnassigned'), at: instant, by, card: name }),
    CaseAssigned: shape({
      _tag: fc.constant('CaseAssigned'),
      at: instant,
      by,
      case: name,
      created: fc.boolean(),
    }),
    CaseUnassigned: shape({ _tag: fc.constant('CaseUnassigned'), at: instant, by, case: name }),
    VideoCallStarted: shape({ _tag: fc.constant('VideoCallStarted'), at: instant, by }),
    VideoCallEnded: shape({ _tag: fc.constant('VideoCallEnded'), at: instant }),
    ParticipantJoined: shape({ _tag: fc.constant('ParticipantJoined'), at: instant, participant: name }),
    ParticipantLeft: shape({ _tag: fc.constant('ParticipantLeft'), at: instant, participant: name }),
    ButtonPressed: shape({ _tag: fc.constant('ButtonPressed'), at: instant, by, button: name }),
    BotSwitched: shape({ _tag: fc.constant('BotSwitched'), at: instant, by, on: fc.boolean() }),
    BroadcastSent: shape({ _tag: fc.constant('BroadcastSent'), at: instant, broadcast: name }),
    ChannelEventRecorded: shape({ _tag: fc.constant('ChannelEventRecorded'), at: instant, what: pool.text }),
    PageVisited: shape({ _tag: fc.constant('PageVisited'), at: instant, page: pool.text }),
  }
}
