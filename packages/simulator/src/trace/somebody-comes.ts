import * as DateTime from 'effect/DateTime'
import { InputError } from '../scenario/input-error.ts'
import type { Recording } from './recording.ts'

/** The run that a recording is to be replayed in; moments in milliseconds since 1970. */
export interface ReplayedIn {
  readonly start: number
  readonly end: number
  readonly timeZone: string
  /** What the message names, for example traffic.0.trace. */
  readonly place: string
}

/** Throws an {@link InputError} if nobody of a recording joins their queue during the run. */
export const somebodyComes = ({ joined, length }: Recording, run: ReplayedIn): void => {
  if (joined.some((at) => at >= run.start && at < run.end)) return
  const local = (moment: number): string =>
    DateTime.formatIsoZoned(DateTime.makeZonedUnsafe(moment, { timeZone: run.timeZone })).slice(0, 16)
  const [first, last] = [local(joined[0] ?? run.start), local(joined[length - 1] ?? run.start)]
  throw new InputError({
    place: run.place,
    problem: `nobody of the trace (${first} to ${last}) comes during the run (${local(run.start)} to ${local(run.end)})`,
    fix: `set start to ${first.slice(0, 11)}00:00 and duration to the length of the trace`,
  })
}
