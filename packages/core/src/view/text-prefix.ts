/**
 * A number that orders texts by their first six characters as far as these lie below U+00FF: where two numbers
 * differ, the texts are in the same order; where they are equal, the texts must be compared.
 *
 * @internal
 */
export const textPrefix = (text: string): number => {
  let number = 0
  for (let i = 0; i < 6; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0
    // What comes after a character that is cut down must not count.
    if (unit >= 0xff) return (number * 256 + 0xff) * 256 ** (5 - i)
    number = number * 256 + unit
  }
  return number
}
