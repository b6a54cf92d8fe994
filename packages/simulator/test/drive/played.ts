import type { RoutingPolicy } from '@inboxlab/core'
import {
  asInbox,
  chatwoot,
  chatwootWebhook,
  connect,
  type RouterOptions,
  receive,
  runRouter,
} from '@inboxlab/sdk'
import { type ChatwootControl, createSandbox, type Sandbox, withRemoteControl } from '@inboxlab/sdk/sandbox'
import { serveSandbox } from '@inboxlab/sdk/sandbox/node'
import * as Clock from 'effect/Clock'
import * as Effect from 'effect/Effect'
import * as FetchHttpClient from 'effect/http/FetchHttpClient'
import * as Random from 'effect/Random'
import { OfficeTime } from '../../../sdk/test/live/office-time.ts'
import { Engine, type Plan, randomStream } from '../../src/index.ts'

/** Who got which contact, counted from 1 on, and when. */
export interface Given {
  readonly contact: number
  readonly agent: string
  readonly at: number
}

/** A contact as it comes: its type by index, and how long an agent works on it. */
export interface Comer {
  readonly at: number
  readonly type: number
  service: number
}

/** What the pure simulation predicts, and the traffic it had. */
export const predicted = (plan: Plan, seed: number) => {
  const comers: Array<Comer> = []
  const given: Array<Given> = []
  const engine = new Engine(plan, seed, 0, {
    measurementStarts: () => {},
    measurementEnds: () => {},
    staffed: () => {},
    happened: (event, before, _after, { serial, type }) => {
      const comer = comers[serial - 1]
      if (event._tag === 'Received') comers.push({ at: event.at, type, service: Number.NaN })
      if (event._tag === 'Assigned') given.push({ contact: serial, agent: event.agent, at: event.at })
      if (event._tag !== 'Closed' || comer === undefined) return
      const start = given.find(({ contact }) => contact === serial)?.at ?? Number.NaN
      comer.service = event.at - start
      if (before.holder === null) throw new Error(`${serial} was closed by nobody`)
    },
  })
  engine.advance()
  return { comers, given }
}

const SECRET = 'whsec_9f3c5b1e'

/** What a Chatwoot of these inboxes and agents is, one inbox for each type of contact. */
const accountOf = (plan: Plan, agents: ReadonlyArray<string>) => ({
  users: [
    { id: 1, name: 'Olga', email: 'olga@acme.example', role: 'administrator' as const, token: 'olga-token' },
    ...agents.map((name, index) => ({
      id: index + 2,
      name,
      email: `${name}@acme.example`,
      token: `${name}-token`,
    })),
  ],
  inboxes: plan.types.map(({ id }, index) => ({
    id: index + 1,
    name: id,
    members: agents.map((_, at) => at + 2),
  })),
  delivery: { deliveredAfter: null, readAfter: null },
  requestsPerMinute: 1_000_000,
  webhooks: [
    {
      url: 'https://router.example/',
      secret: SECRET,
      subscriptions: ['conversation_created', 'conversation_status_changed', 'conversation_updated'],
    },
  ],
})

/** The scenario's queues, groups and people, as a live router wants them. */
const directoryOf = (plan: Plan, agents: ReadonlyArray<string>): RouterOptions['directory'] => ({
  queues: plan.queues.map(({ id }, queue) => ({
    id,
    places: plan.types.flatMap((type, index) => (type.queue === queue ? [String(index + 1)] : [])),
  })),
  groups: plan.groups.map(({ id, queues, skills = [], capacity, agents: people = [] }) => ({
    id,
    queues: queues.map((queue) => plan.queues[queue]?.id ?? ''),
    skills,
    ...(capacity === undefined
      ? {}
      : {
          capacity: {
            channels: capacity.channels,
            exclusive: capacity.exclusive,
            interrupts: capacity.interrupts,
            ...(Number.isFinite(capacity.units) ? { units: capacity.units } : {}),
          },
        }),
    agents: people.map((person) => ({
      id: person.id,
      user: String(agents.indexOf(person.id) + 2),
      skills: person.skills ?? [],
    })),
  })),
})

