import type { Command } from '../../interaction/command.ts'

/**
 * @internal Taking a contact for oneself is an assignment here (`Pick`). There is no pool to put one back into, no
 * transfer, no archive and no offer that an agent may decline.
 */
export const commands: ReadonlyArray<Command['_tag']> = [
  'Receive',
  'Start',
  'ReceiveMessage',
  'Pick',
  'Reply',
  'Note',
  'Assign',
  'Unassign',
  'AssignTeam',
  'FailToAssign',
  'Close',
  'Reopen',
  'Snooze',
  'Wake',
  'ReportDelivery',
  'ReadMessages',
  'ExtendWindow',
  'AddTag',
  'RemoveTag',
  'StartSurvey',
  'AnswerSurvey',
  'CompleteSurvey',
  'CancelSurvey',
  'FailSurvey',
  'SwitchBot',
  'RecordBroadcast',
  'RecordChannelEvent',
  'VisitPage',
]
