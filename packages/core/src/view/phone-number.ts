import {
  AsYouType,
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min'

/** A phone number that someone looks for, as far as it is typed, however it is written. */
export interface SoughtNumber {
  /** Its digits as they are written. */
  readonly digits: string
  /** Its digits with the country's code in front if it is a number of this country, as far as they are known. */
  readonly within: (callingCode: string) => ReadonlyArray<string>
  /** How it is dialled within its own country; null if it is written without its country's code. */
  readonly national: string | null
}

/** Where an address is a phone number: its digits, and the country's code they begin with. */
export interface PhoneDigits {
  readonly digits: string
  readonly callingCode: string | null
}

const LOOKS_LIKE_A_NUMBER = /^\+?[\d\s()./\u00a0\u2010-\u2015-]*$/
const E164 = /^\+\d+$/
const NOT_DIGITS = /\D+/g

/**
 * What is sought as a phone number, or null if it does not look like one: at least three digits and nothing else
 * but what stands between them. National and international spellings find the same (INO-H5): `06 12`, `+33 6 12`
 * and `00 33 6 12` all find +33612345678.
 */
export const soughtNumber = (text: string): SoughtNumber | null => {
  const digits = text.replace(NOT_DIGITS, '')
  if (digits.length < 3 || digits.length > 30 || !LOOKS_LIKE_A_NUMBER.test(text)) return null
  const known = new Map<string, ReadonlyArray<string>>()
  const international = text.startsWith('+') ? typed(text, undefined) : null
  return {
    digits,
    within: (callingCode) => {
      if (international !== null) return [international.number]
      const found = known.get(callingCode) ?? numbersWithin(callingCode, text)
      known.set(callingCode, found)
      return found
    },
    national: international?.national ?? null,
  }
}

/** The digits of an address that is a phone number, or null of one that is not. */
export const phoneDigits = (address: string): PhoneDigits | null => {
  if (!LOOKS_LIKE_A_NUMBER.test(address)) return null
  // Parsing is slow and needed only where a person has written more than the digits.
  const clean =
    address.startsWith('+') && !E164.test(address)
      ? (parsePhoneNumberFromString(address)?.number ?? address)
      : address
  const digits = clean.replace(NOT_DIGITS, '')
  if (digits.length < 3) return null
  return { digits, callingCode: callingCodeOf(digits) }
}

/** Whether an address is, or begins with, the number that is sought. */
export const isSought = (sought: SoughtNumber, { digits, callingCode }: PhoneDigits): boolean => {
  if (digits.includes(sought.digits) || digits === sought.national) return true
  if (callingCode === null) return false
  for (const number of sought.within(callingCode)) if (digits.startsWith(number)) return true
  return false
}

const countries = new Map<string, Array<CountryCode>>()
for (const country of getCountries()) {
  const code = getCountryCallingCode(country)
  const others = countries.get(code)
  if (others === undefined) countries.set(code, [country])
  else others.push(country)
}

// No calling code begins with another.
const callingCodeOf = (digits: string): string | null => {
  for (let length = 1; length <= 3; length++) {
    const code = digits.slice(0, length)
    if (countries.has(code)) return code
  }
  return null
}

const numbersWithin = (callingCode: string, text: string): ReadonlyArray<string> => {
  const numbers = new Set<string>()
  for (const country of countries.get(callingCode) ?? []) {
    const number = typed(text, country)?.number
    // A number that says which country it is of is no number of another.
    if (number?.startsWith(callingCode)) numbers.add(number)
  }
  return [...numbers]
}

const typed = (text: string, country: CountryCode | undefined) => {
  const typing = new AsYouType(country)
  typing.input(text)
  const number = typing.getNumber()
  if (number === undefined) return null
  return {
    number: number.number.replace(NOT_DIGITS, ''),
    national: number.formatNational().replace(NOT_DIGITS, ''),
  }
}
