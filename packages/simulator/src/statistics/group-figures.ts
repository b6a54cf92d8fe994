/** What is summed up over the agents of a group in one run, from the end of the warm-up to the planned end: milliseconds. */
export interface GroupSums {
  /** With something in hand, or wrapping up. */
  readonly busyTime: number
  /** On duty and at their desk. */
  readonly dutyTime: number
  /** For each interaction in hand, the time for which it was. */
  readonly inHandTime: number
}

/** What one run says of a group of agents. */
export interface GroupFigures extends GroupSums {
  /** Busy time over time on duty. */
  readonly occupancy: number
  /** How many interactions a busy agent has in hand, on average. */
  readonly concurrency: number
  /** Time average of how many are on duty. */
  readonly onDuty: number
  /**
   * How evenly the agents were busy: Jain's index of their occupancies, from 1 (all alike) down to 1 over their number
   * (one did it all). NaN where nobody was busy.
   */
  readonly fairness: number
}

/** Works out the figures of a group. */
export const groupFigures = (
  { busyTime, dutyTime, inHandTime }: GroupSums,
  { onDuty, fairness }: Pick<GroupFigures, 'onDuty' | 'fairness'>,
): GroupFigures => ({
  busyTime,
  dutyTime,
  inHandTime,
  occupancy: busyTime / dutyTime,
  concurrency: inHandTime / busyTime,
  onDuty,
  fairness,
})
