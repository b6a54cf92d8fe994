import * as Result from 'effect/Result'

/**
 * @internal What a body says, without keys that could reach an object's prototype; or in one line why it is no JSON.
 * The line holds nothing of the body, which may be personal.
 */
export const parseJson = (body: string): Result.Result<unknown, string> => {
  try {
    return Result.succeed(SUSPECT.test(body) ? JSON.parse(body, withoutPrototype) : JSON.parse(body))
  } catch {
    return Result.fail(body.trim() === '' ? 'the body is empty' : 'the body is not JSON')
  }
}

// A backslash may spell any letter of the key.
const SUSPECT = /__proto__|prototype|\\u00/i

const withoutPrototype = (key: string, value: unknown): unknown =>
  key === '__proto__' || (key === 'constructor' && leadsToPrototype(value)) ? undefined : value

const leadsToPrototype = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'prototype')
