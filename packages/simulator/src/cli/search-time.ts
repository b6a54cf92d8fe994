import * as Result from 'effect/Result'
import { readDuration } from '../scenario/duration.ts'
import { InputError } from '../scenario/input-error.ts'

/** How many milliseconds `--time` gives a search. Throws an {@link InputError} for what is no duration. */
export const searchTime = (written: string): number => {
  const read = readDuration(written)
  if (Result.isSuccess(read)) return read.success
  const { problem, fix } = read.failure
  throw new InputError({ place: `--time ${written}`, problem, fix })
}
