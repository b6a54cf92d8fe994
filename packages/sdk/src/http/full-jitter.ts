/**
 * @internal How long to wait before the next attempt, in milliseconds: uniform between 0 and a bound that doubles
 * with each attempt up to `most` ("full jitter", AWS Architecture Blog 2015). `chance` is uniform in [0, 1).
 */
export const fullJitter = (
  attempt: number,
  { base, most }: { readonly base: number; readonly most: number },
  chance: number,
): number => chance * Math.min(most, base * 2 ** Math.min(attempt - 1, 30))
