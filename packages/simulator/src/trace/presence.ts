/** A stretch of time, in milliseconds. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * When somebody was at work, judged by their services, given in ascending order of their starts: from the start of
 * one to the end of one, where a pause of at most `gap` between two is work too.
 */
export const presence = (services: ReadonlyArray<Stretch>, gap: number): ReadonlyArray<Stretch> => {
  const sessions: Array<Stretch> = []
  for (const { from, to } of services) {
    const last = sessions.at(-1)
    if (last !== undefined && from - last.to <= gap) {
      sessions[sessions.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    } else {
      sessions.push({ from, to })
    }
  }
  return sessions
}
