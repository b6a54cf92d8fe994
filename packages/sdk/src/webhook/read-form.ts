import type { Bytes } from './hmac.ts'
import type { ReadJson } from './read-json.ts'

/** @internal Whether the body is a form and not JSON. */
export const isForm = (headers: Headers): boolean =>
  /^application\/x-www-form-urlencoded\s*(;|$)/i.test(headers.get('content-type') ?? '')

/** @internal The fields of a form; total, as forms are. */
export const readForm = (bytes: Bytes): ReadJson => ({
  _tag: 'Json',
  value: fieldsOf(new URLSearchParams(new TextDecoder().decode(bytes))),
})

/** @internal The fields by name, the last of each, without one that could reach an object's prototype. */
export const fieldsOf = (parameters: URLSearchParams): Readonly<Record<string, string>> =>
  Object.fromEntries([...parameters].filter(([name]) => name !== '__proto__'))
