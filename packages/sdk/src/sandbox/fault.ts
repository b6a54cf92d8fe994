import type { Chance } from './chance.ts'

/** What goes wrong with a request. Durations in milliseconds of the sandbox's time. */
export type RequestFault =
  /** It is answered with this status and nothing is done. */
  | {
      readonly fault: 'status'
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: string
    }
  /** The answer comes later; what was asked is done when it comes. */
  | { readonly fault: 'delay'; readonly ms: number }
  /** It is done, and the body of the answer breaks off in the middle. */
  | { readonly fault: 'cut off' }
  /** It is done, and the body of the answer is no JSON. */
  | { readonly fault: 'malformed' }
  /** The connection is reset: before anything was done, or when it was. */
  | { readonly fault: 'reset'; readonly done: boolean }

/** What goes wrong with a webhook on its way. */
export type WebhookFault =
  | { readonly fault: 'lost' }
  | { readonly fault: 'duplicate' }
  /** It arrives so many milliseconds later, behind those that come after it. */
  | { readonly fault: 'late'; readonly ms: number }

/** What is to go wrong, where, and how often. */
export type Fault = (RequestFault | WebhookFault) & {
  /** Only requests of this method. */
  readonly method?: string
  /** Only where the path, or the event of a webhook, contains this text. */
  readonly where?: string
  /** So many times; without a `probability` and without this: once. */
  readonly times?: number
  /** Each time with this probability, from the seed. */
  readonly probability?: number
}

/** @internal What faults are asked about. */
export interface Occasion {
  readonly kind: 'request' | 'webhook'
  readonly method: string
  readonly where: string
}

/** @internal A fault, and how often it may still strike; null: without end. */
export interface Pending {
  readonly fault: Fault
  readonly name: string
  left: number | null
}

const OF_WEBHOOKS: ReadonlySet<Fault['fault']> = new Set(['lost', 'duplicate', 'late'])

/** @internal The faults of a sandbox, and which of them strike. */
export class Faults {
  #injected = 0
  #pending: Array<Pending> = []

  /** Those that may still strike. */
  get pending(): ReadonlyArray<Pending> {
    return this.#pending
  }

  /** Throws a `TypeError` for what is no fault: it would never strike, and a test would prove nothing. */
  inject(fault: Fault): void {
    const problem = problemOf(fault)
    if (problem !== null) throw new TypeError(problem)
    const left = fault.times ?? (fault.probability === undefined ? 1 : null)
    this.#pending.push({ fault, name: `fault ${this.#injected++}`, left })
  }

  clear(): void {
    this.#pending = []
  }

  /** Those that strike now, in the order of injection. */
  strike(occasion: Occasion, chance: Chance): ReadonlyArray<Fault> {
    const struck = this.#pending.filter((each) => applies(each.fault, occasion) && happens(each, chance))
    for (const each of struck) if (each.left !== null) each.left -= 1
    this.#pending = this.#pending.filter(({ left }) => left === null || left > 0)
    return struck.map(({ fault }) => fault)
  }

  /** Begins anew with these. */
  reset(injected: number, pending: ReadonlyArray<Pending>): void {
    this.#injected = injected
    this.#pending = pending.map((each) => ({ ...each }))
  }

  get injected(): number {
    return this.#injected
  }
}

/** What each kind needs to be told. */
const NEEDS: Readonly<Record<Fault['fault'], ReadonlyArray<string>>> = {
  status: ['status'],
  delay: ['ms'],
  'cut off': [],
  malformed: [],
  reset: ['done'],
  lost: [],
  duplicate: [],
  late: ['ms'],
}
const ALWAYS = ['fault', 'method', 'where', 'times', 'probability']
const OF_STATUS = ['headers', 'body']
const NUMBERS = ['status', 'ms', 'times', 'probability']

const problemOf = (given: unknown): string | null => {
  const fault = new Map<string, unknown>(Object.entries(given ?? {}))
  const kind = String(fault.get('fault'))
  if (!Object.hasOwn(NEEDS, kind))
    return `fault: there is no '${kind}', give one of ${Object.keys(NEEDS).join(', ')}`
  const needs = NEEDS[kind as Fault['fault']]
  const lacking = needs.find((key) => !fault.has(key))
  if (lacking !== undefined) return `${lacking}: it is missing, a fault '${kind}' needs it`
  const known = [...ALWAYS, ...needs, ...(kind === 'status' ? OF_STATUS : [])]
  const stranger = [...fault.keys()].find((key) => !known.includes(key))
  if (stranger !== undefined) return `${stranger}: a fault '${kind}' has none, give ${known.join(', ')}`
  const wrong = NUMBERS.find((key) => fault.get(key) !== undefined && !((fault.get(key) as number) >= 0))
  return wrong === undefined ? null : `${wrong}: give a number from 0 on`
}

const applies = (fault: Fault, { kind, method, where }: Occasion): boolean =>
  OF_WEBHOOKS.has(fault.fault) === (kind === 'webhook') &&
  (fault.method === undefined || fault.method.toUpperCase() === method) &&
  (fault.where === undefined || where.includes(fault.where))

const happens = ({ fault, name }: Pending, chance: Chance): boolean =>
  fault.probability === undefined || chance.uniform(name) < fault.probability
