import type { Instant } from '@inboxlab/core'
import { signedWebhook } from '../webhook/signed-webhook.ts'
import { Agenda, type Appointment } from './agenda.ts'
import { Chance } from './chance.ts'
import { brokenOff, garbled, later } from './damage.ts'
import { type Fault, Faults, type Pending } from './fault.ts'
import { received } from './received.ts'
import type { ReceivedRequest, Vendor, VendorAnswer, VendorWebhook, World } from './vendor.ts'

/** A clock that a sandbox goes by; in milliseconds. */
export interface SandboxClock {
  now(): Instant
}

/** How a sandbox is made. */
export interface SandboxOptions {
  /** From it come all ids, tokens and chances; 1 if left out. A whole number. */
  readonly seed?: number
  /**
   * Where the sandbox's time begins, in milliseconds, to move only when told to; or a clock that it follows. Left
   * out: 2026-01-05T09:00Z, a Monday.
   */
  readonly clock?: Instant | SandboxClock
  /**
   * Takes webhooks to where they go, as `fetch` does. Left out: nothing is sent, and `webhooks` shows what would have
   * been.
   */
  readonly deliver?: (request: Request) => Promise<Response>
}

/** A webhook that left the sandbox. */
export interface SentWebhook {
  readonly at: Instant
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly event: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
  /** What the receiver answered; null: nobody was there. */
  readonly status: number | null
}

/** All that a sandbox is, as plain JSON. */
export interface SandboxSnapshot {
  readonly schemaVersion: 1
  readonly provider: string
  readonly seed: number
  readonly now: Instant
  readonly drawn: Readonly<Record<string, number>>
  readonly agenda: ReadonlyArray<Appointment<unknown>>
  readonly faults: { readonly injected: number; readonly pending: ReadonlyArray<Pending> }
  readonly vendor: unknown
}

type Job = { readonly vendor: unknown } | { readonly webhook: VendorWebhook }

const MONDAY_MORNING = Date.UTC(2026, 0, 5, 9)

/**
 * A vendor's server in memory, on a clock of its own: same seed, same requests, same answers. Make one with
 * `createSandbox`.
 */
export class Sandbox<Control> {
  readonly provider: string
  /** What the other side does: contacts who write, agents who go online, and what the server holds. */
  readonly control: Control
  readonly #clock: SandboxClock | null
  readonly #deliver: NonNullable<SandboxOptions['deliver']> | null
  readonly #vendor: Vendor<Control>
  readonly #agenda = new Agenda<Job>()
  readonly #faults = new Faults()
  readonly #requests: Array<ReceivedRequest> = []
  readonly #sent: Array<SentWebhook> = []
  readonly #entering = new Set<Promise<unknown>>()
  readonly #sleepers: Array<{ readonly at: Instant; readonly wake: () => void }> = []
  #seed: number
  #chance: Chance
  #now: Instant
  #deliveries: Promise<void> = Promise.resolve()
  #underway = 0

