import type { Row } from '../../view/row.ts'
import type { Action } from '../dialect.ts'
import { crmActions } from './crm-actions.ts'

const isKept = ({ state }: Row): boolean => state.phase !== 'absent' && state.phase !== 'archived'

const hasContact = (row: Row): boolean => row.contact !== null

/** The buttons of a row of the history and of an interaction opened from it (INO-H8, H9, H12). */
export const historyActions: ReadonlyArray<Action> = [
  { name: 'Send an SMS', does: { _tag: 'Start', channel: 'sms' }, right: 'reply', offered: hasContact },
  { name: 'Call', does: { _tag: 'Start', channel: 'voice' }, right: 'reply', offered: hasContact },
  { name: 'Send an e-mail', does: { _tag: 'Start', channel: 'email' }, right: 'reply', offered: hasContact },
  { name: 'Open the details', does: null, right: null, offered: () => true },
  { name: 'CRM', does: null, right: null, offered: ({ state }) => state.details.card !== null },
  { name: 'Refresh', does: null, right: null, offered: () => true },
  { name: 'Create a payment', does: { _tag: 'RequestPayment' }, right: 'payment', offered: isKept },
  ...crmActions,
]
