import { fc } from '@fast-check/vitest'

/** When a request is carried out: not at all, or before whatever happens to the answer. */
interface Done {
  readonly done: boolean
}

/** What can happen to a request and its answer. Times in milliseconds. */
export type Fault =
  | { readonly kind: 'none'; readonly after: number }
  /** The server answers with this status; a status of 500 and more may come after the deed. */
  | ({
      readonly kind: 'status'
      readonly status: number
      readonly headers: Record<string, string>
      readonly after: number
    } & Done)
  /** No connection, so nothing is done. */
  | { readonly kind: 'refused' }
  /** The connection breaks before the answer. */
  | ({ readonly kind: 'reset'; readonly after: number } & Done)
  /** The answer begins and is cut off, is no JSON, or never ends; the deed is done. */
  | { readonly kind: 'cut off' | 'malformed' | 'endless' }
  /** No answer, not even when the client hangs up, if it is `deaf` to that. */
  | ({ readonly kind: 'silence'; readonly deaf: boolean } & Done)

const after = fc.integer({ min: 0, max: 15_000 })
const retryAfter = fc.oneof(
  fc.constant({}),
  fc.integer({ min: 0, max: 90 }).map((seconds) => ({ 'retry-after': String(seconds) })),
  fc
    .integer({ min: 0, max: 90 })
    .map((seconds) => ({ 'retry-after': new Date(seconds * 1000).toUTCString() })),
  fc.constant({ 'retry-after': 'soon', 'x-ratelimit-remaining': '-1', 'x-ratelimit-limit': 'many' }),
  fc
    .integer({ min: 0, max: 3 })
    .map((left) => ({ 'x-ratelimit-remaining': String(left), 'x-ratelimit-limit': '3' })),
)

/** Any fault, and often none. */
export const fault: fc.Arbitrary<Fault> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('none' as const), after }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('status' as const),
      status: fc.constantFrom(408, 500, 502, 503, 504, 449),
      headers: retryAfter,
      after,
      done: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('status' as const),
      status: fc.constantFrom(301, 400, 401, 404, 409, 422, 429, 429),
      headers: retryAfter,
      after,
      done: fc.constant(false),
    }),
  },
  fc.constant({ kind: 'refused' as const }),
  fc.record({ kind: fc.constant('reset' as const), after, done: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('cut off' as const, 'malformed' as const, 'endless' as const) }),
  fc.record({ kind: fc.constant('silence' as const), done: fc.boolean(), deaf: fc.boolean() }),
)
