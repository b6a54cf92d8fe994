import * as Effect from 'effect/Effect'
import * as Redacted from 'effect/Redacted'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import * as Stream from 'effect/Stream'
import type { InboxError } from '../../error/inbox-error.ts'
import type { Call } from '../../http/call.ts'
import type { Send } from '../../http/send.ts'
import { decodeRecord } from '../../record/decode-record.ts'
import { paged } from '../paged.ts'
import type { Token } from '../token.ts'
import { byKey, byToken, endpoints } from './endpoints.ts'
import { wrong } from './from-core.ts'
import { type UcontactInteraction, UcontactLead, type UcontactMessage, UcontactSms } from './records.ts'
import type { UcontactSettings } from './settings.ts'

/** What only uContact has, in its own words. */
export interface Ucontact {
  /**
   * Begins a session of the legacy web services and gives its key, for the setting `key` of another client. Wrong words
   * are `AccessDenied`. How long a session lasts is not public; `endSession` ends it, as the vendor asks.
   */
  readonly login: (
    user: string,
    password: string | Redacted.Redacted<string>,
  ) => Effect.Effect<Token, InboxError>
  /** Ends the session of the setting `key`. */
  readonly endSession: (user: string) => Effect.Effect<void, InboxError>
  /** Sends a text and gives its id, which the older service (`sendBy`) does not tell. */
  readonly sendSms: (message: UcontactSms) => Effect.Effect<string | null, InboxError>
  /** Has a message come in as if the contact had written it, for tests or a channel of one's own. */
  readonly receiveSms: (phone: string, message: string) => Effect.Effect<void, InboxError>
  /** Gives an outbound hub a list, which it loads later; the answer is given as it comes. */
  readonly addList: (
    hub: string,
    filename: string,
    list: ReadonlyArray<UcontactLead>,
  ) => Effect.Effect<unknown, InboxError>
  /** Gives an outbound hub a few people to contact at once; the answer is given as it comes. */
  readonly addLeads: (hub: string, leads: ReadonlyArray<UcontactLead>) => Effect.Effect<unknown, InboxError>
  /** Interactions; which parameters there are is not public. */
  readonly interactions: (
    query?: Readonly<Record<string, string | number | boolean>>,
  ) => Effect.Effect<ReadonlyArray<UcontactInteraction>, InboxError>
  readonly interaction: (guid: string) => Effect.Effect<UcontactInteraction, InboxError>
  /** Messages of an interaction, in the server's order. */
  readonly messages: (guid: string) => Stream.Stream<UcontactMessage, InboxError>
}

/** @internal */
export const vendor = (send: Send, settings: UcontactSettings): Ucontact => {
  const calls = endpoints(settings)
  const { key, token, pageSize } = settings

  const legacy = <A>(call: Call<A>): Effect.Effect<A, InboxError> =>
    key === undefined
      ? Effect.fail(wrong('settings, key', 'give the one that vendor.login gives'))
      : send(byKey(call, key))

  const current = <A>(call: Call<A>): Effect.Effect<A, InboxError> =>
    token === undefined
      ? Effect.fail(wrong('settings, token', 'give one that is made in the platform'))
      : send(byToken(call, token))

  return {
    login: (user, password) =>
      send(calls.login(user, Redacted.isRedacted(password) ? Redacted.value(password) : password)),
    endSession: (user) => legacy(calls.endSession(user, key === undefined ? '' : Redacted.value(key))),
    sendSms: (message) =>
      Effect.flatMap(given(sms, 'message', message), (fields) => legacy(calls.sendSms(fields))),
    receiveSms: (phone, message) => legacy(calls.receiveSms(phone, message)),
    addList: (hub, filename, list) =>
      Effect.flatMap(given(leads, 'list', list), (people) => current(calls.addList(hub, filename, people))),
    addLeads: (hub, people) =>
      Effect.flatMap(given(leads, 'leads', people), (each) => current(calls.addLeads(hub, each))),
    interactions: (query = {}) => current(calls.interactions(query)),
    interaction: (guid) => current(calls.interaction(guid)),
    messages: (guid) =>
      Stream.suspend(() => {
        const known = new Set<string>()
        return paged<UcontactMessage, string, InboxError, never>(FROM_THE_START, (after) =>
          Effect.map(current(calls.messages(guid, after ?? FROM_THE_START, pageSize)), (page) => {
            const items = page.filter(({ id }) => !known.has(String(id)))
            for (const { id } of items) known.add(String(id))
            const last = items.at(-1)
            return { items, next: page.length < pageSize || last === undefined ? null : String(last.id) }
          }),
        )
      }),
  }
}

const FROM_THE_START = '-1'

const sms = decodeRecord(UcontactSms)
const leads = decodeRecord(Schema.NonEmptyArray(UcontactLead))

const given = <A>(
  decode: (value: unknown) => Result.Result<A, string>,
  place: string,
  value: unknown,
): Effect.Effect<A, InboxError> =>
  Effect.fromResult(
    Result.mapError(decode(value), (problem) => {
      const [where = '', ...fix] = problem.split(': ')
      return wrong(where === 'the record' ? place : `${place}.${where}`, fix.join(': '))
    }),
  )
