import type { Command } from '../../interaction/command.ts'

/** Whoever wants to handle an interaction picks it first (INO-P8): until it is over, this is for its holder alone. */
export const holderOnly: ReadonlyArray<Command['_tag']> = [
  'Reply',
  'Note',
  'Transfer',
  'Archive',
  'Close',
  'Qualify',
  'StartSurvey',
  'AnswerScript',
  'RequestPayment',
  'AssignCard',
  'UnassignCard',
  'AssignCase',
  'UnassignCase',
  'StartVideoCall',
  'PressButton',
]
