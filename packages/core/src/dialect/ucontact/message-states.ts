import type { DeliveryStatus } from '../../conversation/delivery.ts'

/**
 * uContact's words for what became of an outgoing message, as a channel provider reports them: the model's status
 * and, for a failure, its reason (apis 3.6).
 *
 * @example
 * ```ts
 * import { ucontactMessageStates } from '@inboxlab/core'
 * ucontactMessageStates.get('invalid_session') // => { status: 'failed', failure: 'invalid_session' }
 * ```
 */
export const ucontactMessageStates: ReadonlyMap<
  string,
  { readonly status: DeliveryStatus; readonly failure: string | null }
> = new Map([
  ['sent', { status: 'sent', failure: null }],
  ['delivered', { status: 'delivered', failure: null }],
  ['read', { status: 'read', failure: null }],
  ['error', { status: 'failed', failure: 'error' }],
  ['invalid_session', { status: 'failed', failure: 'invalid_session' }],
  ['invalid_number', { status: 'failed', failure: 'invalid_number' }],
])
