import {
  asInbox,
  type Capabilities,
  chatwoot,
  chatwootWebhook,
  connect,
  type InboxService,
  type InvalidInput,
  inoCapabilities,
  lackingForRouting,
  respondio,
  respondioWebhook,
  textpeakCapabilities,
  ucontactCapabilities,
  type WebhookProvider,
} from '@inboxlab/sdk'
import * as Effect from 'effect/Effect'
import type * as HttpClient from 'effect/http/HttpClient'
import type * as Redacted from 'effect/Redacted'
import { InputError } from '../scenario/input-error.ts'
import { didYouMean, orList } from '../scenario/nearest.ts'

/** Where a server is, and as whom we come. */
export interface ServerAccess {
  /** Undefined: the vendor's own cloud. */
  readonly baseUrl: string | undefined
  readonly account: number | undefined
  readonly token: Redacted.Redacted<string>
}

/** A server that a policy can be run on. */
export interface LiveServer {
  /** Whether `account` says which of the server's accounts is meant. */
  readonly hasAccounts: boolean
  readonly webhooks: WebhookProvider
  readonly open: (access: ServerAccess) => Effect.Effect<InboxService, InvalidInput, HttpClient.HttpClient>
}

/** A provider; `server` is null where its API has not what routing takes. */
export interface LiveProvider {
  readonly capabilities: Capabilities
  readonly server: LiveServer | null
}

const at = (baseUrl: string | undefined): { readonly baseUrl?: string } =>
  baseUrl === undefined ? {} : { baseUrl }

/** The providers by name; which of them can be routed, their capabilities say. */
const PROVIDERS: ReadonlyMap<string, LiveProvider> = new Map(
  Object.entries<LiveProvider>({
    chatwoot: {
      capabilities: chatwoot.capabilities,
      server: {
        hasAccounts: true,
        webhooks: chatwootWebhook,
        open: ({ baseUrl, account = 0, token }) =>
          Effect.map(connect(chatwoot, { ...at(baseUrl), account, token }), asInbox),
      },
    },
    respondio: {
      capabilities: respondio.capabilities,
      server: {
        hasAccounts: false,
        webhooks: respondioWebhook,
        open: ({ baseUrl, token }) => Effect.map(connect(respondio, { ...at(baseUrl), token }), asInbox),
      },
    },
    ucontact: { capabilities: ucontactCapabilities, server: null },
    textpeak: { capabilities: textpeakCapabilities, server: null },
    ino: { capabilities: inoCapabilities, server: null },
  }),
)

/** The providers that can be routed. */
export const ROUTED_PROVIDERS: ReadonlyArray<string> = [...PROVIDERS]
  .filter(([provider, { capabilities }]) => lackingForRouting({ provider, capabilities }) === null)
  .map(([provider]) => provider)

/** The server of a provider. Throws an {@link InputError} if there is no such provider, or it cannot be routed. */
export const serverOf = (provider: string): LiveServer => {
  const found = PROVIDERS.get(provider)
  if (found === undefined)
    throw new InputError({
      place: '--provider',
      problem: `there is no '${provider}'`,
      fix: didYouMean(provider, ROUTED_PROVIDERS),
    })
  const lacking = lackingForRouting({ provider, capabilities: found.capabilities })
  if (found.server !== null && lacking === null) return found.server
  throw new InputError({
    place: '--provider',
    problem: lacking?.message ?? `${provider} cannot be routed yet`,
    fix: `use ${orList(ROUTED_PROVIDERS)}`,
  })
}
