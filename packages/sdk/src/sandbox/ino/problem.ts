import { placeFields } from '../place-fields.ts'
import type { VendorAnswer } from '../vendor.ts'
import type { InoData } from './data.ts'

/** @internal Why an answer is no success; `none` is what this sandbox cannot know. */
export type Reason = keyof InoData['refusals'] | 'none' | 'too many'

/** @internal An answer that is no success: thrown where it is found out, sent where the request came in. */
export class InoProblem extends Error {
  readonly reason: Reason
  readonly headers: Readonly<Record<string, string>>

  constructor(reason: Reason, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message)
    this.reason = reason
    this.headers = headers
  }

  /** The vendor's shape is not public: it is what the data say, and otherwise plain text. */
  answer({ problemIn, refusals }: InoData): VendorAnswer {
    const { reason, headers, message } = this
    const status = reason === 'none' ? 501 : reason === 'too many' ? 429 : refusals[reason]
    return problemIn === null
      ? { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body: message }
      : { status, headers, body: placeFields([[problemIn, message]]) }
  }
}
