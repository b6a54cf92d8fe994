import {
  type Actor,
  type Channel,
  NOWHERE,
  textContent,
  ucontact,
  ucontactMessageStates,
} from '@inboxlab/core'
import * as Result from 'effect/Result'
import { journey } from '../journey.ts'
import type { MessageRecord } from './data.ts'
import { channelsOf } from './directory.ts'
import { digitsOf } from './number.ts'
import type { Tenant } from './tenant.ts'

const API: Actor = { _tag: 'Api' }

/** @internal What the web services send over. */
export const SENT_OVER: ReadonlyArray<Channel> = ['sms', 'whatsapp']

/** @internal The most that a message may say, in characters. */
export const LONGEST = 150_000

/** @internal Who gets in touch, and how. */
export interface Arrival {
  /** Their number or address. */
  readonly from: string
  /** What they are called if they were not heard of before; null: nobody knows. */
  readonly name: string | null
  /** One of these, as far as the campaign has them. */
  readonly channels: ReadonlyArray<Channel>
  /** Null: where their interaction goes on, or else the first that has the channel. */
  readonly campaign: string | null
}

/** @internal A contact writes: their interaction goes on, or another begins. Null: no campaign has such a channel. */
export const contactWrites = (tenant: Tenant, arrival: Arrival, text: string): MessageRecord | null => {
  const guid = goesOn(tenant, arrival)
  const message = String(tenant.nextMessage)
  const content = textContent(text)
  if (guid !== null) {
    const kept = tenant.keep({ interaction: guid, direction: 'in', text }, false)
    tenant.submit(guid, { _tag: 'ReceiveMessage', at: tenant.now, message, content })
    return kept
  }
  const begun = beginning(tenant, arrival)
  if (begun === null) return null
  const kept = tenant.keep({ interaction: begun.guid, direction: 'in', text }, false)
  tenant.submit(begun.guid, { ...begun.command, message, content })
  return kept
}

/** @internal A contact calls; gives the guid. Null: no campaign takes calls. */
export const contactCalls = (tenant: Tenant, arrival: Arrival): string | null => {
  const begun = beginning(tenant, arrival)
  if (begun === null) return null
  tenant.submit(begun.guid, { ...begun.command, message: null })
  return begun.guid
}

const beginning = (tenant: Tenant, { from, name, channels, campaign }: Arrival) => {
  const found = tenant.data.campaigns.find(
    (each) =>
      (campaign === null || each.name === campaign) && channelsOf(each).some((one) => channels.includes(one)),
  )
  const channel = found === undefined ? undefined : channels.find((each) => channelsOf(found).includes(each))
  if (found === undefined || channel === undefined) return null
  const command = {
    _tag: 'Receive',
    at: tenant.now,
    channel,
    contact: tenant.meet(from, name).id,
    place: { ...NOWHERE, campaign: found.name },
    routing: 'smart',
    priority: 0,
  } as const
  return { guid: tenant.newGuid(), command }
}

/** The interaction that what a contact writes belongs to; null: none. */
const goesOn = (tenant: Tenant, { from, channels, campaign }: Arrival): string | null => {
  const client = tenant.client(from)
  if (client === undefined) return null
  const theirs = tenant
    .interactionsWith(client, channels)
    .filter((guid) => campaign === null || tenant.state(guid).place.campaign === campaign)
  const live = theirs.find((guid) => tenant.isLive(guid))
  return live ?? (tenant.data.writingReopens ? (theirs[0] ?? null) : null)
}

/** @internal The parameters of the web services that send, all texts. */
export interface Sending {
  readonly destination: string
  readonly message: string
  readonly campaign: string
  readonly agent: string
}

/**
 * @internal A program sends: null if the server does not take it. What it takes and the channel does not let pass fails a
 * moment later, beside the core.
 */
export const send = (
  tenant: Tenant,
  { destination, message: text, campaign, agent }: Sending,
): MessageRecord | null => {
  const from = tenant.data.campaigns.find(({ name }) => name === campaign)
  const channel = from === undefined ? undefined : channelsOf(from).find((each) => SENT_OVER.includes(each))
  const wrong = digitsOf(destination) === null || tenant.user(agent) === undefined
  if (channel === undefined || wrong || text === '' || text.length > LONGEST) return null
  const client = tenant.meet(destination)
  const joined = tenant.data.sendingJoins
    ? tenant.interactionsWith(client, [channel]).find((guid) => tenant.isLive(guid))
    : undefined
  const at = tenant.now
  const said = { message: String(tenant.nextMessage), content: textContent(text) }
  const start = {
    _tag: 'Start',
    at,
    by: API,
    channel,
    contact: client.id,
    place: { ...NOWHERE, campaign },
    routing: 'direct',
    priority: 0,
    agent,
  } as const
  const guid = joined ?? tenant.newGuid()
  const verdict = tenant.submit(
    guid,
    joined === undefined ? { ...start, ...said } : { _tag: 'Reply', at, by: API, ...said },
  )
  const refusal = Result.isFailure(verdict) ? verdict.failure._tag : null
  if (refusal !== null && joined === undefined) tenant.submit(guid, { ...start, message: null })
  const kept = tenant.keep({ interaction: guid, direction: 'out', text }, refusal !== null)
  scheduleReports(tenant, kept, channel, refusal)
  return kept
}

/** @internal An agent writes from the inbox; the core may refuse. */
export const agentWrites = (tenant: Tenant, guid: string, agent: string, text: string) => {
  const verdict = tenant.submit(guid, {
    _tag: 'Reply',
    at: tenant.now,
    by: { _tag: 'Agent', agent },
    message: String(tenant.nextMessage),
    content: textContent(text),
  })
  return Result.map(verdict, () => {
    const kept = tenant.keep({ interaction: guid, direction: 'out', text }, false)
    scheduleReports(tenant, kept, tenant.state(guid).origin.channel, null)
    return kept
  })
}

const scheduleReports = (
  { world, data, now }: Tenant,
  { id: message }: MessageRecord,
  channel: Channel,
  refusal: string | null,
): void => {
  const failure = refusal === null ? 'error' : (FAILURES[refusal] ?? 'error')
  const { reports } = ucontact.capabilities[channel]
  for (const { status, after } of journey(data.delivery, reports, refusal, world.chance)) {
    world.schedule(now + after, { do: 'report', message, word: status === 'failed' ? failure : status })
  }
}

/** The provider's words for what the core has against a message; for the rest it is `error`. */
const FAILURES: Readonly<Record<string, string>> = { WindowClosed: 'invalid_session' }

/** @internal A channel provider reports what became of a message of ours, by one of its words. */
export const report = (tenant: Tenant, message: MessageRecord, word: string): void => {
  const state = ucontactMessageStates.get(word)
  if (state === undefined) return
  if (message.beside !== null) message.beside.word = word
  else {
    tenant.submit(message.interaction, {
      _tag: 'ReportDelivery',
      at: tenant.now,
      message: String(message.id),
      ...state,
    })
  }
}
