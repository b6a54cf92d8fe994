import * as Effect from 'effect/Effect'
import type * as Result from 'effect/Result'
import type * as Stream from 'effect/Stream'
import type { InboxError } from '../../error/inbox-error.ts'
import type { InvalidInput } from '../../error/invalid-input.ts'
import type { Call } from '../../http/call.ts'
import type { Send } from '../../http/send.ts'
import { type PageOf, paged } from '../paged.ts'
import type { PageQuery } from './endpoints.ts'
import { identifierOf } from './identifier.ts'

/** @internal Sends about one contact, once its identifier is known to be one. */
export const aboutContact =
  (send: Send) =>
  <A>(id: string, call: (identifier: string) => Call<A>): Effect.Effect<A, InboxError> =>
    Effect.flatMap(given(identifierOf(id)), (identifier) => send(call(identifier)))

/** @internal All pages of a list. */
export const allPages =
  (send: Send, limit: number) =>
  <A>(call: (query: PageQuery) => Call<PageOf<A, string>>): Stream.Stream<A, InboxError> =>
    paged<A, string, InboxError, never>(null, (cursorId) => send(call({ cursorId, limit })))

/** @internal What a caller gave, if it can be used. */
export const given = <A>(read: Result.Result<A, InvalidInput>): Effect.Effect<A, InvalidInput> =>
  Effect.fromResult(read)
