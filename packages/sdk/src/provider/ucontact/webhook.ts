import * as Schema from 'effect/Schema'
import { textAt } from '../../http/fault.ts'
import { record } from '../../record/record.ts'
import type { SecretCarrier } from '../../webhook/proof.ts'
import { type EventReader, eventReader, readEvent } from '../../webhook/read-event.ts'
import type { WebhookProvider } from '../../webhook/webhook-provider.ts'

const { Boolean: Truth, optionalKey, String: Text } = Schema

/** The documented samples have minutes where the month should be, so it stays a text (apis 3.6). */
const date = { date: optionalKey(Text) }

/** An agent did not answer while it rang. */
export const UcontactRingNoAnswer = record({
  event: Schema.Literal('AgentRingNoAnswer'),
  ...date,
  agent: Text,
  agentNumber: optionalKey(Text),
  agentFullName: optionalKey(Text),
  callerIdNum: optionalKey(Text),
  campaign: optionalKey(Text),
}).annotate({ identifier: 'UcontactRingNoAnswer' })
export type UcontactRingNoAnswer = typeof UcontactRingNoAnswer.Type

/** An agent logged in or off. */
export const UcontactAgentLog = record({
  event: Schema.Literal('AgentLog'),
  ...date,
  agent: Text,
  isLogin: Truth,
}).annotate({ identifier: 'UcontactAgentLog' })
export type UcontactAgentLog = typeof UcontactAgentLog.Type

/** An agent began or ended a break, for a motive. */
export const UcontactAgentBreak = record({
  event: Schema.Literal('AgentBreak'),
  ...date,
  agent: Text,
  motive: optionalKey(Text),
  isBreak: Truth,
}).annotate({ identifier: 'UcontactAgentBreak' })
export type UcontactAgentBreak = typeof UcontactAgentBreak.Type

/** Events whose fields are not public: all of them are kept as they came (apis 3.6). */
export const UcontactInteractionEvent = record({
  event: Schema.Literals(['FinishInteraction', 'InteractionDisposition', 'AssignInteraction']),
  ...date,
}).annotate({ identifier: 'UcontactInteractionEvent' })
export type UcontactInteractionEvent = typeof UcontactInteractionEvent.Type

/** What uContact's webhooks say, with every field they came with. */
export type UcontactDelivery =
  | UcontactRingNoAnswer
  | UcontactAgentLog
  | UcontactAgentBreak
  | UcontactInteractionEvent

/**
 * uContact's event webhooks (apis 3.6). No signature is documented, so put a secret into the address you register, by
 * default as the parameter `key`. None of the events comes to anything in the core's words: three are about agents,
 * and of those about interactions the fields are not public. There is no name of a delivery either; the same bytes
 * count as the same event, since each has its second in it.
 *
 * @example
 * ```ts
 * import { ucontactWebhook } from '@inboxlab/sdk'
 * const content = { event: 'AgentLog', agent: 'anna', isLogin: true }
 * const [event] = ucontactWebhook().decode({ content, at: 5, digest: '', headers: new Headers() })
 * event?._tag // => 'Known'
 * ```
 */
export const ucontactWebhook = (
  carrier: SecretCarrier = { parameter: 'key' },
): WebhookProvider<UcontactDelivery> => ({
  provider: 'ucontact',
  methods: ['POST'],
  proof: { _tag: 'SharedSecret', carrier },
  namesOf: ({ digest }) => [digest],
  decode: (delivery) => [readEvent(readers, textAt(delivery.content, 'event'), delivery)],
})

const interaction = eventReader(UcontactInteractionEvent)

const readers = new Map<string, EventReader<UcontactDelivery>>([
  ['AgentRingNoAnswer', eventReader(UcontactRingNoAnswer)],
  ['AgentLog', eventReader(UcontactAgentLog)],
  ['AgentBreak', eventReader(UcontactAgentBreak)],
  ['FinishInteraction', interaction],
  ['InteractionDisposition', interaction],
  ['AssignInteraction', interaction],
])
