const ODD = 0x9e3779b1

/**
 * @internal Another random number from 0 up to 1, made of one and a whole number: a decision has one random number, and
 * may need several. (The finalizer of MurmurHash3, 32 bits.)
 */
export const furtherLuck = (luck: number, n: number): number => {
  const high = luck * 0x1_0000_0000
  const low = (high - Math.floor(high)) * 0x1_0000_0000
  let hash = Math.imul((Math.floor(high) ^ Math.floor(low)) | 0, ODD) ^ Math.imul(n + 1, ODD)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000
}
