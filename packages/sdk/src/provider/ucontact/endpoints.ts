import * as Redacted from 'effect/Redacted'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import type { Answer, Call, Garbled } from '../../http/call.ts'
import { path } from '../../http/path.ts'
import { decodeRecord } from '../../record/decode-record.ts'
import { parseJson } from '../../record/parse-json.ts'
import { Token } from '../token.ts'
import {
  SmsTaken,
  UcontactInteraction,
  type UcontactLead,
  UcontactMessage,
  type UcontactSms,
} from './records.ts'
import type { UcontactSettings } from './settings.ts'
import { anythingButPage, textAnswer } from './text-answer.ts'

type Params = Readonly<Record<string, string | number | boolean>>

/**
 * @internal Every request, one function each, without who asks. What sends or adds is never repeated when its fate is
 * unknown, not even where it is asked by GET.
 */
export const endpoints = ({ automationPath, loginBy, sendBy }: UcontactSettings) => ({
  login: (user: string, password: string): Call<Token> => ({
    operation: loginBy,
    method: 'POST',
    path: path`/Integra/resources/auth/${loginBy}`,
    body: { params: { user, password } },
    secrets: [password],
    repeating: 'once',
    answer: textAnswer({ message: 'the user or the password is wrong', denied: true }, keyIn),
  }),
  endSession: (user: string, key: string): Call<void> => ({
    operation: 'EndSession',
    method: 'POST',
    path: path`/Integra/resources/auth/EndSession`,
    body: { params: { user, token: key } },
    repeating: 'same',
    answer: textAnswer({ message: 'the session was not ended' }, () => Result.void),
  }),
  sendSms: ({ destination, message, campaign, agent, source }: UcontactSms): Call<string | null> => ({
    operation: sendBy,
    method: 'POST',
    path: path`/Integra/resources/SMS/${sendBy}`,
    body: { params: { destination, message, campaign, agent, source } },
    answer: textAnswer({ message: 'the message was not taken' }, sendBy === 'SendSMS' ? ok : idIn),
  }),
  receiveSms: (phone: string, message: string): Call<void> => ({
    operation: 'ReceiveURLSMS',
    method: 'GET',
    path: path`/Integra/resources/InboundSMS/ReceiveURLSMS`,
    query: { phone, message },
    repeating: 'once',
    answer: textAnswer({ message: 'the message was not taken' }, (body) => Result.map(ok(body), () => {})),
  }),
  addList: (hub: string, filename: string, list: ReadonlyArray<UcontactLead>): Call<unknown> => ({
    operation: 'lists',
    method: 'POST',
    path: path`/api/${automationPath}/id/${hub}/lists`,
    body: { json: { filename, list } },
    about: { what: 'hub', id: hub },
    answer: anythingButPage,
  }),
  addLeads: (hub: string, leads: ReadonlyArray<UcontactLead>): Call<unknown> => ({
    operation: 'freshLeads',
    method: 'POST',
    path: path`/api/${automationPath}/id/${hub}/freshLeads`,
    body: { json: { leads } },
    about: { what: 'hub', id: hub },
    answer: anythingButPage,
  }),
  interactions: (query: Params): Call<ReadonlyArray<UcontactInteraction>> => ({
    operation: 'interactions',
    method: 'GET',
    path: path`/api/interactions`,
    query,
    answer: bareOrWrapped(Schema.Array(UcontactInteraction)),
  }),
  interaction: (guid: string): Call<UcontactInteraction> => ({
    operation: 'interaction',
    method: 'GET',
    path: path`/api/interactions/id/${guid}`,
    about: { what: 'interaction', id: guid },
    answer: bareOrWrapped(UcontactInteraction),
  }),
  messages: (guid: string, lastMessage: string, limit: number): Call<ReadonlyArray<UcontactMessage>> => ({
    operation: 'messages',
    method: 'GET',
    path: path`/api/interactions/id/${guid}/messages`,
    query: { lastMessage, limit },
    about: { what: 'interaction', id: guid },
    answer: bareOrWrapped(Schema.Array(UcontactMessage)),
  }),
})

const decodeKey = decodeRecord(Token)

/** The `md5secret` of an item of the list, or else its last item (apis 3.1). The answer itself is never shown. */
const keyIn = (body: string): Result.Result<Token, Garbled> => {
  const list = Result.getOrElse(parseJson(body), () => null)
  if (!Array.isArray(list)) return Result.fail({ problem: 'the body is no list' })
  const items: ReadonlyArray<unknown> = list
  const given = items.map(secretOf).find((each) => each !== undefined) ?? items.at(-1)
  return Result.mapError(decodeKey(given), () => ({ problem: 'the list has no key' }))
}

const secretOf = (item: unknown): unknown =>
  typeof item === 'object' && item !== null && 'md5secret' in item ? item.md5secret : undefined

const ok = (body: string): Result.Result<null, Garbled> =>
  body === 'OK' ? Result.succeed(null) : Result.fail({ problem: 'the body is neither OK nor ERROR' })

const taken = decodeRecord(SmsTaken)

const idIn = (body: string): Result.Result<string, Garbled> =>
  Result.mapBoth(Result.flatMap(parseJson(body), taken), {
    onSuccess: ({ id }) => String(id),
    onFailure: (problem) => ({ problem }),
  })

/** Messages are known to be wrapped as `{ result }`; whether the rest is, is not public. */
const bareOrWrapped = <S extends Schema.Codec<unknown, unknown>>(schema: S): Answer<S['Type']> => {
  const decode = decodeRecord(schema)
  return (body) =>
    Result.mapError(
      Result.flatMap(parseJson(body), (said) =>
        isWrapped(said)
          ? Result.mapError(decode(said.result), (problem) => `result.${problem}`)
          : decode(said),
      ),
      (problem): Garbled => ({ problem }),
    )
}

const isWrapped = (said: unknown): said is { readonly result: unknown } =>
  typeof said === 'object' && said !== null && Object.hasOwn(said, 'result')

/** @internal The call as asked by whoever has this key of the legacy web services. */
export const byKey = <A>(call: Call<A>, key: Token): Call<A> => ({
  ...call,
  headers: { authorization: `Basic ${Redacted.value(key)}` },
})

/** @internal The call as asked by whoever has this token of the current API. */
export const byToken = <A>(call: Call<A>, token: Token): Call<A> => ({
  ...call,
  headers: { authorization: `Bearer ${Redacted.value(token)}` },
})
