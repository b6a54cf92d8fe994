/** The largest distance between the share of values up to x and the law's, over all x. */
export const distanceToLaw = (
  values: ReadonlyArray<number>,
  cumulative: (value: number) => number,
): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted.reduce((largest, value, i) => {
    const law = cumulative(value)
    return Math.max(largest, Math.abs((i + 1) / sorted.length - law), Math.abs(i / sorted.length - law))
  }, 0)
}

/** The largest distance between the shares of two sets of values up to x, over all x. */
export const distanceBetween = (first: ReadonlyArray<number>, second: ReadonlyArray<number>): number => {
  const a = [...first].sort((x, y) => x - y)
  const b = [...second].sort((x, y) => x - y)
  let largest = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = Math.min(a[i] as number, b[j] as number)
    while (i < a.length && a[i] === x) i++
    while (j < b.length && b[j] === x) j++
    largest = Math.max(largest, Math.abs(i / a.length - j / b.length))
  }
  return largest
}

/** What such a distance exceeds by chance once in a thousand, for n values (of two sets: n·m / (n + m)). */
export const chanceDistance = (n: number): number => 1.9495 / Math.sqrt(n)
