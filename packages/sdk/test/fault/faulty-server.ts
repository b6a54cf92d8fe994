import type { VirtualTime } from '../virtual-time.ts'
import type { Fault } from './faults.ts'

/**
 * A server of the test's provider with one fault after the other, and none once they are used up. It keeps what it
 * has carried out: how often each message came, and who owns each ticket. Its errors repeat the token.
 */
export class FaultyServer {
  readonly messages = new Map<string, number>()
  readonly owners = new Map<string, string>()
  /** The most requests that were on their way at the same moment. */
  crowd = 0
  #running = 0
  #next = 0
  readonly #faults: ReadonlyArray<Fault>
  readonly #time: VirtualTime

  constructor(faults: ReadonlyArray<Fault>, time: VirtualTime) {
    this.#faults = faults
    this.#time = time
  }

  readonly fetch = (async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init)
    const body = await request.text()
    const path = new URL(request.url).pathname
    const fault: Fault = this.#faults[this.#next++] ?? { kind: 'none', after: 0 }
    this.#running += 1
    this.crowd = Math.max(this.crowd, this.#running)
    const answer = this.#answer(
      fault,
      () => this.#carryOut(request.method, path, body),
      init?.signal ?? null,
      `you sent ${request.headers.get('authorization')}`,
    )
    return answer.finally(() => {
      this.#running -= 1
    })
  }) as typeof globalThis.fetch

  async #answer(
    fault: Fault,
    carryOut: () => unknown,
    signal: AbortSignal | null,
    indiscretion: string,
  ): Promise<Response> {
    switch (fault.kind) {
      case 'none': {
        const made = carryOut()
        await this.#pass(fault.after, signal)
        return Response.json(made)
      }
      case 'status': {
        if (fault.done) carryOut()
        await this.#pass(fault.after, signal)
        return Response.json(
          { code: 'E1', message: indiscretion },
          { status: fault.status, headers: fault.headers },
        )
      }
      case 'refused':
        throw broken('ECONNREFUSED', indiscretion)
      case 'reset': {
        if (fault.done) carryOut()
        await this.#pass(fault.after, signal)
        throw broken('ECONNRESET', indiscretion)
      }
      case 'cut off':
        return new Response(halfOf(JSON.stringify(carryOut()), 'error'))
      case 'malformed': {
        carryOut()
        return new Response('<html>it works</html>')
      }
      case 'endless':
        return new Response(halfOf(JSON.stringify(carryOut()), 'silence'))
      case 'silence': {
        if (fault.done) carryOut()
        return new Promise((_, reject) => {
          if (!fault.deaf) signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
        })
      }
    }
  }

  /** Waits as a server does, or until the client hangs up. */
  #pass(ms: number, signal: AbortSignal | null): Promise<void> {
    return new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
      void this.#time.sleep(ms).then(resolve)
    })
  }

  #carryOut(method: string, path: string, body: string): unknown {
    const [, ticket = ''] = /tickets\/(\w+)/.exec(path) ?? []
    if (method === 'POST') {
      const { text } = JSON.parse(body)
      this.messages.set(text, (this.messages.get(text) ?? 0) + 1)
      return { id: 1 }
    }
    if (method === 'PUT') this.owners.set(ticket, JSON.parse(body).agent)
    return { id: 1, state: 'open', owner: this.owners.get(ticket) ?? null }
  }
}

const broken = (code: string, message: string): Error =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) })

/** The first half of a body, and then the end of the connection, or nothing. */
const halfOf = (text: string, then: 'error' | 'silence'): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => {
      controller.enqueue(new TextEncoder().encode(text.slice(0, text.length / 2)))
      if (then === 'error') controller.error(broken('ECONNRESET', 'cut off'))
    },
  })
