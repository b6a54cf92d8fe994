import { fc } from '@fast-check/vitest'
import type { Command } from '../../src/index.ts'
import { contentFrom, currency, deliveryStatus, filledInFrom } from './content.ts'
import { actorFrom, channel, closingOutcomeFrom, destinationFrom, placeFrom, routing } from './facts.ts'
import type { Pool } from './pool.ts'
import { anyOf, type ByTag, orNull, shape, shapeWith } from './shape.ts'

/** One arbitrary for each command. */
export const commandsFrom = (pool: Pool): ByTag<Command> => {
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
    Receive: shapeWith(
      { _tag: fc.constant('Receive'), at: instant, ...beginning, message: orNull(message) },
      said,
    ),
    Start: shapeWith(
      {
        _tag: fc.constant('Start'),
        at: instant,
        by,
        ...beginning,
        agent: orNull(agent),
        message: orNull(message),
      },
      { ...sent, sender: pool.sender, fields: filledInFrom(pool) },
    ),
    ReceiveMessage: shapeWith({ _tag: fc.constant('ReceiveMessage'), at: instant, message }, said),
    Pick: shape({ _tag: fc.constant('Pick'), at: instant, agent }),
    Offer: shape({ _tag: fc.constant('Offer'), at: instant, agent, expiresAt: orNull(instant) }),
    AcceptOffer: shape({ _tag: fc.constant('AcceptOffer'), at: instant, agent }),
    DeclineOffer: shape({ _tag: fc.constant('DeclineOffer'), at: instant, agent }),
    ExpireOffer: shape({ _tag: fc.constant('ExpireOffer'), at: instant, agent }),
    Reply: shapeWith({ _tag: fc.constant('Reply'), at: instant, by, message }, sent),
    Note: shapeWith({ _tag: fc.constant('Note'), at: instant, by, note: message }, said),
    Assign: shape({ _tag: fc.constant('Assign'), at: instant, by, agent }),
    Unassign: shape({ _tag: fc.constant('Unassign'), at: instant, by }),
    Transfer: shape({ _tag: fc.constant('Transfer'), at: instant, by, to: destinationFrom(pool) }),
    Release: shape({ _tag: fc.constant('Release'), at: instant, agent }),
    Close: shape({ _tag: fc.constant('Close'), at: instant, by, outcome: closingOutcomeFrom(pool) }),
    Archive: shape({ _tag: fc.constant('Archive'), at: instant, by }),
    Snooze: shape({ _tag: fc.constant('Snooze'), at: instant, by, until: instant }),
    Wake: shape({ _tag: fc.constant('Wake'), at: instant, by }),
    Abandon: shape({ _tag: fc.constant('Abandon'), at: instant }),
    Dissuade: shape({ _tag: fc.constant('Dissuade'), at: instant, reason: pool.text }),
    Reopen: shape({ _tag: fc.constant('Reopen'), at: instant, by }),
    AssignTeam: shape({ _tag: fc.constant('AssignTeam'), at: instant, by, team: orNull(pool.team) }),
    SetPriority: shape({ _tag: fc.constant('SetPriority'), at: instant, by, priority: pool.priority }),
    FailToAssign: shape({ _tag: fc.constant('FailToAssign'), at: instant, by, reason: pool.text }),
    ReportDelivery: shape({
      _tag: fc.constant('ReportDelivery'),
      at: instant,
      message,
      status: deliveryStatus,
      failure: orNull(pool.text),
    }),
    UndoMessage: shape({ _tag: fc.constant('UndoMessage'), at: instant, by, message }),
    ReadMessages: shape({ _tag: fc.constant('ReadMessages'), at: instant, by }),
    ExtendWindow: shape({
      _tag: fc.constant('ExtendWindow'),
      at: instant,
      until: fc.oneof(
        instant,
        instant.map((moment) => moment + 86_400_000),
      ),
    }),
    AddTag: shape({ _tag: fc.constant('AddTag'), at: instant, by, tag: name }),
    RemoveTag: shape({ _tag: fc.constant('RemoveTag'), at: instant, by, tag: name }),
    Qualify: shape({ _tag: fc.constant('Qualify'), at: instant, by, qualification: name }),
    StartSurvey: shape({ _tag: fc.constant('StartSurvey'), at: instant, by, survey: name }),
    AnswerSurvey: shape({
      _tag: fc.constant('AnswerSurvey'),
      at: instant,
      question: name,
      answer: pool.text,
    }),
    CompleteSurvey: shape({ _tag: fc.constant('CompleteSurvey'), at: instant }),
    CancelSurvey: shape({ _tag: fc.constant('CancelSurvey'), at: instant, by }),
    FailSurvey: shape({ _tag: fc.constant('FailSurvey'), at: instant, reason: pool.text }),
    AnswerScript: shape({
      _tag: fc.constant('AnswerScript'),
      at: instant,
      by,
      script: name,
      question: name,
      answer: pool.text,
    }),
    RequestPayment: shape({
      _tag: fc.constant('RequestPayment'),
      at: instant,
      by,
      payment: name,
      amount: pool.amount,
      currency,
    }),
    SettlePayment: shape({
      _tag: fc.constant('SettlePayment'),
      at: instant,
      payment: name,
      paid: fc.boolean(),
    }),
    AddInvoice: shape({ _tag: fc.constant('AddInvoice'), at: instant, by, invoice: name }),
    AssignCard: shape({
      _tag: fc.constant('AssignCard'),
      at: instant,
      by,
      card: name,
      created: fc.boolean(),
    }),
    UnassignCard: shape({ _tag: fc.constant('UnassignCard'), at: instant, by }),
    AssignCase: shape({
      _tag: fc.constant('AssignCase'),
      at: instant,
      by,
      case: name,
      created: fc.boolean(),
    }),
    UnassignCase: shape({ _tag: fc.constant('UnassignCase'), at: instant, by }),
    StartVideoCall: shape({ _tag: fc.constant('StartVideoCall'), at: instant, by }),
    EndVideoCall: shape({ _tag: fc.constant('EndVideoCall'), at: instant }),
    Join: shape({ _tag: fc.constant('Join'), at: instant, participant: name }),
    Leave: shape({ _tag: fc.constant('Leave'), at: instant, participant: name }),
    PressButton: shape({ _tag: fc.constant('PressButton'), at: instant, by, button: name }),
    SwitchBot: shape({ _tag: fc.constant('SwitchBot'), at: instant, by, on: fc.boolean() }),
    RecordBroadcast: shape({ _tag: fc.constant('RecordBroadcast'), at: instant, broadcast: name }),
    RecordChannelEvent: shape({ _tag: fc.constant('RecordChannelEvent'), at: instant, what: pool.text }),
    VisitPage: shape({ _tag: fc.constant('VisitPage'), at: instant, page: pool.text }),
  }
}

/** Commands of every tag. */
export const commandFrom = (pool: Pool): fc.Arbitrary<Command> => anyOf<Command>(commandsFrom(pool))
