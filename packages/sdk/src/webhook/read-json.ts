import * as Result from 'effect/Result'
import { parseJson } from '../record/parse-json.ts'
import type { Bytes } from './hmac.ts'
import type { RefusalReason } from './webhook-refused.ts'

/** @internal JSON that was read, or why it was not. */
export type ReadJson =
  | { readonly _tag: 'Json'; readonly value: unknown }
  | { readonly _tag: 'Not'; readonly reason: RefusalReason }

/** @internal Reads UTF-8 JSON of at most `depth` levels, without keys that could reach an object's prototype. */
export const readJson = (bytes: Bytes, depth: number): ReadJson => {
  if (deeperThan(bytes, depth)) return { _tag: 'Not', reason: 'nested too deep' }
  const text = textOf(bytes)
  const value = text === null ? null : parseJson(text)
  return value === null || Result.isFailure(value)
    ? { _tag: 'Not', reason: 'not JSON' }
    : { _tag: 'Json', value: value.success }
}

const textOf = (bytes: Bytes): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const QUOTE = 0x22
const BACKSLASH = 0x5c

/** Looks at bytes, before any parser recurses into them. */
const deeperThan = (bytes: Bytes, limit: number): boolean => {
  let depth = 0
  let quoted = false
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]
    if (quoted) {
      if (byte === BACKSLASH) i++
      else if (byte === QUOTE) quoted = false
    } else if (byte === QUOTE) quoted = true
    else if (byte === 0x7b || byte === 0x5b) {
      if (++depth > limit) return true
    } else if (byte === 0x7d || byte === 0x5d) depth--
  }
  return false
}
