import { durationOption } from './duration-option.ts'

const duration = durationOption('--until', '2h')

/** Reads `--until`. Throws an `InputError` unless it is a duration above 0. */
export const untilOption = (written: string): string => {
  duration(written)
  return written
}
