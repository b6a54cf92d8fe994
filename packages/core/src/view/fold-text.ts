/**
 * A text as searches and orders compare it: without accents, in one case, compatible spellings made one.
 *
 * @example
 * ```ts
 * import { foldText } from '@inboxlab/core'
 * foldText('ÉCOLE Straße') // => 'ecole strasse'
 * ```
 */
export const foldText = (text: string): string => {
  if (isPlain(text)) return text
  if (ASCII.test(text)) return text.toLowerCase()
  const plain = text.normalize('NFKD').replace(MARKS_BUT_IOTA, '')
  if (ASCII.test(plain)) return plain.toLowerCase()
  return caseFolded(plain).normalize('NFKD').replace(MARKS, '').replace(OTHERS, spelledOut)
}

/** Whether there is nothing to fold, as in most ids and numbers: a loop is told sooner than an expression is begun. */
const isPlain = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit > 0x7f || (unit >= 0x41 && unit <= 0x5a)) return false
  }
  return true
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant.
const ASCII = /^[\x00-\x7f]*$/
// The iota under a Greek vowel is a letter of its own in capitals.
const MARKS_BUT_IOTA = /(?!\u0345)\p{M}/gu
const MARKS = /\p{M}/gu

/** Letters that are one with a plain one to a reader, although Unicode does not take them apart. */
const PLAIN: Readonly<Record<string, string>> = { ø: 'o', đ: 'd', ł: 'l', ı: 'i', æ: 'ae', œ: 'oe', ħ: 'h' }
const OTHERS = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g')
const spelledOut = (letter: string): string => PLAIN[letter] ?? letter

// Through upper case, so that ß is ss and all sigmas are one; ẞ becomes ß first.
const caseFolded = (text: string): string =>
  text.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ')
