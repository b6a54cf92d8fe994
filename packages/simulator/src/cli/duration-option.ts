import * as Result from 'effect/Result'
import { readDuration } from '../scenario/duration.ts'
import { InputError } from '../scenario/input-error.ts'
import { shown } from '../scenario/shown.ts'

/** Reads an option that takes a duration above 0, in milliseconds. Throws an {@link InputError} if it is none. */
export const durationOption =
  (option: string, example: string) =>
  (written: string): number => {
    const read = readDuration(written)
    if (Result.isFailure(read)) throw new InputError({ place: option, ...read.failure })
    if (read.success > 0) return read.success
    throw new InputError({
      place: option,
      problem: `${shown(written)} is too short`,
      fix: `write a duration above 0, like ${example}`,
    })
  }
