import gammainc from '@stdlib/math-base-special-gammainc'
import gammaincinv from '@stdlib/math-base-special-gammaincinv'

/** The gamma function: the factorial of one less, for any number above 0. */
export const gammaFunction = (value: number): number => gammainc(0, value, false, true)

/** The share of the gamma law of this shape and scale 1 that does not exceed the value. */
export const gammaUpTo = (value: number, shape: number): number =>
  value <= 0 ? 0 : value === Infinity ? 1 : gammainc(value, shape)

/** The share of the gamma law of this shape and scale 1 that exceeds the value; precise however far out. */
export const gammaTail = (value: number, shape: number): number =>
  value <= 0 ? 1 : value === Infinity ? 0 : gammainc(value, shape, true, true)

/** The value that this share of the gamma law of this shape and scale 1 does not exceed. */
export const gammaQuantile = (share: number, shape: number): number => gammaincinv(share, shape)

/**
 * The value that is exceeded by this share, 0 to 1, of what exceeds the floor, under the gamma law of this shape and
 * scale 1; precise however far out the floor.
 */
export const gammaAbove = (floor: number, share: number, shape: number): number => {
  const tail = gammaTail(floor, shape)
  if (tail * share > 1e-12) return gammaincinv(tail * share, shape, true)
  // The inverse of the package grows vague out there, where the logarithm of the tail is all but a straight line.
  const excess = -Math.log(share)
  let value = floor + excess / hazard(floor, shape)
  for (let step = 0; step < 8; step++) {
    const left = gammaTail(value, shape)
    // No number any more.
    if (left < 1e-300) break
    value = Math.max(floor, value + (Math.log(left / tail) + excess) / hazard(value, shape))
  }
  return value
}

/** About how fast the tail falls far out, relative to what is left of it. */
const hazard = (value: number, shape: number): number => (value - shape + 1) / value
