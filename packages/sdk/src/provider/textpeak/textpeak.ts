import * as Redacted from 'effect/Redacted'
import type { Provider } from '../provider.ts'
import { textpeakCapabilities } from './capabilities.ts'
import { operations } from './operations.ts'
import { readFault } from './read-fault.ts'
import { TextpeakSettings } from './settings.ts'
import { type Textpeak, vendor } from './vendor.ts'

/**
 * One stream of CommPeak's TextPeak. It sends; what contacts answer and what became of messages comes by webhook
 * (`textpeakIncoming`, `textpeakDeliveries`). There is no conversation to be had from outside, so an interaction is
 * named by the contact's phone number, in digits with the country code, and its state is only what was done here.
 *
 * @example
 * ```ts
 * import { connect, textpeak } from '@inboxlab/sdk/promise'
 *
 * const sent: Array<string> = []
 * const fetch = async (input: string | URL | Request, init?: RequestInit) => {
 *   sent.push(await new Request(input, init).text())
 *   return Response.json({})
 * }
 * const stream = connect(textpeak, { token: 's3cret', sender: 'ACME', fetch })
 * await stream.reply('+33 1 44 71 66 01', { text: 'On its way.' })
 * JSON.parse(sent[0] ?? '').messages[0].recipient_phone // => '33144716601'
 * ```
 */
export const textpeak: Provider<typeof textpeakCapabilities, typeof TextpeakSettings, Textpeak> = {
  name: 'textpeak',
  capabilities: textpeakCapabilities,
  settings: TextpeakSettings,
  server: ({ baseUrl, token }) => ({
    baseUrl,
    headers: { authorization: Redacted.value(token) },
    secrets: [Redacted.value(token)],
    readFault,
    // No limit is public.
    rate: null,
  }),
  operations,
  vendor,
}
