import * as Result from 'effect/Result'
import { readDuration } from '../scenario/duration.ts'
import { InputError } from '../scenario/input-error.ts'
import { shown } from '../scenario/shown.ts'

/** Reads `--until`. Throws an {@link InputError} unless it is a duration above 0. */
export const untilOption = (written: string): string => {
  const read = readDuration(written)
  if (Result.isFailure(read)) throw new InputError({ place: '--until', ...read.failure })
  if (read.success > 0) return written
  throw new InputError({
    place: '--until',
    problem: `${shown(written)} is too short`,
    fix: 'write a duration above 0, like 2h',
  })
}
