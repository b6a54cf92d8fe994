import type { VendorAnswer } from '../vendor.ts'

/** @internal An answer that is no success: thrown where it is found out, sent where the request came in. */
export class Problem extends Error {
  readonly answer: VendorAnswer

  constructor(answer: VendorAnswer) {
    super(`answered with ${answer.status}`)
    this.answer = answer
  }
}

// The shapes and words of the server's exception handler (apis 2.1).

/** @internal */
export const notFound = (): Problem =>
  new Problem({ status: 404, body: { error: 'Resource could not be found' } })

/** @internal */
export const notPermitted = (): Problem =>
  new Problem({ status: 401, body: { error: 'You are not authorized to do this action' } })

/** @internal What a record cannot be, and of which attributes it is said. */
export const invalid = (message: string, attributes: ReadonlyArray<string>): Problem =>
  new Problem({ status: 422, body: { message, attributes } })

/** @internal */
export const unprocessable = (error: string): Problem => new Problem({ status: 422, body: { error } })
