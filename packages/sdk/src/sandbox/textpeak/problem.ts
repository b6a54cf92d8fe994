import { placeFields } from '../place-fields.ts'
import type { VendorAnswer } from '../vendor.ts'
import type { TextpeakData } from './data.ts'

/** @internal An answer that is no success: thrown where it is found out, sent where the request came in. */
export class TextpeakProblem extends Error {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>

  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message)
    this.status = status
    this.headers = headers
  }

  /** The vendor's shape is not public: it is what the data say, and otherwise plain text. */
  answer({ problemIn }: TextpeakData): VendorAnswer {
    const { status, headers, message } = this
    return problemIn === null
      ? { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body: message }
      : { status, headers, body: placeFields([[problemIn, message]]) }
  }
}
