import { capabilities } from '../channel/capabilities.ts'
import { isLive } from './answer.ts'
import type { Command } from './command.ts'
import type { InteractionState } from './state.ts'

/**
 * @internal Of what has begun and is not archived: the commands about its conversation that it would accept from
 * someone at some moment, in the order in which they are declared.
 */
export const allowedInConversation = (state: InteractionState): ReadonlyArray<Command['_tag']> => {
  const { details, origin } = state
  const { reports, window } = capabilities[origin.channel]
  const live = isLive(state)
  const ours = details.messages.filter(({ from }) => from === 'us')
  const surveyRuns = details.survey?.status === 'started'
  const allowed: Array<Command['_tag']> = ['AssignTeam', 'SetPriority', 'FailToAssign']
  if (ours.length > 0 && reports.length > 0) allowed.push('ReportDelivery')
  if (ours.some(({ undone, undoUntil }) => !undone && undoUntil !== null)) allowed.push('UndoMessage')
  if (details.unread > 0) allowed.push('ReadMessages')
  if (window !== null) allowed.push('ExtendWindow')
  allowed.push('AddTag')
  if (details.tags.length > 0) allowed.push('RemoveTag')
  allowed.push('Qualify')
  if (live && !surveyRuns) allowed.push('StartSurvey')
  if (surveyRuns) allowed.push('AnswerSurvey', 'CompleteSurvey', 'CancelSurvey', 'FailSurvey')
  allowed.push('AnswerScript')
  allowed.push('RequestPayment')
  if (details.payments.some(({ status }) => status !== 'paid')) allowed.push('SettlePayment')
  allowed.push('AddInvoice', 'AssignCard')
  if (details.card !== null) allowed.push('UnassignCard')
  allowed.push('AssignCase')
  if (details.case !== null) allowed.push('UnassignCase')
  if (live && !details.videoCall) allowed.push('StartVideoCall')
  if (details.videoCall) allowed.push('EndVideoCall')
  allowed.push('Join')
  if (details.participants.some(({ leftAt }) => leftAt === null)) allowed.push('Leave')
  allowed.push('PressButton', 'SwitchBot', 'RecordBroadcast', 'RecordChannelEvent')
  if (origin.channel === 'chat') allowed.push('VisitPage')
  return allowed
}
