import type * as Result from 'effect/Result'
import type { Path } from './path.ts'

/** @internal One request to a provider and how to read the answer. */
export interface Call<A> {
  /** What it does, as errors, spans and metrics name it. */
  readonly operation: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: Path
  /** Undefined values are left out. */
  readonly query?: Readonly<Record<string, string | number | boolean | ReadonlyArray<string> | undefined>>
  readonly body?: Body
  /** Sent with this request alone, beside those of the connection; may hold secrets. */
  readonly headers?: Readonly<Record<string, string>>
  /** Texts of this request that no error, log or span may show, beside those of the connection. */
  readonly secrets?: ReadonlyArray<string>
  /**
   * What a repetition does: nothing because it only `reads`, the `same` again, or it is done `once` more. By default
   * GET reads, PUT and DELETE do the same, and the rest is done once more.
   */
  readonly repeating?: Repeating
  /** What it is about, to be named when the server has no such thing. */
  readonly about?: { readonly what: string; readonly id: string }
  readonly answer: Answer<A>
}

/** @internal What a repetition of a request does. */
export type Repeating = 'reads' | 'same' | 'once'

/** @internal What a request carries. */
export type Body =
  | { readonly json: unknown }
  /** Made anew for each attempt. */
  | { readonly form: () => FormData }
  | { readonly params: Readonly<Record<string, string>> }

/** @internal Reads the body of an answer of status 2xx. */
export type Answer<A> = (body: string) => Result.Result<A, Garbled | Declined>

/** @internal The body is not as documented; `problem` names the place. */
export interface Garbled {
  readonly problem: string
}

/** @internal The body says that the request was not carried out, in spite of its status. */
export interface Declined {
  readonly code: string | null
  readonly message: string
  /** Because of who asked. */
  readonly denied?: boolean
}

/** @internal What repeating a call does. */
export const repeatingOf = ({
  method,
  repeating,
}: Pick<Call<unknown>, 'method' | 'repeating'>): Repeating => {
  if (repeating !== undefined) return repeating
  if (method === 'GET') return 'reads'
  return method === 'PUT' || method === 'DELETE' ? 'same' : 'once'
}
