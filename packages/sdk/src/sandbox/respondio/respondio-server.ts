import { encodeLog } from '@inboxlab/core'
import { respondioWebhook } from '../../provider/respondio/webhook.ts'
import { partsIn } from '../parts-in.ts'
import type { ReceivedRequest, Vendor, VendorAnswer, World } from '../vendor.ts'
import { controlOf, type RespondioControl } from './control.ts'
import type { RespondioData } from './data.ts'
import { Desk } from './desk.ts'
import { RespondioProblem } from './problem.ts'
import { type RespondioRoute, respondioRoutes, success } from './routes.ts'
import type { RespondioSeed } from './seed.ts'

interface Kept {
  readonly data: RespondioData
  readonly log: unknown
}

interface ReportJob {
  readonly do: 'report'
  readonly message: number
  readonly value: 'sent' | 'delivered' | 'read' | 'failed'
  readonly why?: string
}

/** @internal The Developer API v2 of respond.io and its webhooks, its behaviour taken from the core. */
export class RespondioServer implements Vendor<RespondioControl> {
  readonly webhooks = respondioWebhook
  readonly control: RespondioControl
  readonly #world: World
  #desk: Desk

  constructor(world: World, seed: RespondioSeed) {
    this.#world = world
    this.#desk = new Desk(world, begin(seed, world))
    this.control = controlOf(() => this.#desk)
  }

  answer(request: ReceivedRequest): VendorAnswer {
    try {
      return this.#answered(request)
    } catch (problem) {
      if (problem instanceof RespondioProblem) return problem.answer
      throw problem
    }
  }

  run(job: unknown): void {
    const { message: id, value, why } = job as ReportJob
    const message = this.#desk.data.messages.find((each) => each.id === id)
    if (message !== undefined) this.#desk.report(message, value, why ?? null)
  }

  /** Whether and how deliveries are repeated is not public (apis 1.9): each is sent once. */
  delivered(): void {}

  snapshot(): unknown {
    return { data: this.#desk.data, log: encodeLog(this.#desk.inbox.log) } satisfies Kept
  }

  restore(snapshot: unknown): void {
    const { data, log } = snapshot as Kept
    this.#desk = new Desk(this.#world, data, log)
  }

  #answered(request: ReceivedRequest): VendorAnswer {
    if (request.headers.authorization !== `Bearer ${this.#desk.data.token}`) {
      throw new RespondioProblem(401, 'Unauthorized')
    }
    const path = request.path.replace(/^\/v2(?=\/)/, '')
    for (const route of respondioRoutes) {
      const parts = route.method === request.method ? partsIn(route.path, path) : null
      if (parts === null) continue
      const headers = this.#counted(route)
      return { ...success(route.answer({ desk: this.#desk, parts, request })), headers }
    }
    throw new RespondioProblem(404, 'Not found')
  }

  /** The headers that tell how many requests are left for this endpoint; the one too many is refused. */
  #counted({ method, path }: RespondioRoute): Readonly<Record<string, string>> {
    const { requestsPerSecond: limit, second } = this.#desk.data
    if (limit === null) return {}
    const began = Math.floor(this.#world.now() / 1000) * 1000
    if (second.began !== began) this.#desk.data.second = { began, counts: {} }
    const { counts } = this.#desk.data.second
    const endpoint = `${method} ${path}`
    const count = (counts[endpoint] ?? 0) + 1
    counts[endpoint] = count
    const told = {
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(Math.max(0, limit - count)),
    }
    if (count <= limit) return told
    throw new RespondioProblem(429, 'Too many requests', { ...told, 'retry-after': '1' })
  }
}

const begin = (seed: RespondioSeed, { now, chance }: World): RespondioData => ({
  ...seed,
  webhooks: seed.webhooks.map(({ key = chance.hex('signing key', 32), ...webhook }) => ({ ...webhook, key })),
  contacts: seed.contacts.map(({ channels, ...contact }) => ({
    ...contact,
    language: null,
    countryCode: null,
    profilePic: null,
    customFields: [],
    lifecycle: null,
    keptAssignee: null,
    channels: channels.map((channel) => ({
      channel,
      since: now(),
      lastMessageAt: null,
      lastIncomingAt: null,
    })),
    createdAt: now(),
  })),
  messages: [],
  tags: seed.tags.map((name) => ({ name, description: null, colorCode: null, emoji: null })),
  customFields: [...seed.customFields],
  lastIds: { contacts: last(seed.contacts), customFields: last(seed.customFields) },
  second: { began: 0, counts: {} },
})

const last = (records: ReadonlyArray<{ readonly id: number }>): number =>
  records.reduce((most, { id }) => Math.max(most, id), 0)
