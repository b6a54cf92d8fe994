import { firstComeFirstServed, type RoutingPolicy } from '@inboxlab/core'
import {
  asInbox,
  chatwoot,
  chatwootWebhook,
  connect,
  type LiveRouter,
  type RouterEntry,
  type RouterOptions,
  receive,
  runRouter,
} from '@inboxlab/sdk'
import { type ChatwootControl, createSandbox, type Sandbox, SMALL_OFFICE } from '@inboxlab/sdk/sandbox'
import * as Clock from 'effect/Clock'
import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import * as FetchHttpClient from 'effect/http/FetchHttpClient'
import * as Random from 'effect/Random'
import * as Scope from 'effect/Scope'
import { OfficeTime } from './office-time.ts'

const SECRET = 'whsec_9f3c5b1e'

/** A router that was started. */
export interface Started extends LiveRouter {
  readonly stop: () => Promise<void>
  /** The timers it has set. */
  readonly timers: () => number
}

/** When a router dies: at so many requests from now on, before the server has it or before the answer is there. */
export interface Death {
  requests: number
  readonly reached: boolean
}

/** A Chatwoot with two agents, Anna (2) and Ben (3), whose webhooks go to the router that was started last. */
export interface Office {
  readonly sandbox: Sandbox<ChatwootControl>
  readonly entries: Array<RouterEntry>
  readonly start: (options?: Partial<RouterOptions>) => Promise<Started>
  /** The router that was started last dies on the spot, or at a request: nothing it begins reaches anybody any more. */
  readonly kill: (death?: Death) => void
  readonly isDead: () => boolean
  /** Somebody new writes; gives the conversation. */
  readonly writes: (inbox?: number) => string
  /** Somebody does something in the server's own pages. */
  readonly post: (conversation: string, action: string, body: object) => Promise<void>
  /** Until nothing happens any more without time that passes. */
  readonly quiet: () => Promise<void>
  /** Lets time pass, in milliseconds. */
  readonly pass: (ms: number) => Promise<void>
  /** Lets time pass until this is there. */
  readonly until: <A>(done: Promise<A>) => Promise<A>
  readonly holder: (conversation: string) => string | null
  /** The assignments that routers asked for, in order: conversation and agent. */
  readonly assignments: () => ReadonlyArray<readonly [string, string]>
  /** The most assignments of one conversation that were ever on their way at once. */
  readonly mostAtOnce: () => number
}

export const DIRECTORY = {
  queues: [{ id: 'support', places: ['1', '2'] }],
  groups: [
    {
      id: 'desk',
      queues: ['support'],
      agents: [
        { id: 'anna', user: '2' },
        { id: 'ben', user: '3' },
      ],
    },
  ],
} satisfies RouterOptions['directory']

const CONVERSATIONS = 'https://chatwoot.example/api/v1/accounts/1/conversations'

/** What a router of these tests lives in. */
interface Life {
  readonly time: OfficeTime
  death: Death | null
  isDead: boolean
}

const never = () => new Promise<never>(() => {})

