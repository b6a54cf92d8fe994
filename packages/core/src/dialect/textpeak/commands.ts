import type { Command } from '../../interaction/command.ts'

/** What can be asked here. Several work on one conversation, so nobody picks it, and nothing is archived. */
export const commands: ReadonlyArray<Command['_tag']> = [
  'Receive',
  'Start',
  'ReceiveMessage',
  'Reply',
  'Note',
  'Assign',
  'Unassign',
  'AssignTeam',
  'Close',
  'Reopen',
  'ReportDelivery',
  'UndoMessage',
  'ReadMessages',
  'ExtendWindow',
  'AddTag',
  'RemoveTag',
]
