import { foldText } from './fold-text.ts'
import { longer } from './longer.ts'
import { textPrefix } from './text-prefix.ts'

/**
 * Texts by number as searches and orders compare them: folded, and with a number each that tells most of them apart. The
 * number is of what follows after the beginning that all of them share, such as the code of the country.
 *
 * @internal
 */
export class FoldedTexts {
  /** Null where there is none. */
  readonly texts: Array<string | null> = []
  /**
   * Where two differ, the texts are in the same order; where they are equal, the texts must be compared. NaN where there
   * is none.
   */
  numbers: Float64Array = new Float64Array(64)
  #shared: string | null = null

  set(index: number, text: string | null): void {
    if (index >= this.numbers.length) this.numbers = longer(this.numbers, new Float64Array(2 * index))
    const folded = text === null ? null : foldText(text)
    this.texts[index] = folded
    this.numbers[index] = folded === null ? Number.NaN : this.#numberAmong(folded)
  }

  /** Where a folded text that is one of the texts stands among the numbers. */
  #numberAmong(folded: string): number {
    // Cut off and compared, which V8 does by the word where it looks for a beginning character by character.
    if (this.#shared === null || folded.slice(0, this.#shared.length) !== this.#shared) this.#share(folded)
    return textPrefix(folded, this.#shared?.length)
  }

  /** Where a folded text stands among the numbers, whether it is one of the texts or not. */
  readonly numberOf = (folded: string): number => {
    const shared = this.#shared ?? ''
    if (folded.startsWith(shared)) return textPrefix(folded, shared.length)
    return folded < shared ? -1 : Number.MAX_VALUE
  }

  /** What all share is shorter from now on: seldom, and the less often the longer the texts are in coming. */
  #share(folded: string): void {
    const before = this.#shared ?? folded
    let length = 0
    while (length < before.length && before[length] === folded[length]) length++
    this.#shared = before.slice(0, length)
    this.texts.forEach((text, i) => {
      if (text !== null) this.numbers[i] = textPrefix(text, length)
    })
  }
}
