import {
  type Channel,
  type Command,
  type Inbox,
  type InboxRefusal,
  type InteractionState,
  ucontactChannels,
} from '@inboxlab/core'
import * as Result from 'effect/Result'
import { inWords } from '../deed.ts'
import {
  readCall,
  readDeed,
  readDisposition,
  readPresence,
  readReply,
  readReport,
  readRinging,
  readTransfer,
  readWriting,
} from './control-arguments.ts'
import { type Arrival, agentWrites, contactCalls, contactWrites, report } from './conversing.ts'
import type { UserRecord } from './data.ts'
import { channelsOf } from './directory.ts'
import { interactionJson, messageJson } from './json.ts'
import { setPresence } from './presence.ts'
import { beginSession } from './sessions.ts'
import type { Tenant } from './tenant.ts'

/** What a contact writes in a sandbox of uContact. */
export interface UcontactWriting {
  /** Their number or address. */
  readonly from: string
  readonly text: string
  /** Where it arrives; left out: where their interaction goes on, or else the first that has the channel. */
  readonly campaign?: string
  /** The server's word, such as `sms`; left out: the one they used last, or else the first of the campaign. */
  readonly channel?: string
  /** What the server is to call somebody whom it has not heard of before. */
  readonly name?: string
}

/** Something that an agent does to an interaction, which is named by its guid. */
export interface UcontactDeed {
  readonly agent: string
  readonly interaction: string
}

/** What tests do in a sandbox of uContact beside its API. Unknown names, and what the core refuses, throw a `RangeError`. */
export interface UcontactControl {
  /** A contact writes: their interaction goes on, or another begins. */
  contactWrites(writing: UcontactWriting): { readonly interaction: string; readonly message: number }
  /** A contact calls; gives the guid. */
  contactCalls(call: { readonly from: string; readonly campaign?: string; readonly name?: string }): {
    readonly interaction: string
  }
  /** A contact gives up waiting. */
  contactLeaves(interaction: string): void
  /** An agent takes what waits, or a call that rings at them. */
  agentTakes(deed: UcontactDeed): void
  /** An agent writes from the inbox. */
  agentWrites(deed: UcontactDeed & { readonly text: string }): { readonly message: number }
  /** An agent hands an interaction on to another. */
  agentTransfers(deed: UcontactDeed & { readonly to: string }): void
  /** An agent says what an interaction was about. */
  agentDisposes(deed: UcontactDeed & { readonly disposition: string }): void
  agentFinishes(deed: UcontactDeed): void
  /** It rings at an agent for so many milliseconds, unless they take it. */
  rings(deed: UcontactDeed & { readonly ms: number }): void
  /** An agent logs in or off, or goes on a break for a motive. */
  setPresence(agent: string, presence: UserRecord['presence'], motive?: string): void
  /** The channel's provider reports what became of a message of ours, by its number and one of the provider's words. */
  reportDelivery(
    message: number,
    word: 'sent' | 'delivered' | 'read' | 'error' | 'invalid_session' | 'invalid_number',
  ): void
  /** The core's inbox behind the server; an interaction's id is its guid. To be read only. */
  readonly inbox: Inbox
  /** How the core sees an interaction. */
  state(interaction: string): InteractionState
  /** An interaction as the API shows it. */
  interaction(interaction: string): unknown
  /** The messages of an interaction as the API shows them, oldest first. */
  messages(interaction: string): ReadonlyArray<unknown>
  /** The lists and leads of an outbound hub. */
  hub(name: string): { readonly lists: ReadonlyArray<unknown>; readonly leads: ReadonlyArray<unknown> }
  /** The token of the current API. */
  token(): string
  /** A key of the legacy services, as if the user had just logged in. */
  key(user: string): string
}

