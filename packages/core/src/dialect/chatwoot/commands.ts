import type { Command } from '../../interaction/command.ts'

/** @internal `Pick` is assigning a conversation to oneself; `Join` and `Leave` are its participants. */
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
  'Close',
  'Reopen',
  'Snooze',
  'Wake',
  'SetPriority',
  'ReportDelivery',
  'ReadMessages',
  'AddTag',
  'RemoveTag',
  'Join',
  'Leave',
  'SwitchBot',
]
