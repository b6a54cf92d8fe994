import { encodeLog } from '@inboxlab/core'
import { KNOWN_ENDPOINTS } from '../../provider/ino/settings.ts'
import { counted } from '../minute.ts'
import { partsIn } from '../parts-in.ts'
import { type RepeatJob, repeatAfter } from '../repeat-after.ts'
import type { ReceivedRequest, Vendor, VendorAnswer, VendorWebhook, World } from '../vendor.ts'
import { controlOf, type InoControl } from './control.ts'
import type { InoData } from './data.ts'
import { answerOf } from './endpoint.ts'
import { InoProblem } from './problem.ts'
import type { InoSeed } from './seed.ts'
import { type InoJob, Tenant } from './tenant.ts'

interface Kept {
  readonly data: InoData
  readonly log: unknown
}

/** @internal A tenant's API of INO CX, as far as its map goes, and its webhooks (apis 2), its behaviour taken from the core. */
export class InoServer implements Vendor<InoControl> {
  /** Nothing is signed; a secret stands in the address or in a header. */
  readonly webhooks = null
  readonly control: InoControl
  readonly #world: World
  #tenant: Tenant

  constructor(world: World, seed: InoSeed) {
    this.#world = world
    this.#tenant = new Tenant(world, {
      ...seed,
      endpoints: { ...KNOWN_ENDPOINTS, ...seed.endpoints },
      targets: [],
      lastNumber: 0,
      minute: { began: 0, count: 0 },
    })
    this.control = controlOf(() => this.#tenant)
  }

  answer(request: ReceivedRequest): VendorAnswer {
    try {
      return this.#answered(request)
    } catch (problem) {
      if (problem instanceof InoProblem) return problem.answer(this.#tenant.data)
      throw problem
    }
  }

  run(job: unknown): void {
    const due = job as InoJob | RepeatJob
    if (due.do === 'repeat') this.#world.send(due.webhook)
    else this.#tenant.run(due)
  }

  /** Whether and how deliveries are repeated is not public: as often as the data say. */
  delivered(webhook: VendorWebhook, status: number | null): void {
    repeatAfter(this.#world, webhook, status, webhook.about as ReadonlyArray<number>)
  }

  snapshot(): unknown {
    return { data: this.#tenant.data, log: encodeLog(this.#tenant.inbox.log) } satisfies Kept
  }

  restore(snapshot: unknown): void {
    const { data, log } = snapshot as Kept
    this.#tenant = new Tenant(this.#world, data, log)
  }

  #answered(request: ReceivedRequest): VendorAnswer {
    const { data } = this.#tenant
    const { headers, path, method } = request
    const isKnown =
      headers['x-inocx-token'] === data.token &&
      headers['x-inocx-secret'] === data.secret &&
      headers['x-inocx-username'] === data.username
    if (!isKnown)
      throw new InoProblem(
        'token',
        'x-inocx-token, x-inocx-secret, x-inocx-username: they are not of this tenant',
      )
    this.#count()
    const allowed = new Set<string>()
    for (const [name, endpoint] of Object.entries(data.endpoints)) {
      const parts = partsIn(endpoint.path, path)
      if (parts === null) continue
      if (endpoint.method !== method) allowed.add(endpoint.method)
      else return answerOf(this.#tenant, name, endpoint, namedParts(endpoint.path, parts), request)
    }
    if (allowed.size > 0)
      throw new InoProblem('missing', `${method} is not for ${path}: the map has ${[...allowed].join(', ')}`)
    throw new InoProblem('missing', `${path}: the map has no such endpoint`)
  }

  #count(): void {
    const { data } = this.#tenant
    if (data.requestsPerMinute === null) return
    const { minute, retryAfter } = counted(data.minute, this.#world.now(), data.requestsPerMinute)
    data.minute = minute
    if (retryAfter !== null)
      throw new InoProblem('too many', 'too many requests in this minute', {
        'retry-after': String(retryAfter),
      })
  }
}

const namedParts = (template: string, parts: ReadonlyArray<string>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...template.matchAll(/\{(\w+)\}/g)].map(([, name = ''], index) => [name, parts[index] ?? '']),
  )
