import * as Schema from 'effect/Schema'

/**
 * What to do about a failed call: never repeat it as it is, repeat it after so many milliseconds, or find out first
 * whether it was carried out, because nobody can tell.
 */
export const RetryAdvice = Schema.TaggedUnion({
  Never: {},
  After: { ms: Schema.Finite },
  CheckFirst: {},
}).annotate({ identifier: 'RetryAdvice' })
export type RetryAdvice = typeof RetryAdvice.Type

/** What every failed call tells. */
export const told = {
  provider: Schema.NonEmptyString,
  /** What was being done: an operation of the inbox or a request of the provider. */
  operation: Schema.NonEmptyString,
  /** The HTTP status of the answer; null if there was none. */
  status: Schema.NullOr(Schema.Int),
  /** The provider's own code of the failure. */
  code: Schema.NullOr(Schema.String),
  /** The provider's name for the request, to quote to its support. */
  requestId: Schema.NullOr(Schema.String),
  /** How often it was sent. */
  attempts: Schema.Int,
  retry: RetryAdvice,
  /** Whether the provider may have carried it out all the same. */
  fateUnknown: Schema.Boolean,
  /** What the provider said, without secrets. */
  detail: Schema.String,
}

/** What every failed call tells, as a type. */
export interface Told {
  readonly provider: string
  readonly operation: string
  readonly status: number | null
  readonly code: string | null
  readonly requestId: string | null
  readonly attempts: number
  readonly retry: RetryAdvice
  readonly fateUnknown: boolean
  readonly detail: string
}

/** @internal One line that says what failed, what the provider said and what to do. */
export const tell = (what: string, failure: Told): string => {
  const { provider, operation, status, code, requestId, attempts, detail } = failure
  const facts = [
    ...(status === null ? [] : [`status ${status}`]),
    ...(code === null || code === String(status) ? [] : [`code ${code}`]),
    ...(requestId === null ? [] : [`request ${requestId}`]),
    ...(attempts > 1 ? [`${attempts} attempts`] : []),
  ]
  const said = detail === '' ? '' : `: ${detail}`
  const inBrackets = facts.length === 0 ? '' : ` (${facts.join(', ')})`
  return `${provider}: ${operation} ${what}${said}${inBrackets}${advice(failure)}`
}

const advice = ({ retry, fateUnknown }: Told): string => {
  switch (retry._tag) {
    case 'CheckFirst':
      return '; it may have been carried out: find out before you repeat it'
    case 'After':
      return `; repeat it after ${Math.ceil(retry.ms / 1000)} s`
    case 'Never':
      return fateUnknown ? '; it may have been carried out' : ''
  }
}
