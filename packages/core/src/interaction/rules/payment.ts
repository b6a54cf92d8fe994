import { type Answer, accept, refuse } from '../answer.ts'
import type { CommandOf } from '../command.ts'
import type { InteractionState } from '../state.ts'
import { begun } from './begun.ts'

/** A payment is asked for once; also from the history, when the interaction is closed (INO-H12). */
export const requestPayment = (state: InteractionState, command: CommandOf<'RequestPayment'>): Answer => {
  const phase = begun(state, command)
  if (phase !== null) return phase
  const { at, by, payment, amount, currency } = command
  return state.details.payments.some(({ id }) => id === payment)
    ? refuse(state, command, { _tag: 'AlreadyThere', what: 'payment', name: payment })
    : accept({ _tag: 'PaymentRequested', at, by, payment, amount, currency })
}

/** What failed may still be paid; what is paid stays paid. */
export const settlePayment = (state: InteractionState, command: CommandOf<'SettlePayment'>): Answer => {
  const phase = begun(state, command)
  if (phase !== null) return phase
  const { at, payment, paid } = command
  const asked = state.details.payments.find(({ id }) => id === payment)
  if (asked === undefined) return refuse(state, command, { _tag: 'NotThere', what: 'payment', name: payment })
  if (asked.status === 'paid') return refuse(state, command, { _tag: 'AlreadySo', fact: 'it is paid' })
  return asked.status === 'failed' && !paid
    ? refuse(state, command, { _tag: 'AlreadySo', fact: 'paying it has failed' })
    : accept({ _tag: 'PaymentSettled', at, payment, paid })
}

/** An invoice is there once. */
export const addInvoice = (state: InteractionState, command: CommandOf<'AddInvoice'>): Answer => {
  const { at, by, invoice } = command
  return (
    begun(state, command) ??
    (state.details.invoices.includes(invoice)
      ? refuse(state, command, { _tag: 'AlreadyThere', what: 'invoice', name: invoice })
      : accept({ _tag: 'InvoiceAdded', at, by, invoice }))
  )
}
