import { encodeLog } from '@inboxlab/core'
import { ucontactWebhook } from '../../provider/ucontact/webhook.ts'
import { partsIn } from '../parts-in.ts'
import type { ReceivedRequest, Vendor, VendorAnswer, World } from '../vendor.ts'
import { loaded } from './automation.ts'
import { begin } from './begin.ts'
import { controlOf, type UcontactControl } from './control.ts'
import { report } from './conversing.ts'
import type { UcontactData } from './data.ts'
import { type UcontactRoute, ucontactRoutes } from './routes.ts'
import type { UcontactSeed } from './seed.ts'
import { isKnownKey } from './sessions.ts'
import { Tenant } from './tenant.ts'

interface Kept {
  readonly data: UcontactData
  readonly log: unknown
}

type Job =
  | { readonly do: 'report'; readonly message: number; readonly word: string }
  | { readonly do: 'rang out'; readonly interaction: string; readonly agent: string }
  | { readonly do: 'loaded'; readonly hub: string; readonly list: number }

/** @internal Both generations of uContact's services, their behaviour taken from the core. */
export class UcontactServer implements Vendor<UcontactControl> {
  readonly webhooks = ucontactWebhook()
  readonly control: UcontactControl
  readonly #world: World
  #tenant: Tenant

  constructor(world: World, seed: UcontactSeed) {
    this.#world = world
    this.#tenant = new Tenant(world, begin(seed))
    this.control = controlOf(() => this.#tenant)
  }

  answer(request: ReceivedRequest): VendorAnswer {
    for (const route of ucontactRoutes) {
      const parts = route.method === request.method ? partsIn(route.path, request.path) : null
      if (parts === null) continue
      return this.#isProven(route, request)
        ? route.answer({ tenant: this.#tenant, parts, request })
        : { status: this.#tenant.data.statuses.denied }
    }
    return { status: 404 }
  }

  run(given: unknown): void {
    const tenant = this.#tenant
    const job = given as Job
    switch (job.do) {
      case 'report': {
        const message = tenant.data.messages.find(({ id }) => id === job.message)
        if (message !== undefined) report(tenant, message, job.word)
        return
      }
      case 'rang out':
        tenant.submit(job.interaction, { _tag: 'ExpireOffer', at: tenant.now, agent: job.agent })
        return
      case 'loaded':
        loaded(tenant, job.hub, job.list)
    }
  }

  /** Whether and how deliveries are repeated is not public (apis 3.6): each is sent once. */
  delivered(): void {}

  snapshot(): unknown {
    return { data: this.#tenant.data, log: encodeLog(this.#tenant.inbox.log) } satisfies Kept
  }

  restore(snapshot: unknown): void {
    const { data, log } = snapshot as Kept
    this.#tenant = new Tenant(this.#world, data, log)
  }

  #isProven({ proof }: UcontactRoute, { headers: { authorization } }: ReceivedRequest): boolean {
    if (proof === null) return true
    return proof === 'key'
      ? isKnownKey(this.#tenant, authorization)
      : authorization === `Bearer ${this.#tenant.data.token}`
  }
}
