import type { Lookup } from '../directory/lookup.ts'
import type { Right } from '../directory/right.ts'
import type { Command } from '../interaction/command.ts'
import type { AgentId } from '../interaction/names.ts'

/**
 * The right that a user needs to give a command (INO-P13, CP-6); null: whoever sees the interaction may. Commands
 * that the contact, the channel or time gives need none.
 *
 * @example
 * ```ts
 * import { rightFor } from '@inboxlab/core'
 * rightFor('Note') // => 'private notes'
 * ```
 */
export const rightFor = (command: Command['_tag']): Right | null => RIGHTS[command]

/**
 * Whether a user has a right: always through their active profile, administrators too.
 *
 * @example
 * ```ts
 * import { EMPTY_DIRECTORY, hasRight, Lookup } from '@inboxlab/core'
 * hasRight(new Lookup(EMPTY_DIRECTORY), 'anna', 'archive') // => false
 * ```
 */
export const hasRight = (lookup: Lookup, user: AgentId, right: Right): boolean =>
  lookup.activeProfile(user)?.rights.includes(right) ?? false

const RIGHTS: { readonly [Tag in Command['_tag']]: Right | null } = {
  Receive: null,
  Start: 'reply',
  ReceiveMessage: null,
  Pick: null,
  Offer: null,
  AcceptOffer: null,
  DeclineOffer: null,
  ExpireOffer: null,
  Reply: 'reply',
  Note: 'private notes',
  Assign: 'assign',
  Unassign: 'assign',
  Transfer: 'transfer',
  Release: null,
  Close: null,
  Archive: 'archive',
  Snooze: null,
  Wake: null,
  Abandon: null,
  Dissuade: null,
  Reopen: null,
  AssignTeam: 'assign',
  SetPriority: null,
  FailToAssign: null,
  ReportDelivery: null,
  UndoMessage: 'reply',
  ReadMessages: null,
  ExtendWindow: null,
  AddTag: 'tags',
  RemoveTag: 'tags',
  Qualify: 'qualification',
  StartSurvey: null,
  AnswerSurvey: null,
  CompleteSurvey: null,
  CancelSurvey: null,
  FailSurvey: null,
  AnswerScript: 'script',
  RequestPayment: 'payment',
  SettlePayment: null,
  AddInvoice: 'payment',
  AssignCard: 'card',
  UnassignCard: 'card',
  AssignCase: 'case',
  UnassignCase: 'case',
  StartVideoCall: 'video call',
  EndVideoCall: null,
  Join: null,
  Leave: null,
  PressButton: null,
  SwitchBot: null,
  RecordBroadcast: null,
  RecordChannelEvent: null,
  VisitPage: null,
}
