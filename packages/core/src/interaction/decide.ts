import type { Answer } from './answer.ts'
import type { Command, CommandOf } from './command.ts'
import { assign, unassign } from './rules/assign.ts'
import { abandon, archive, close, dissuade } from './rules/finish.ts'
import { assignCard, assignCase, unassignCard, unassignCase } from './rules/link.ts'
import { pressButton, recordBroadcast, recordChannelEvent, switchBot, visitPage } from './rules/mention.ts'
import { extendWindow, readMessages, reportDelivery, undoMessage } from './rules/message.ts'
import { acceptOffer, declineOffer, expireOffer, offer } from './rules/offer.ts'
import { endVideoCall, join, leave, startVideoCall } from './rules/participant.ts'
import { addInvoice, requestPayment, settlePayment } from './rules/payment.ts'
import { pick } from './rules/pick.ts'
import { assignTeam, failToAssign, setPriority } from './rules/place.ts'
import { receive, receiveMessage } from './rules/receive.ts'
import { release } from './rules/release.ts'
import { reopen } from './rules/reopen.ts'
import { answerScript } from './rules/script.ts'
import { snooze, wake } from './rules/snooze.ts'
import { start } from './rules/start.ts'
import { answerSurvey, cancelSurvey, completeSurvey, failSurvey, startSurvey } from './rules/survey.ts'
import { addTag, qualify, removeTag } from './rules/tag.ts'
import { transfer } from './rules/transfer.ts'
import { note, reply } from './rules/write.ts'
import type { InteractionState } from './state.ts'
import { type Verdict, verdictOf } from './verdict.ts'

/**
 * The rule that decides each command, by the command's tag. {@link decide} finds the rule itself; who knows which
 * command they give may call its rule directly.
 *
 * @example
 * ```ts
 * import { rules } from '@inboxlab/core'
 * rules.Receive.name // => 'receive'
 * ```
 */
export const rules = {
  Receive: receive,
  Start: start,
  ReceiveMessage: receiveMessage,
  Pick: pick,
  Offer: offer,
  AcceptOffer: acceptOffer,
  DeclineOffer: declineOffer,
  ExpireOffer: expireOffer,
  Reply: reply,
  Note: note,
  Assign: assign,
  Unassign: unassign,
  Transfer: transfer,
  Release: release,
  Close: close,
  Archive: archive,
  Snooze: snooze,
  Wake: wake,
  Abandon: abandon,
  Dissuade: dissuade,
  Reopen: reopen,
  AssignTeam: assignTeam,
  SetPriority: setPriority,
  FailToAssign: failToAssign,
  ReportDelivery: reportDelivery,
  UndoMessage: undoMessage,
  ReadMessages: readMessages,
  ExtendWindow: extendWindow,
  AddTag: addTag,
  RemoveTag: removeTag,
  Qualify: qualify,
  StartSurvey: startSurvey,
  AnswerSurvey: answerSurvey,
  CompleteSurvey: completeSurvey,
  CancelSurvey: cancelSurvey,
  FailSurvey: failSurvey,
  AnswerScript: answerScript,
  RequestPayment: requestPayment,
  SettlePayment: settlePayment,
  AddInvoice: addInvoice,
  AssignCard: assignCard,
  UnassignCard: unassignCard,
  AssignCase: assignCase,
  UnassignCase: unassignCase,
  StartVideoCall: startVideoCall,
  EndVideoCall: endVideoCall,
  Join: join,
  Leave: leave,
  PressButton: pressButton,
  SwitchBot: switchBot,
  RecordBroadcast: recordBroadcast,
  RecordChannelEvent: recordChannelEvent,
  VisitPage: visitPage,
} as const satisfies {
  readonly [Tag in Command['_tag']]: (state: InteractionState, command: CommandOf<Tag>) => Answer
}

/**
 * Decides what a command does to an interaction: the events that happen, in order, or a {@link Refusal}.
 * Total and pure: it never throws, reads no clock and changes nothing.
 *
 * @example
 * ```ts
 * import { absent, decide } from '@inboxlab/core'
 * import * as Result from 'effect/Result'
 * Result.isFailure(decide(absent, { _tag: 'Pick', at: 0, agent: 'anna' })) // => true
 * ```
 */
export const decide = (state: InteractionState, command: Command): Verdict =>
  verdictOf(answer(state, command))

const answer = (state: InteractionState, command: Command): Answer => {
  switch (command._tag) {
    case 'Receive':
      return receive(state, command)
    case 'Assign':
      return assign(state, command)
    case 'Close':
      return close(state, command)
    case 'Pick':
      return pick(state, command)
    case 'Abandon':
      return abandon(state, command)
    case 'Offer':
      return offer(state, command)
    case 'AcceptOffer':
      return acceptOffer(state, command)
    case 'DeclineOffer':
      return declineOffer(state, command)
    case 'ExpireOffer':
      return expireOffer(state, command)
    case 'ReceiveMessage':
      return receiveMessage(state, command)
    case 'Reply':
      return reply(state, command)
    case 'Note':
      return note(state, command)
    case 'Unassign':
      return unassign(state, command)
    case 'Transfer':
      return transfer(state, command)
    case 'Release':
      return release(state, command)
    case 'Dissuade':
      return dissuade(state, command)
    case 'Start':
      return start(state, command)
    case 'Archive':
      return archive(state, command)
    case 'Snooze':
      return snooze(state, command)
    case 'Wake':
      return wake(state, command)
    case 'Reopen':
      return reopen(state, command)
    case 'AssignTeam':
      return assignTeam(state, command)
    case 'SetPriority':
      return setPriority(state, command)
    case 'FailToAssign':
      return failToAssign(state, command)
    case 'ReportDelivery':
      return reportDelivery(state, command)
    case 'UndoMessage':
      return undoMessage(state, command)
    case 'ReadMessages':
      return readMessages(state, command)
    case 'ExtendWindow':
      return extendWindow(state, command)
    case 'AddTag':
      return addTag(state, command)
    case 'RemoveTag':
      return removeTag(state, command)
    case 'Qualify':
      return qualify(state, command)
    case 'StartSurvey':
      return startSurvey(state, command)
    case 'AnswerSurvey':
      return answerSurvey(state, command)
    case 'CompleteSurvey':
      return completeSurvey(state, command)
    case 'CancelSurvey':
      return cancelSurvey(state, command)
    case 'FailSurvey':
      return failSurvey(state, command)
    case 'AnswerScript':
      return answerScript(state, command)
    case 'RequestPayment':
      return requestPayment(state, command)
    case 'SettlePayment':
      return settlePayment(state, command)
    case 'AddInvoice':
      return addInvoice(state, command)
    case 'AssignCard':
      return assignCard(state, command)
    case 'UnassignCard':
      return unassignCard(state, command)
    case 'AssignCase':
      return assignCase(state, command)
    case 'UnassignCase':
      return unassignCase(state, command)
    case 'StartVideoCall':
      return startVideoCall(state, command)
    case 'EndVideoCall':
      return endVideoCall(state, command)
    case 'Join':
      return join(state, command)
    case 'Leave':
      return leave(state, command)
    case 'PressButton':
      return pressButton(state, command)
    case 'SwitchBot':
      return switchBot(state, command)
    case 'RecordBroadcast':
      return recordBroadcast(state, command)
    case 'RecordChannelEvent':
      return recordChannelEvent(state, command)
    case 'VisitPage':
      return visitPage(state, command)
  }
}
