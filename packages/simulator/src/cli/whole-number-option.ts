import { InputError } from '../scenario/input-error.ts'
import { shown } from '../scenario/shown.ts'

/** Reads an option that takes a whole number. Throws an {@link InputError} that names option, value and range. */
export const wholeNumberOption =
  (option: string, from: number, to: number) =>
  (written: string): number => {
    const value = /^-?\d{1,15}$/u.test(written) ? Number(written) : Number.NaN
    if (value >= from && value <= to) return value
    throw new InputError({
      place: option,
      problem: `${shown(written)} is ${Number.isNaN(value) ? 'no whole number' : `too ${value < from ? 'small' : 'large'}`}`,
      fix: `use a whole number from ${from} to ${to}`,
    })
  }