/** @internal */
export const controlOf = (tenant: () => Tenant): UcontactControl => {
  const interactionOf = (guid: string): string =>
    known('interaction', guid, tenant().inbox.has(guid) ? guid : undefined)
  const hubOf = (name: string) => known('hub', name, named(tenant().data.hubs, name))
  const userOf = (name: string): UserRecord => known('agent', name, tenant().user(name))
  const asked = (agent: string, guid: string, command: Command): void => {
    userOf(agent)
    const verdict = tenant().submit(interactionOf(guid), command)
    if (Result.isFailure(verdict)) throw refused(agent, verdict.failure)
  }
  /** As given; or the one they used last of those that there are, or the first. */
  const mediaOf = ({ from, channel, campaign }: UcontactWriting): ReadonlyArray<Channel> => {
    if (channel !== undefined) return [known('channel', channel, ucontactChannels.get(channel))]
    const offered = tenant()
      .data.campaigns.filter(({ name }) => campaign === undefined || name === campaign)
      .flatMap(channelsOf)
      .filter((each) => each !== 'voice')
    const client = tenant().client(from)
    const [last] = client === undefined ? [] : tenant().interactionsWith(client, offered)
    return last === undefined ? offered.slice(0, 1) : [tenant().state(last).origin.channel]
  }
  const arrival = (
    { from, name = '', campaign }: Omit<UcontactWriting, 'text'>,
    channels: ReadonlyArray<Channel>,
  ): Arrival => {
    if (campaign !== undefined) known('campaign', campaign, named(tenant().data.campaigns, campaign))
    return { from, name: name || null, channels, campaign: campaign ?? null }
  }
  return {
    contactWrites: (given) => {
      const writing = readWriting(given)
      const message = contactWrites(tenant(), arrival(writing, mediaOf(writing)), writing.text)
      if (message === null) throw new RangeError('channel: no campaign where they arrive has it')
      return { interaction: message.interaction, message: message.id }
    },
    contactCalls: (given) => {
      const guid = contactCalls(tenant(), arrival(readCall(given), ['voice']))
      if (guid === null) throw new RangeError('campaign: none takes calls')
      return { interaction: guid }
    },
    contactLeaves: (guid) => {
      const verdict = tenant().submit(interactionOf(guid), { _tag: 'Abandon', at: tenant().now })
      if (Result.isFailure(verdict)) throw refused('the contact', verdict.failure)
    },
    agentTakes: (given) => {
      const { agent, interaction } = readDeed(given)
      const rings = tenant()
        .state(interaction)
        .offers.some((offer) => offer.agent === agent)
      asked(agent, interaction, { _tag: rings ? 'AcceptOffer' : 'Pick', at: tenant().now, agent })
    },
    agentWrites: (given) => {
      const { agent, interaction, text } = readReply(given)
      userOf(agent)
      const written = agentWrites(tenant(), interactionOf(interaction), agent, text)
      if (Result.isFailure(written)) throw refused(agent, written.failure)
      return { message: written.success.id }
    },
    agentTransfers: (given) => {
      const { agent, interaction, to } = readTransfer(given)
      const by = { _tag: 'Agent', agent } as const
      const user = { _tag: 'User', agent: userOf(to).name } as const
      asked(agent, interaction, { _tag: 'Transfer', at: tenant().now, by, to: user })
    },
    agentDisposes: (given) => {
      const { agent, interaction, disposition: qualification } = readDisposition(given)
      const by = { _tag: 'Agent', agent } as const
      asked(agent, interaction, { _tag: 'Qualify', at: tenant().now, by, qualification })
    },
    agentFinishes: (given) => {
      const { agent, interaction } = readDeed(given)
      const by = { _tag: 'Agent', agent } as const
      asked(agent, interaction, { _tag: 'Close', at: tenant().now, by, outcome: { _tag: 'Processed' } })
    },
    rings: (given) => {
      const { agent, interaction, ms } = readRinging(given)
      const expiresAt = tenant().now + ms
      asked(agent, interaction, { _tag: 'Offer', at: tenant().now, agent, expiresAt })
      tenant().world.schedule(expiresAt, { do: 'rang out', interaction, agent })
    },
    setPresence: (...given) => {
      const [agent, presence, motive = null] = given
      const read = readPresence({ agent, presence, motive })
      setPresence(tenant(), userOf(read.agent), read.presence, read.motive)
    },
    reportDelivery: (...given) => {
      const { message: id, word } = readReport({ message: given[0], word: given[1] })
      const message = tenant().data.messages.find((each) => each.id === id && each.direction === 'out')
      report(tenant(), known('message', id, message), word)
    },
    get inbox() {
      return tenant().inbox
    },
    state: (guid) => tenant().state(interactionOf(guid)),
    interaction: (guid) => interactionJson(tenant(), interactionOf(guid)),
    messages: (guid) =>
      tenant()
        .messagesOf(interactionOf(guid))
        .map((each) => messageJson(tenant(), each)),
    hub: (name) => {
      const { lists, leads } = hubOf(name)
      return { lists, leads }
    },
    token: () => tenant().data.token,
    key: (user) => beginSession(tenant(), userOf(user).name).key,
  }
}

const named = <A extends { readonly name: string }>(all: ReadonlyArray<A>, name: string): A | undefined =>
  all.find((each) => each.name === name)

const known = <A>(what: string, name: unknown, found: A | undefined): A => {
  if (found === undefined) throw new RangeError(`${what} ${name}: there is none of this name in the sandbox`)
  return found
}

const refused = (who: string, why: InboxRefusal): RangeError =>
  new RangeError(`${who} cannot do this: ${inWords(why)}`)
