import type { Channel } from '../../interaction/facts.ts'
import type { InteractionState } from '../../interaction/state.ts'

// INO-H7: a flow is a channel, and on WhatsApp also whether a campaign began it.

const FLOWS: { readonly [C in Channel]: string } = {
  voice: 'Voice',
  email: 'Email messaging',
  sms: 'SMS messaging',
  whatsapp: 'WhatsApp messaging',
  telegram: 'Telegram messaging',
  chat: 'Chat messaging',
  messenger: 'Messenger messaging',
}
const WHATSAPP_CAMPAIGN = 'WhatsApp campaign'

/** What a flow says of an interaction; `campaign` null: the word leaves it open. */
export interface FlowFacts {
  readonly channel: Channel
  readonly campaign: boolean | null
}

const FACTS: ReadonlyMap<string, FlowFacts> = new Map([
  ...(Object.keys(FLOWS) as ReadonlyArray<Channel>).map((channel): [string, FlowFacts] => [
    FLOWS[channel],
    { channel, campaign: channel === 'whatsapp' ? false : null },
  ]),
  [WHATSAPP_CAMPAIGN, { channel: 'whatsapp', campaign: true }],
])

/** The words for flows. */
export const flows: ReadonlyArray<string> = [...FACTS.keys()]

export const flowOf = (state: InteractionState): string =>
  state.origin.channel === 'whatsapp' && state.place.campaign !== null
    ? WHATSAPP_CAMPAIGN
    : FLOWS[state.origin.channel]

/** The facts that a flow's word stands for; null for another word. */
export const flowFacts = (flow: string): FlowFacts | null => FACTS.get(flow) ?? null
