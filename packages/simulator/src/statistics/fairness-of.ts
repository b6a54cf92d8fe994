/**
 * How evenly agents were busy: Jain's index of their occupancies, 1 if all are equal, one over their number if all but one
 * are 0. Who was never on duty does not count.
 *
 * Source: R. Jain, D. Chiu, W. Hawe, A quantitative measure of fairness (1984).
 */
export const fairnessOf = (
  agents: ReadonlyArray<{ readonly busyTime: number; readonly dutyTime: number }>,
): number => {
  let sum = 0
  let squares = 0
  let count = 0
  for (const { busyTime, dutyTime } of agents) {
    if (!(dutyTime > 0)) continue
    const occupancy = busyTime / dutyTime
    sum += occupancy
    squares += occupancy * occupancy
    count++
  }
  return (sum * sum) / (count * squares)
}