/** Plays the same traffic to a Chatwoot that a live router routes: who gets which contact there, and when. */
export const played = async (
  plan: Plan,
  policy: RoutingPolicy,
  seed: number,
  comers: ReadonlyArray<Comer>,
): Promise<ReadonlyArray<Given>> => {
  const agents = plan.groups.flatMap(({ agents: people = [] }) => people.map(({ id }) => id))
  let now = plan.start
  const time = new OfficeTime(() => now)
  const inTime = <A, E>(effect: Effect.Effect<A, E>): Promise<A> =>
    Effect.runPromise(Effect.provideService(effect, Clock.Clock, time.clock))

  const luck = randomStream(seed, 'replication 0/policy/luck')
  const program = Effect.gen(function* () {
    const sandbox: Sandbox<ChatwootControl> = createSandbox({
      provider: 'chatwoot',
      clock: { now: () => now },
      data: accountOf(plan, agents),
      deliver: async (request) => (await inTime(receiver(request))).response,
    })
    const { url } = yield* Effect.acquireRelease(
      Effect.promise(() => serveSandbox({ handle: withRemoteControl(sandbox) })),
      ({ close }) => Effect.promise(close),
    )
    const receiver = receive(chatwootWebhook, SECRET, {
      handle: (events) => router.handle(events),
    })
    const client = yield* connect(chatwoot, { account: 1, token: 'olga-token', baseUrl: url })
    const router = yield* runRouter({
      policy,
      inbox: asInbox(client),
      directory: directoryOf(plan, agents),
      every: 600_000,
      facts: ({ state }) => {
        const type = plan.types[Number(state.place.queue) - 1]
        const queue = plan.queues[type?.queue ?? -1]
        return type === undefined || queue === undefined
          ? null
          : { queue: queue.id, kind: type.id, needs: type.needs ?? [], weight: type.weight ?? 1 }
      },
    })
    const post = (path: string, body: unknown, token = '') =>
      fetch(`${url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', api_access_token: token },
        body: JSON.stringify(body),
      }).then(async (response) => {
        if (!response.ok) throw new Error(`${path}: ${await response.text()}`)
        return response.json()
      })
    const quiet = async () => {
      for (let seen = -1; seen !== sandbox.requests.length + sandbox.webhooks.length; ) {
        seen = sandbox.requests.length + sandbox.webhooks.length
        await sandbox.settled()
        await Effect.runPromise(router.idle)
      }
    }

    const given: Array<Given> = []
    const ends: Array<{ readonly at: number; readonly contact: number; readonly agent: string }> = []
    let read = 0
    /** Whoever got something works on it for as long as in the simulation. */
    const takeUp = () => {
      const { log } = sandbox.control.inbox
      for (; read < log.length; read += 1) {
        const { event, interaction } = log[read] as (typeof log)[number]
        if (event._tag !== 'Assigned') continue
        const contact = Number(interaction)
        const agent = agents[Number(event.agent) - 2] ?? ''
        given.push({ contact, agent, at: now })
        ends.push({ at: now + (comers[contact - 1]?.service ?? Number.NaN), contact, agent })
      }
      ends.sort((a, b) => a.at - b.at)
    }

    const step = async (come: number): Promise<number> => {
      const coming = comers[come]
      const ending = ends[0]
      now = Math.min(
        coming?.at ?? Number.POSITIVE_INFINITY,
        ending?.at ?? Number.POSITIVE_INFINITY,
        time.next,
      )
      if (time.next <= now) time.ring()
      else if (ending !== undefined && ending.at <= now) {
        ends.shift()
        const path = `/api/v1/accounts/1/conversations/${ending.contact}/toggle_status`
        await post(path, { status: 'resolved' }, `${ending.agent}-token`)
      } else if (coming !== undefined) {
        const contact = await post('/_sandbox/control/addContact', [{ name: `contact ${come + 1}` }])
        await post('/_sandbox/control/contactWrites', [{ contact, inbox: coming.type + 1, text: 'Hello?' }])
        await quiet()
        takeUp()
        return come + 1
      }
      // A timer wakes its fiber a moment later.
      await new Promise((resolve) => setImmediate(resolve))
      await quiet()
      takeUp()
      return come
    }

    for (let come = 0; come < comers.length || ends.length > 0; )
      come = yield* Effect.promise(() => step(come))
    return given
  })
  return inTime(
    Effect.scoped(program).pipe(
      Effect.provide(FetchHttpClient.layer),
      Effect.provideService(Random.Random, {
        nextDoubleUnsafe: () => luck.uniform(),
        nextIntUnsafe: () => Math.floor(luck.uniform() * 2 ** 32),
      }),
      Effect.orDie,
    ),
  )
}