export const office = (policy: RoutingPolicy = firstComeFirstServed(), seed = 1): Office => {
  let life: Life | null = null
  let router: LiveRouter | null = null
  let happened = 0
  let mostAtOnce = 0
  let inFlight = 0
  const onTheWay = new Map<string, number>()
  const entries: Array<RouterEntry> = []
  const receiver = receive(chatwootWebhook, SECRET, {
    handle: (events) => (life?.isDead === false ? router?.handle(events) : undefined) ?? Effect.void,
  })
  const sandbox: Sandbox<ChatwootControl> = createSandbox({
    provider: 'chatwoot',
    seed,
    data: {
      ...SMALL_OFFICE,
      delivery: { deliveredAfter: null, readAfter: null },
      webhooks: [
        {
          url: 'https://router.example/',
          secret: SECRET,
          subscriptions: ['conversation_created', 'conversation_status_changed', 'conversation_updated'],
        },
      ],
    },
    deliver: async (request) => {
      const received = Effect.provideService(receiver(request), Clock.Clock, officeTime.clock)
      return (await Effect.runPromise(received)).response
    },
  })
  const officeTime = new OfficeTime(() => sandbox.now)

  const fetchOf =
    (own: Life): typeof fetch =>
    async (input, init) => {
      const request = new Request(input, init)
      happened += 1
      if (own.death !== null && own.death.requests-- === 0) own.isDead = true
      if (own.isDead && own.death?.reached !== true) return never()
      const conversation = /\/conversations\/(\d+)\/assignments$/.exec(new URL(request.url).pathname)?.[1]
      const count = (by: number) => {
        if (conversation === undefined) return
        onTheWay.set(conversation, (onTheWay.get(conversation) ?? 0) + by)
        mostAtOnce = Math.max(mostAtOnce, onTheWay.get(conversation) ?? 0)
      }
      count(1)
      try {
        inFlight += 1
        const response = await sandbox.fetch(request).finally(() => {
          inFlight -= 1
        })
        return own.isDead ? never() : response
      } finally {
        count(-1)
        happened += 1
      }
    }

  const quiet = async () => {
    let seen = -1
    for (let turns = 0; turns < 6; turns += 1) {
      await new Promise((resolve) => setImmediate(resolve))
      await sandbox.settled()
      const now = happened + sandbox.webhooks.length + entries.length
      if (now !== seen || inFlight > 0) turns = 0
      seen = now
    }
  }

  const pass = async (ms: number) => {
    await quiet()
    const until = sandbox.now + ms
    while (sandbox.now < until) {
      const next = life === null || life.isDead ? until : life.time.next
      await sandbox.advance(Math.max(0, Math.min(until, next) - sandbox.now))
      life?.time.ring()
      await quiet()
    }
  }

  return {
    sandbox,
    entries,
    quiet,
    pass,
    start: async (options = {}) => {
      const own: Life = { time: new OfficeTime(() => sandbox.now), death: null, isDead: false }
      life = own
      router = null
      const scope = Scope.makeUnsafe()
      const tell = (entry: RouterEntry) => {
        if (!own.isDead) entries.push(entry)
      }
      const started = await Effect.runPromise(
        Effect.gen(function* () {
          const inbox = asInbox(yield* connect(chatwoot, { account: 1, token: 'olga-token' }))
          return yield* runRouter({ policy, directory: DIRECTORY, tell, inbox, ...options })
        }).pipe(
          Effect.provideService(Scope.Scope, scope),
          Effect.provide(FetchHttpClient.layer),
          Effect.provideService(FetchHttpClient.Fetch, fetchOf(own)),
          Effect.provideService(Clock.Clock, own.time.clock),
          Random.withSeed('office'),
        ),
      )
      router = started
      return {
        ...started,
        stop: () => Effect.runPromise(Scope.close(scope, Exit.void)),
        timers: () => own.time.timers,
      }
    },
    kill: (death) => {
      if (life === null) return
      if (death === undefined) life.isDead = true
      else life.death = { ...death }
    },
    isDead: () => life?.isDead ?? true,
    writes: (inbox = 1) => {
      const contact = sandbox.control.addContact({ name: 'Somebody' })
      return String(sandbox.control.contactWrites({ contact, inbox, text: 'Hello?' }).conversation)
    },
    post: async (conversation, action, body) => {
      const init = {
        method: 'POST',
        headers: { api_access_token: 'anna-token', 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }
      // Whoever it fails for can see what became of it.
      await sandbox.fetch(`${CONVERSATIONS}/${conversation}/${action}`, init).catch(() => {})
    },
    until: async (done) => {
      let isSettled = false
      const settled = done.finally(() => {
        isSettled = true
      })
      settled.catch(() => {})
      while (!isSettled) await pass(500)
      return settled
    },
    holder: (conversation) => sandbox.control.state(Number(conversation)).holder,
    assignments: () =>
      sandbox.requests.flatMap(({ method, path, headers, body }) => {
        const [, conversation] = /\/conversations\/(\d+)\/assignments$/.exec(path) ?? []
        const ours = method === 'POST' && headers.api_access_token === 'olga-token'
        if (!ours || conversation === undefined) return []
        return [[conversation, String((body as { assignee_id: number }).assignee_id)] as const]
      }),
    mostAtOnce: () => mostAtOnce,
  }
}
