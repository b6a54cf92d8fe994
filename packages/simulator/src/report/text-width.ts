/** How many columns of a terminal a text takes: most characters one, those of East Asia and emoji two. */
export const widthOf = (text: string): number =>
  charactersOf(text).reduce((sum, each) => sum + cellsOf(each), 0)

/** A text cut to fit into so many columns of a terminal: where it is longer, `…` takes the place of its middle. */
export const fitted = (text: string, columns: number): string => {
  if (widthOf(text) <= columns) return text
  const characters = charactersOf(text)
  const head = within(characters, Math.ceil((columns - 1) / 2))
  const tail = within(characters.toReversed(), columns - 1 - widthOf(head.join('')))
  return [...head, '…', ...tail.toReversed()].join('')
}

const within = (characters: ReadonlyArray<string>, columns: number): ReadonlyArray<string> => {
  let left = columns
  const end = characters.findIndex((each) => {
    left -= cellsOf(each)
    return left < 0
  })
  return end < 0 ? characters : characters.slice(0, end)
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** What a reader takes for one character, with its accents. */
const charactersOf = (text: string): ReadonlyArray<string> =>
  PLAIN.test(text) ? [...text] : Array.from(segmenter.segment(text), ({ segment }) => segment)

const cellsOf = (character: string): number => {
  if (PLAIN.test(character)) return 1
  if (/^\p{M}/u.test(character)) return 0
  return WIDE.test(character) && !HALF_WIDTH.test(character) ? 2 : 1
}

const PLAIN = /^[\x20-\x7E]*$/u
const WIDE =
  /\p{Emoji_Presentation}|\uFE0F|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\u3001-\u303E\u30FC\uFF01-\uFF60\uFFE0-\uFFE6]/u
const HALF_WIDTH = /[\uFF61-\uFFDC]/u
