import { expect } from 'vitest'

/** What steers a terminal, turns the direction of writing, or cannot be seen; and half of a character. */
const STEERING = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u

/** Fit for a terminal: lines of printable characters, and not so many that the rest is lost. */
export const expectForTerminal = (text: string, longest = 40_000): void => {
  expect(text.replaceAll('\n', '')).not.toMatch(STEERING)
  expect(text).not.toMatch(/\p{M}{5}/u)
  expect(text.length).toBeLessThan(longest)
}

/** XML in which text is text: every `<` begins a tag of ours, every `&` an entity. */
export const expectForXml = (text: string): void => {
  expect(text.replaceAll('\n', '')).not.toMatch(STEERING)
  expect(text.replace(/<!\[CDATA\[.*?\]\]>/gsu, '')).toMatch(WELL_FORMED)
}
const VALUE = '"(?:[^"<&]|&(?:amp|lt|gt|quot|apos|#\\w+);)*"'
const WELL_FORMED = new RegExp(
  `^<\\?xml [^<>]*\\?>(?:<\\w[\\w-]*(?: [\\w-]+=${VALUE})*/?>|</\\w[\\w-]*>|&(?:amp|lt|gt|quot|apos|#\\w+);|[^<&])*$`,
  'u',
)

/** JSON that holds the text as it was given, and yet is fit for a terminal. */
export const expectForJson = (text: string): unknown => {
  expect(text.replaceAll('\n', '')).not.toMatch(STEERING)
  return JSON.parse(text)
}
