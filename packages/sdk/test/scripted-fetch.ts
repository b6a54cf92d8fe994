/** A request as a server would see it. */
export interface Seen {
  readonly method: string
  readonly url: string
  readonly headers: Headers
  readonly body: string
}

/** What comes back: an answer, a broken connection, or nothing ever. */
export type Turn = (() => Response) | Error | 'silence'

/**
 * A function of the shape of `fetch` that gives one turn after the other, the last one for ever, and keeps what it
 * was sent.
 */
export const scriptedFetch = (...turns: ReadonlyArray<Turn>) => {
  const seen: Array<Seen> = []
  const fetch = (async (input: string | URL | Request, init?: RequestInit) => {
    const request = new Request(input, init)
    const turn = turns[Math.min(seen.length, turns.length - 1)]
    seen.push({
      method: request.method,
      url: request.url,
      headers: request.headers,
      body: await request.text(),
    })
    if (turn instanceof Error) throw turn
    if (typeof turn === 'function') return turn()
    return new Promise<Response>((_, reject) => {
      init?.signal?.addEventListener('abort', () => reject(init.signal?.reason), { once: true })
    })
  }) as typeof globalThis.fetch
  return { fetch, seen }
}

/** An answer in JSON. */
export const answer =
  (body: unknown, status = 200, headers: Record<string, string> = {}): (() => Response) =>
  () =>
    Response.json(body, { status, headers })
