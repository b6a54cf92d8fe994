import * as Effect from 'effect/Effect'
import * as Schema from 'effect/Schema'
import { BaseUrl } from '../base-url.ts'
import { Token } from '../token.ts'

const HeaderText = Schema.String.check(Schema.isPattern(/^[\x21-\x7e]{1,320}$/))

/** A path of the API with names in braces, such as `/api/voicecampaigns/{campaign}/targets`. */
const PathTemplate = Schema.String.check(
  Schema.makeFilter(
    (text: string) => /^(\/([\w.~-]+|\{\w+\}))+\/?$/.test(text) && !/\/\.{1,2}(\/|$)/.test(text),
    {
      expected: 'a path such as /api/things/{id}',
    },
  ),
)

/** One endpoint of a tenant's API. */
export const InoEndpoint = Schema.Struct({
  method: Schema.Literals(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  path: PathTemplate,
  /** What a repetition does where nobody can tell whether the request was carried out; `once` is never repeated. */
  repeating: Schema.optionalKey(Schema.Literals(['reads', 'same', 'once'])),
}).annotate({ identifier: 'InoEndpoint' })
export type InoEndpoint = typeof InoEndpoint.Type

/** @internal The one that is known from outside (apis 2.1); a tenant's own map may say otherwise. */
export const KNOWN_ENDPOINTS = {
  addTargets: { method: 'POST', path: '/api/voicecampaigns/{campaign}/targets' },
} as const satisfies Readonly<Record<string, InoEndpoint>>

/**
 * What a client of INO CX needs: the tenant's address, a token with its secret, and the user on whose behalf it works.
 * `endpoints` is what your tenant documents in *My account > Public API*, under names of your own.
 *
 * @example
 * ```ts
 * import { InoSettings } from '@inboxlab/sdk'
 * import * as Schema from 'effect/Schema'
 * const given = { baseUrl: 'https://acme.ino.cx', token: 't', secret: 's', username: 'api@acme.example' }
 * Schema.decodeUnknownSync(InoSettings)(given).endpoints // => {}
 * ```
 */
export const InoSettings = Schema.Struct({
  /** `https://<domain>.ino.cx`. */
  baseUrl: BaseUrl,
  token: Token,
  secret: Token,
  /** A user's e-mail address. */
  username: HeaderText,
  endpoints: Schema.Record(Schema.String, InoEndpoint).pipe(
    Schema.withDecodingDefaultTypeKey(Effect.succeed({})),
  ),
}).annotate({ identifier: 'InoSettings' })
export type InoSettings = typeof InoSettings.Type
