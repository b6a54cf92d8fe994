import { InputError } from '../scenario/input-error.ts'

/** Reads an option that takes a whole number. Throws an {@link InputError} that names option, value and range. */
export const wholeNumberOption =
  (option: string, from: number, to: number) =>
  (written: string): number => {
    const value = /^\d{1,15}$/u.test(written.trim()) ? Number(written) : Number.NaN
    if (value >= from && value <= to) return value
    throw new InputError({
      place: `${option} ${written}`,
      problem: 'this is no whole number in range',
      fix: `use ${from.toLocaleString('en-US')} to ${to.toLocaleString('en-US')}`,
    })
  }
