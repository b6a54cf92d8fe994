/**
 * Text of unknown origin made safe for a terminal: control characters, escape sequences' first byte and the
 * characters that turn the direction of writing become `�`, and it is cut at 60 characters.
 */
export const plainText = (text: string): string => {
  const safe = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\uFFFD')
  const characters = [...safe]
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : safe
}

const LONGEST = 60
