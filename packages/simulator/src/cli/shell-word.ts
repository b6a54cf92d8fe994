/** A word as a shell reads it back, with nothing in it that a terminal would not show, or would obey. */
export const shellWord = (word: string): string => {
  if (/^[\w@%+=:,./-]+$/u.test(word)) return word
  if (!UNPRINTABLE.test(word)) return `'${word.replaceAll("'", `'\\''`)}'`
  return `$'${word.replace(/[\\']/gu, '\\$&').replace(new RegExp(UNPRINTABLE, 'gu'), escaped)}'`
}

const UNPRINTABLE = /[\p{Cc}\p{Cf}\u2028\u2029]|(?<=\p{M}{4})\p{M}/u

const escaped = (character: string): string =>
  `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`
