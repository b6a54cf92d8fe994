import { encodeLog } from '@inboxlab/core'
import { chatwootWebhook } from '../../provider/chatwoot/webhook.ts'
import type { ReceivedRequest, Vendor, VendorAnswer, VendorWebhook, World } from '../vendor.ts'
import type { Caller } from './access.ts'
import { type About, changing } from './announce.ts'
import { begin } from './begin.ts'
import { type ChatwootControl, controlOf } from './control.ts'
import type { ChatwootData } from './data.ts'
import { type Job, run } from './jobs.ts'
import { Office } from './office.ts'
import { Problem } from './problem.ts'
import { byPath, RouteCall, routed } from './route.ts'
import { contactRoutes } from './routes/contacts.ts'
import { conversationListRoutes } from './routes/conversation-list.ts'
import { conversationRoutes } from './routes/conversations.ts'
import { messageRoutes } from './routes/messages.ts'
import { settingsRoutes } from './routes/settings.ts'
import { staffRoutes } from './routes/staff.ts'
import type { ChatwootSeed } from './seed.ts'

const ROUTES = byPath([
  ...conversationListRoutes,
  ...conversationRoutes,
  ...messageRoutes,
  ...contactRoutes,
  ...staffRoutes,
  ...settingsRoutes,
])

const MINUTE = 60_000
/** A bot's webhook is tried so often, so many milliseconds apart (apis 2.6). */
const BOT_ATTEMPTS = 3
const BOT_PAUSE = 3000

type OwnJob = Job | { readonly do: 'send again'; readonly webhook: VendorWebhook }

interface Kept {
  readonly data: ChatwootData
  readonly log: unknown
}

/** @internal Chatwoot 4.15 as its API and webhooks show it, its behaviour taken from the core. */
export class ChatwootServer implements Vendor<ChatwootControl> {
  readonly webhooks = chatwootWebhook
  readonly control: ChatwootControl
  readonly #world: World
  #office: Office

  constructor(world: World, seed: ChatwootSeed) {
    this.#world = world
    this.#office = new Office(world, begin(seed, world))
    this.control = controlOf(() => this.#office)
  }

  answer(request: ReceivedRequest): VendorAnswer {
    try {
      return this.#answered(request)
    } catch (problem) {
      if (problem instanceof Problem) return problem.answer
      throw problem
    }
  }

  run(job: unknown): void {
    const due = job as OwnJob
    if (due.do === 'send again') this.#world.send(due.webhook)
    else run(this.#office, due)
  }

  delivered(webhook: VendorWebhook, status: number | null): void {
    if (status !== null && status >= 200 && status < 300) return
    const about = webhook.about as About
    if (about.to === 'api inbox') this.#failMessage(about.message)
    if (about.to === 'bot') this.#botFailed(webhook, about.conversation, status)
  }

  snapshot(): unknown {
    return { data: this.#office.data, log: encodeLog(this.#office.inbox.log) } satisfies Kept
  }

  restore(snapshot: unknown): void {
    const { data, log } = snapshot as Kept
    this.#office = new Office(this.#world, data, log)
  }

  #answered(request: ReceivedRequest): VendorAnswer {
    if (this.#isTooMany()) {
      return { status: 429, headers: { 'content-type': 'text/plain' }, body: 'Retry later\n' }
    }
    const [, account, rest = ''] = /^\/api\/v1\/accounts\/(\d{1,15})\/?(.*?)\/?$/.exec(request.path) ?? []
    if (account === undefined) return NO_ROUTE
    const found = routed(ROUTES, request.method, rest)
    if (found === null) return NO_ROUTE
    const caller = this.#caller(request.headers.api_access_token)
    if (Number(account) !== this.#office.data.account.id) {
      throw new Problem({ status: 404, body: { error: 'Resource could not be found' } })
    }
    return found.route.answer(new RouteCall(this.#office, caller, found.ids, request))
  }

  #caller(token: string | undefined): Caller {
    if (token === undefined) {
      throw new Problem({
        status: 401,
        body: { errors: ['You need to sign in or sign up before continuing.'] },
      })
    }
    const { users, bots } = this.#office.data
    const user = users.find((each) => each.token === token)
    if (user !== undefined) return { kind: 'user', user }
    const bot = bots.find((each) => each.token === token)
    if (bot !== undefined) return { kind: 'bot', bot }
    throw new Problem({ status: 401, body: { error: 'Invalid Access Token' } })
  }

  /** Counted in whole minutes, as the server's throttle does. */
  #isTooMany(): boolean {
    const { data } = this.#office
    const began = Math.floor(this.#world.now() / MINUTE) * MINUTE
    const count = data.minute.began === began ? data.minute.count + 1 : 1
    data.minute = { began, count }
    return count > data.requestsPerMinute
  }

  #failMessage(id: number | null): void {
    const message = this.#office.data.messages.find((each) => each.id === id)
    if (message?.type !== 'outgoing') return
    const conversation = this.#office.find('conversations', message.conversation)
    // Nobody is told: that would go the same way, and fail again.
    message.status = 'failed'
    this.#office.submit(conversation, {
      _tag: 'ReportDelivery',
      at: this.#office.now,
      message: String(message.id),
      status: 'failed',
      failure: null,
    })
  }

  #botFailed(webhook: VendorWebhook, id: number, status: number | null): void {
    if ((status === 429 || status === 500) && webhook.attempt < BOT_ATTEMPTS) {
      this.#world.schedule(this.#world.now() + BOT_PAUSE, {
        do: 'send again',
        webhook: { ...webhook, attempt: webhook.attempt + 1 },
      } satisfies OwnJob)
      return
    }
    const office = this.#office
    const conversation = office.data.conversations.find((each) => each.id === id)
    if (conversation === undefined || office.status(conversation) !== 'pending') return
    changing(office, conversation, () =>
      office.submit(conversation, {
        _tag: 'SwitchBot',
        at: office.now,
        by: { _tag: 'Automation' },
        on: false,
      }),
    )
  }
}

const NO_ROUTE: VendorAnswer = { status: 404, body: { status: 404, error: 'Not Found' } }
