import { textAt } from '../../http/fault.ts'
import type { SecretCarrier } from '../../webhook/proof.ts'
import type { WebhookProvider } from '../../webhook/webhook-provider.ts'

/** How INO CX's webhooks are received. */
export interface InoWebhookOptions {
  /** Where the secret stands: `{ parameter: 'key' }`. */
  readonly secretIn?: SecretCarrier
  /** The field that names the event, as your tenant documents it; without one, events have no name. */
  readonly nameField?: string
  /** The field that names one event alone; without one, a repetition cannot be told from a second event. */
  readonly idField?: string
}

/**
 * INO CX's webhooks (apis 2.2). What events there are and what they hold is documented only inside a tenant, so all
 * are `Unknown` and kept as they came. How they prove themselves is not public either: put a secret of yours into the
 * address.
 *
 * @example
 * ```ts
 * import { inoWebhook } from '@inboxlab/sdk'
 * const content = { type: 'login', user: 'anna' }
 * const webhook = inoWebhook({ nameField: 'type' })
 * webhook.decode({ content, at: 5, digest: '', headers: new Headers() })
 * // => [{ _tag: 'Unknown', name: 'login', raw: { type: 'login', user: 'anna' } }]
 * ```
 */
export const inoWebhook = ({
  secretIn,
  nameField,
  idField,
}: InoWebhookOptions = {}): WebhookProvider<never> => ({
  provider: 'ino',
  methods: ['POST'],
  proof: { _tag: 'SharedSecret', carrier: secretIn ?? { parameter: 'key' } },
  namesOf: ({ content }) => {
    const id = idField === undefined ? null : textAt(content, idField)
    return id === null || id === '' || id.length > 100 ? [] : [id]
  },
  decode: ({ content }) => [
    { _tag: 'Unknown', name: nameField === undefined ? null : textAt(content, nameField), raw: content },
  ],
})
