/**
 * A positive number to a power. `**` differs in the last bit from one version of JavaScript's engines to the next; the
 * logarithm and the exponential do not, and the same seed is to give the same numbers in all of them.
 */
export const power = (base: number, exponent: number): number => Math.exp(exponent * Math.log(base))
