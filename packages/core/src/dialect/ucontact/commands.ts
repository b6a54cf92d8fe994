import type { Command } from '../../interaction/command.ts'

/**
 * @internal Work is taken from what is pending or given out, transferred and finalised. Nothing is documented of
 * reopening, snoozing, private notes or tags.
 */
export const commands: ReadonlyArray<Command['_tag']> = [
  'Receive',
  'Start',
  'ReceiveMessage',
  'Pick',
  'Offer',
  'AcceptOffer',
  'DeclineOffer',
  'ExpireOffer',
  'Reply',
  'Assign',
  'Transfer',
  'Close',
  'Abandon',
  'ReportDelivery',
  'ReadMessages',
  'Qualify',
]
