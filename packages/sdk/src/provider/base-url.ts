import * as Schema from 'effect/Schema'

/**
 * Where a server is: `https` (`http` only on this machine), no user, query or fragment, and no slash at the end.
 *
 * @example
 * ```ts
 * import { BaseUrl } from '@inboxlab/sdk'
 * import * as Schema from 'effect/Schema'
 * Schema.is(BaseUrl)('https://inbox.example/v2') // => true
 * Schema.is(BaseUrl)('http://inbox.example') // => false
 * ```
 */
export const BaseUrl = Schema.String.check(
  Schema.makeFilter((text: string) => isBaseUrl(text), {
    expected: 'an https address without a slash at the end (http only on this machine)',
  }),
).annotate({ identifier: 'BaseUrl' })
export type BaseUrl = typeof BaseUrl.Type

const isBaseUrl = (text: string): boolean => {
  if (text.endsWith('/') || /[?#\s\\]/.test(text) || !URL.canParse(text)) return false
  const { protocol, hostname, username, password } = new URL(text)
  if (username !== '' || password !== '') return false
  return protocol === 'https:' || (protocol === 'http:' && LOCAL.test(hostname))
}

const LOCAL = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/