  /** @internal */
  constructor(
    provider: string,
    vendorIn: (world: World) => Vendor<Control>,
    { seed = 1, clock = MONDAY_MORNING, deliver }: SandboxOptions = {},
  ) {
    if (!Number.isSafeInteger(seed))
      throw new RangeError(`seed: ${seed} is no whole number, give one such as 1`)
    this.provider = provider
    this.#seed = seed
    this.#clock = typeof clock === 'number' ? null : clock
    this.#now = typeof clock === 'number' ? clock : clock.now()
    this.#deliver = deliver ?? null
    this.#chance = new Chance(seed)
    const sandbox = this
    this.#vendor = vendorIn({
      now: () => sandbox.#now,
      get chance() {
        return sandbox.#chance
      },
      schedule: (at, job) => sandbox.#agenda.enter(at, { vendor: job }),
      send: (webhook) => sandbox.#post(webhook),
    })
    this.control = this.#vendor.control
  }

  /** The sandbox's time, in milliseconds. */
  get now(): Instant {
    return this.#now
  }

  /** Every request it received, oldest first. */
  get requests(): ReadonlyArray<ReceivedRequest> {
    return this.#requests
  }

  /** Every webhook that it sent or, without a receiver, would have sent; oldest first. */
  get webhooks(): ReadonlyArray<SentWebhook> {
    return this.#sent
  }

  /** From now on this goes wrong. */
  inject(fault: Fault): void {
    this.#faults.inject(fault)
  }

  /** Nothing goes wrong any more. */
  clearFaults(): void {
    this.#faults.clear()
  }

  /**
   * Answers a request whatever its host; a reset connection is `Response.error()`. Never rejects, unless the request
   * is given up by its `signal` while the answer is delayed.
   */
  readonly handle = async (request: Request): Promise<Response> => {
    this.#follow()
    const { promise: entering, resolve: entered } = Promise.withResolvers<void>()
    this.#entering.add(entering)
    const letTimePass = () => {
      this.#entering.delete(entering)
      entered()
    }
    try {
      const record = await received(request, this.#now)
      this.#requests.push(record)
      const faults = this.#faults.strike(
        { kind: 'request', method: record.method, where: record.path },
        this.#chance,
      )
      const late = faults.reduce((ms, each) => ms + (each.fault === 'delay' ? each.ms : 0), 0)
      const awake = this.#sleep(record.at + late, request.signal)
      letTimePass()
      await awake
      const answer = this.#answerUnder(faults, record)
      this.#flush()
      return answer
    } finally {
      letTimePass()
    }
  }

  /** The same as a `fetch` function: a reset connection is a `TypeError`. */
  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init)
    request.signal.throwIfAborted()
    const response = await this.handle(request)
    request.signal.throwIfAborted()
    if (response.type === 'error') throw new TypeError('fetch failed')
    return response
  }

  /**
   * Lets time pass, in milliseconds: what is due happens at its moment and in order, and every webhook has been
   * answered when this is done.
   */
  async advance(ms: number): Promise<void> {
    if (this.#clock !== null) throw new TypeError('this sandbox follows a clock: let that one advance')
    if (!(ms >= 0)) throw new RangeError(`advance: ${ms} is no time to let pass, give 0 or more milliseconds`)
    await this.#reach(this.#now + ms)
  }

  /** Waits until every webhook that is on its way has been answered. No time passes. */
  async settled(): Promise<void> {
    this.#follow()
    do {
      this.#flush()
      await Promise.all([this.#deliveries, ...this.#entering])
    } while (this.#underway > 0 || this.#entering.size > 0)
  }

  /** All that the sandbox is at this moment; requests and webhooks that are past are left out. Plain JSON. */
  snapshot(): SandboxSnapshot {
    const { injected, pending } = this.#faults
    return structuredClone({
      schemaVersion: 1,
      provider: this.provider,
      seed: this.#seed,
      now: this.#now,
      drawn: this.#chance.drawn,
      agenda: this.#agenda.appointments,
      faults: { injected, pending },
      vendor: this.#vendor.snapshot(),
    })
  }

  /** Becomes what it was when the snapshot was taken, or another sandbox of this provider was. */
  restore(snapshot: SandboxSnapshot): void {
    if (snapshot.schemaVersion !== 1 || snapshot.provider !== this.provider) {
      throw new TypeError(`this is no snapshot of a sandbox of ${this.provider}: take one with snapshot()`)
    }
    const { now, seed, drawn, agenda, faults, vendor } = structuredClone(snapshot)
    this.#vendor.restore(vendor)
    this.#now = now
    this.#seed = seed
    this.#chance = new Chance(seed, drawn)
    this.#agenda.reset(agenda as ReadonlyArray<Appointment<Job>>)
    this.#faults.reset(faults.injected, faults.pending)
    this.#requests.length = 0
    this.#sent.length = 0
  }

  #answerUnder(faults: ReadonlyArray<Fault>, record: ReceivedRequest): Response {
    for (const fault of faults) {
      if (fault.fault === 'reset' && !fault.done) return Response.error()
      if (fault.fault === 'status') {
        record.status = fault.status
        return new Response(fault.body ?? '', { status: fault.status, headers: fault.headers ?? {} })
      }
    }
    const answer = this.#vendor.answer(record)
    if (faults.some(({ fault }) => fault === 'reset')) return Response.error()
    record.status = answer.status
    const response = responseOf(answer)
    if (faults.some(({ fault }) => fault === 'cut off')) return brokenOff(response, answer)
    return faults.some(({ fault }) => fault === 'malformed') ? garbled(response, answer) : response
  }

  /** Catches up with the clock that it follows. */
  #follow(): void {
    if (this.#clock === null) return
    const now = this.#clock.now()
    while (this.#runNext(now)) this.#flush()
    this.#now = Math.max(this.#now, now)
    this.#wake()
  }

  async #reach(until: Instant): Promise<void> {
    await this.settled()
    while (this.#runNext(until)) await this.settled()
    this.#now = until
    this.#wake()
    await this.settled()
  }

  /** Does the next thing that is due, at its moment; false: nothing is. */
  #runNext(until: Instant): boolean {
    const due = this.#agenda.take(until)
    if (due === null) return false
    this.#now = Math.max(this.#now, due.at)
    this.#wake()
    if ('vendor' in due.job) this.#vendor.run(due.job.vendor)
    else this.#bring(due.job.webhook)
    return true
  }

  #post(webhook: VendorWebhook): void {
    const faults = this.#faults.strike(
      { kind: 'webhook', method: webhook.method ?? 'POST', where: webhook.event },
      this.#chance,
    )
    if (faults.some(({ fault }) => fault === 'lost')) return
    const copies = 1 + faults.filter(({ fault }) => fault === 'duplicate').length
    const late = faults.reduce((ms, each) => ms + (each.fault === 'late' ? each.ms : 0), 0)
    for (let copy = 0; copy < copies; copy++) this.#agenda.enter(this.#now + late, { webhook })
  }

  /** Sends off what is due now. */
  #flush(): void {
    while (this.#agenda.next !== null && this.#agenda.next <= this.#now) this.#runNext(this.#now)
  }

  /** One webhook after the other, so that they arrive in the order in which they were sent. */
  #bring(webhook: VendorWebhook): void {
    this.#underway += 1
    this.#deliveries = this.#deliveries.then(async () => {
      const at = this.#now
      const request = await requestOf(this.#vendor, webhook, at)
      const headers = Object.fromEntries(request.headers)
      const status = await this.#statusOf(request)
      const { method = 'POST', url, event, body } = webhook
      this.#sent.push({ at, method, url, event, headers, body, status })
      if (this.#deliver !== null) this.#vendor.delivered(webhook, status)
      this.#underway -= 1
    })
  }

  async #statusOf(request: Request): Promise<number | null> {
    try {
      return (await this.#deliver?.(request))?.status ?? null
    } catch {
      return null
    }
  }

  async #sleep(until: Instant, signal: AbortSignal): Promise<void> {
    if (until > this.#now) await later(signal, (wake) => this.#sleepers.push({ at: until, wake }))
  }

  #wake(): void {
    for (const sleeper of this.#sleepers.splice(0)) {
      if (sleeper.at <= this.#now) sleeper.wake()
      else this.#sleepers.push(sleeper)
    }
  }
}

const requestOf = async (
  { webhooks }: Vendor<unknown>,
  { method = 'POST', url, id, secret, headers = {}, body }: VendorWebhook,
  at: Instant,
): Promise<Request> => {
  if (secret !== null && webhooks !== null)
    return signedWebhook(webhooks, secret, body, { at, id, url, method })
  const labels = { ...webhooks?.labels?.(id), ...headers }
  if (method === 'POST') {
    const told = { 'content-type': 'application/json', ...labels }
    return new Request(url, { method, headers: told, body: JSON.stringify(body) })
  }
  const address = new URL(url)
  for (const [name, value] of Object.entries(Object(body))) address.searchParams.set(name, String(value))
  return new Request(address, { headers: labels })
}

const responseOf = ({ status, headers = {}, body }: VendorAnswer): Response => {
  if (body === undefined) return new Response(null, { status, headers })
  if (typeof body === 'string') return new Response(body, { status, headers })
  return Response.json(body, { status, headers })
}
