/**
 * A number that orders texts that begin alike by the six characters from `start` on, as far as these lie below U+00FF:
 * where two numbers differ, the texts are in the same order; where they are equal, the texts must be compared.
 *
 * @internal
 */
export const textPrefix = (text: string, start = 0): number => {
  let number = 0
  for (let i = 0; i < 6; i++) {
    const unit = start + i < text.length ? text.charCodeAt(start + i) : 0
    // What comes after a character that is cut down must not count.
    if (unit >= 0xff) return (number * 256 + 0xff) * 256 ** (5 - i)
    number = number * 256 + unit
  }
  return number
}
