import type { Hyperexponential } from './hyperexponential.ts'

/**
 * The two branches of a hyperexponential with this mean and squared coefficient of variation, 1 or more, where both
 * branches contribute the same to the mean (the usual choice where only these two figures are known).
 */
export const balancedMeans = (mean: number, scv: number): Hyperexponential['branches'] => {
  const often = (1 + Math.sqrt((scv - 1) / (scv + 1))) / 2
  const seldom = 1 - often
  return [
    { share: often, mean: mean / (2 * often) },
    { share: seldom, mean: mean / (2 * seldom) },
  ]
}
