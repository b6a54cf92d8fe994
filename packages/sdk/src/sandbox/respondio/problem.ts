import type { VendorAnswer } from '../vendor.ts'

/** @internal An answer that is no success: thrown where it is found out, sent where the request came in. */
export class RespondioProblem extends Error {
  readonly answer: VendorAnswer

  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message)
    this.answer = { status, headers, body: { code: status, message } }
  }
}

/** @internal */
export const notFound = (what: string): RespondioProblem => new RespondioProblem(404, `${what} not found`)

/** @internal */
export const invalid = (why: string): RespondioProblem =>
  new RespondioProblem(400, `Validation error. ${why}`)
