/**
 * A number of 32 bits that spreads texts well by what they say from `start` on (FNV-1a over code units, mixed at the end).
 * Texts with the same number can be made on purpose: who uses it must bear them.
 *
 * @internal
 */
export const hashText = (text: string, start = 0): number => {
  let hash = 0x811c9dc5
  for (let i = start; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return hash ^ (hash >>> 13)
}
