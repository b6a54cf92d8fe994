import type { AgentId } from '../../interaction/names.ts'
import type { Row } from '../../view/row.ts'
import type { Action } from '../dialect.ts'
import { crmActions } from './crm-actions.ts'
import { isFree, isInReach, isTheirs } from './reach.ts'

/** The buttons of the pool (INO-P8, P11, P13 to P16). */
export const poolActions: ReadonlyArray<Action> = [
  { name: 'Pick up', does: { _tag: 'Pick' }, right: null, offered: isFree },
  { name: 'Send', does: { _tag: 'Reply' }, right: 'reply', offered: isTheirs },
  { name: 'Send a private message', does: { _tag: 'Note' }, right: 'private notes', offered: isTheirs },
  { name: 'Qualification', does: { _tag: 'Qualify' }, right: 'qualification', offered: isTheirs },
  { name: 'Script', does: { _tag: 'AnswerScript' }, right: 'script', offered: isTheirs },
  {
    name: 'Start video call',
    does: { _tag: 'StartVideoCall' },
    right: 'video call',
    offered: (row, viewer) => isTheirs(row, viewer) && !row.state.details.videoCall,
  },
  { name: 'Create a payment', does: { _tag: 'RequestPayment' }, right: 'payment', offered: isTheirs },
  {
    name: 'Payment',
    does: null,
    right: 'payment',
    offered: (row, viewer) => isTheirs(row, viewer) && row.state.details.payments.length > 0,
  },
  ...crmActions.map((action) => ({
    ...action,
    offered: (row: Row, viewer: AgentId) => isTheirs(row, viewer) && action.offered(row, viewer),
  })),
  { name: 'Transfer to a user', does: { _tag: 'Transfer' }, right: 'transfer', offered: isInReach },
  {
    name: 'Transfer to smart routing',
    does: { _tag: 'Transfer', to: { _tag: 'SmartRouting' } },
    right: 'transfer',
    offered: isInReach,
  },
  { name: 'Transfer to a queue', does: { _tag: 'Transfer' }, right: 'transfer', offered: isInReach },
  { name: 'Archive', does: { _tag: 'Archive' }, right: 'archive', offered: isInReach },
  { name: 'Close interaction', does: { _tag: 'Release' }, right: null, offered: isTheirs },
]
