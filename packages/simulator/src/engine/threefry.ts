const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24] as const
const PARITY = 0x1bd11bda

/**
 * @internal Random numbers by number instead of one after the other: two 32-bit words that follow from a key and a
 * counter of two words each. Threefry-2x32 with 20 rounds (Salmon, Moraes, Dror, Shaw: Parallel Random Numbers: As Easy
 * as 1, 2, 3; SC 2011).
 */
export const threefry = (
  key0: number,
  key1: number,
  counter0: number,
  counter1: number,
  words: Int32Array,
): void => {
  const key2 = PARITY ^ key0 ^ key1
  let a = (counter0 + key0) | 0
  let b = (counter1 + key1) | 0
  for (let round = 0; round < 20; round++) {
    const rotation = ROTATIONS[round & 7] as number
    a = (a + b) | 0
    b = ((b << rotation) | (b >>> (32 - rotation))) ^ a
    if ((round & 3) === 3) {
      const turn = (round + 1) >> 2
      a = (a + nth(turn, key0, key1, key2)) | 0
      b = (b + nth(turn + 1, key0, key1, key2) + turn) | 0
    }
  }
  words[0] = a
  words[1] = b
}

const nth = (turn: number, key0: number, key1: number, key2: number): number => {
  const third = turn % 3
  return third === 0 ? key0 : third === 1 ? key1 : key2
}
