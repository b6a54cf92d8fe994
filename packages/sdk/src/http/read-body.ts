import * as Effect from 'effect/Effect'
import type { HttpClientError } from 'effect/http/HttpClientError'
import type { HttpClientResponse } from 'effect/http/HttpClientResponse'
import * as Stream from 'effect/Stream'

/** @internal The body as text; null when it is larger than `maxBytes`, of which no more than that is read. */
export const readBody = (
  response: HttpClientResponse,
  maxBytes: number,
): Effect.Effect<string | null, HttpClientError> =>
  Effect.suspend(() => {
    const decoder = new TextDecoder()
    let bytes = 0
    let text = ''
    return response.stream.pipe(
      Stream.runForEachWhile((chunk) =>
        Effect.sync(() => {
          bytes += chunk.byteLength
          if (bytes <= maxBytes) text += decoder.decode(chunk, { stream: true })
          return bytes <= maxBytes
        }),
      ),
      Effect.map(() => (bytes > maxBytes ? null : text + decoder.decode())),
      Effect.catch((error) =>
        error.reason._tag === 'EmptyBodyError' ? Effect.succeed('') : Effect.fail(error),
      ),
    )
  })
