import { LAST_BIN, type PercentileSketch } from '../../statistics/percentile-sketch.ts'

/** What the last of four bytes counts: no run has as many contacts as would need a fifth. */
const LAST_UNIT = 2 ** 21
/** What a sketch takes at most, before it is compressed. */
export const MOST_SKETCH_BYTES = 4 * (LAST_BIN + 1)

/**
 * A sketch as bytes: the number of its first bin, then how many are in each, seven bits in a byte. Zeros are left out, for
 * whoever reads it knows how many there are in all.
 */
export const sketchBytes = ({ first, counts }: PercentileSketch): Buffer => {
  const bytes: Array<number> = []
  for (const number of [first, ...counts]) {
    let rest = number
    for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128)
    bytes.push(rest)
  }
  return Buffer.from(bytes)
}

/** The sketch of so many values that bytes hold; null where they hold none. */
export const sketchOf = (bytes: Uint8Array, values: number): PercentileSketch | null => {
  const numbers = numbersIn(bytes)
  if (numbers === null) return null
  const [first = 0, ...counts] = numbers
  const zeros = values - counts.reduce((sum, count) => sum + count, 0)
  const isOne = counts.length === 0 ? first === 0 : first > 0 && first + counts.length - 1 <= LAST_BIN
  return isOne && Number.isSafeInteger(zeros) && zeros >= 0 ? { zeros, first, counts } : null
}

const numbersIn = (bytes: Uint8Array): ReadonlyArray<number> | null => {
  const numbers: Array<number> = []
  let number = 0
  let unit = 1
  for (const byte of bytes) {
    if (unit > LAST_UNIT) return null
    number += (byte & 127) * unit
    unit *= 128
    if (byte > 127) continue
    numbers.push(number)
    number = 0
    unit = 1
  }
  return unit === 1 && numbers.length > 0 ? numbers : null
}
