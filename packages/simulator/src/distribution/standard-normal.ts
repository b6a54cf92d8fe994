import erfc from '@stdlib/math-base-special-erfc'
import erfcinv from '@stdlib/math-base-special-erfcinv'

/** The value that this share of a standard normal law exceeds; precise however small the share. */
export const normalAbove = (share: number): number => Math.SQRT2 * erfcinv(2 * share)

/** The share of a standard normal law that exceeds the value; precise however far out the value. */
export const normalTail = (value: number): number => erfc(value / Math.SQRT2) / 2
