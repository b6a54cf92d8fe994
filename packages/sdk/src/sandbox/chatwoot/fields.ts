import type { ReceivedRequest } from '../vendor.ts'
import { unprocessable } from './problem.ts'

/** @internal The fields of a request's body, as Rails reads them: loosely. What is not given is undefined. */
export class Fields {
  readonly #fields: Readonly<Record<string, unknown>>

  constructor(body: unknown) {
    this.#fields = isRecord(body) ? body : {}
  }

  /** Of a body that may be wrapped in an object of this name. */
  static under(name: string, { body }: ReceivedRequest): Fields {
    const inner = isRecord(body) && isRecord(body[name]) ? body[name] : body
    return new Fields(inner)
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#fields, name)
  }

  raw(name: string): unknown {
    return this.has(name) ? this.#fields[name] : undefined
  }

  text(name: string): string | undefined {
    const value = this.raw(name)
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
  }

  /** A whole number, also as text; undefined for anything else. */
  number(name: string): number | undefined {
    return wholeNumber(this.raw(name))
  }

  flag(name: string): boolean | undefined {
    const value = this.raw(name)
    if (value === undefined || value === null) return undefined
    return !(
      value === false ||
      value === 0 ||
      ['', '0', 'f', 'false', 'off'].includes(String(value).toLowerCase())
    )
  }

  numbers(name: string): ReadonlyArray<number> | undefined {
    const value = this.raw(name)
    return Array.isArray(value) ? value.flatMap((each) => wholeNumber(each) ?? []) : undefined
  }

  texts(name: string): ReadonlyArray<string> | undefined {
    const value = this.raw(name)
    if (typeof value === 'string') return value.split(',').map((each) => each.trim())
    return Array.isArray(value) ? value.map(String) : undefined
  }

  record(name: string): Readonly<Record<string, unknown>> | undefined {
    const value = this.raw(name)
    if (isRecord(value)) return value
    return typeof value === 'string' ? parsed(value) : undefined
  }

  /** What must be given. */
  required<A>(name: string, value: A | undefined): A {
    if (value === undefined) throw unprocessable(`param is missing or the value is empty or invalid: ${name}`)
    return value
  }
}

/** @internal */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** @internal */
export const wholeNumber = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined
}

const parsed = (text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}
