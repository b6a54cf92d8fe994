import { fc, it } from '@fast-check/vitest'
import {
  chatwoot,
  connect,
  type InboxError,
  ino,
  repeatUnknown,
  respondio,
  textpeak,
  ucontact,
} from '@inboxlab/sdk'
import { createSandbox, type RequestFault, type Sandbox, SMALL_POOL } from '@inboxlab/sdk/sandbox'
import * as Effect from 'effect/Effect'
import type * as HttpClient from 'effect/http/HttpClient'
import * as Result from 'effect/Result'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { runOver } from '../run-over.ts'
import { VirtualTime } from '../virtual-time.ts'

const TOTAL = 15_000
const TEXTS = ['a', 'b', 'c']
const http = { totalTimeout: TOTAL }

interface Replying {
  readonly reply: (id: string, message: { readonly text: string }) => Effect.Effect<unknown, InboxError>
}

/** A contact who has written, a client for answering them, and what of ours the server has taken. */
interface Desk {
  readonly sandbox: Pick<Sandbox<unknown>, 'fetch' | 'inject' | 'settled'>
  readonly id: string
  readonly client: Effect.Effect<Replying, unknown, HttpClient.HttpClient>
  readonly taken: () => ReadonlyArray<unknown>
}

type Message = Readonly<Record<string, unknown>>

const ofUcontact =
  (sendBy: 'SendSMS' | 'SendSMSv2') =>
  (time: VirtualTime): Desk => {
    const sandbox = createSandbox({ provider: 'ucontact', clock: clockOf(time) })
    const { control } = sandbox
    const { interaction: id } = control.contactWrites({ from: '+33144716601', text: 'Hello?' })
    const given = { key: control.key('anna'), token: control.token(), campaign: 'Desk->', agent: 'anna' }
    return {
      sandbox,
      id,
      client: connect(ucontact, { ...given, baseUrl: 'https://acme.ucontactcloud.com', sendBy, http }),
      taken: () =>
        (control.messages(id) as ReadonlyArray<Message>)
          .filter(({ direction }) => direction === 'out')
          .map(({ text }) => text),
    }
  }

const DESKS: Readonly<Record<string, (time: VirtualTime) => Desk>> = {
  chatwoot: (time) => {
    const sandbox = createSandbox({ provider: 'chatwoot', clock: clockOf(time) })
    const { control } = sandbox
    const { conversation } = control.contactWrites({ contact: 1, text: 'Hello?' })
    return {
      sandbox,
      id: String(conversation),
      client: connect(chatwoot, { account: 1, token: control.token(1), http }),
      taken: () =>
        (control.messages(conversation) as ReadonlyArray<Message>)
          .filter(({ message_type }) => message_type === 1)
          .map(({ content }) => content),
    }
  },
  'respond.io': (time) => {
    const sandbox = createSandbox({ provider: 'respondio', clock: clockOf(time) })
    const { control } = sandbox
    control.contactWrites({ contact: 1, text: 'Hello?' })
    return {
      sandbox,
      id: '1',
      client: connect(respondio, { token: control.token(), http }),
      taken: () =>
        (control.messages(1) as ReadonlyArray<Message>)
          .filter(({ traffic }) => traffic === 'outgoing')
          .map(({ message }) => (message as Message).text),
    }
  },
  textpeak: (time) => {
    const sandbox = createSandbox({ provider: 'textpeak', clock: clockOf(time) })
    const { control } = sandbox
    const { contact: id } = control.contactWrites({ contact: '+33144716601', text: 'Hello?' })
    return {
      sandbox,
      id,
      client: connect(textpeak, { token: control.token(), sender: 'ACME', http }),
      taken: () =>
        control
          .messages(id)
          .filter(({ from }) => from === 'us')
          .map(({ text }) => text),
    }
  },
  'INO CX, where targets are what is sent': (time) => {
    const sandbox = createSandbox({ provider: 'ino', clock: clockOf(time) })
    const { control } = sandbox
    const settings = { baseUrl: 'https://acme.ino.cx', ...control.credentials(), http }
    const target = (text: string) => ({
      data: { text },
      numbers: ['+33144716601'],
      // So that the server takes one as often as it comes.
      importDuplicates: true,
      priority: 30,
      startAt: 0,
      campaignTargetLayoutId: 4,
    })
    return {
      sandbox,
      id: '12',
      client: Effect.map(connect(ino, settings), ({ vendor }) => ({
        reply: (campaign, { text }) => vendor.addTargets(campaign, [target(text)]),
      })),
      taken: () => control.targets(12).map(({ data }) => data.text),
    }
  },
  'INO CX, by the map of a tenant': (time) => {
    const endpoints = {
      reply: {
        method: 'POST',
        path: '/api/interactions/{id}/messages',
        does: { ask: { _tag: 'Reply', content: { text: '{body.text}' } }, of: '{parts.id}' },
      },
    } as const
    const sandbox = createSandbox({
      provider: 'ino',
      clock: clockOf(time),
      data: { ...SMALL_POOL, endpoints },
    })
    const { control } = sandbox
    const { interaction: id } = control.contactWrites({ contact: 'dana', text: 'Hello?' })
    const settings = { baseUrl: 'https://acme.ino.cx', ...control.credentials(), endpoints, http }
    return {
      sandbox,
      id,
      client: Effect.map(connect(ino, settings), ({ vendor }) => ({
        reply: (to, body) => vendor.request('reply', { parts: { id: to }, body }),
      })),
      taken: () =>
        control
          .interaction(id)
          .messages.filter(({ from }) => from === 'us')
          .map(({ text }) => text),
    }
  },
  'uContact, by SendSMSv2': ofUcontact('SendSMSv2'),
  'uContact, by SendSMS': ofUcontact('SendSMS'),
}

const clockOf = (time: VirtualTime) => ({ now: () => time.now })

/** One fault after the other, each on one request, and none once they are used up. */
const faultyFetch = (
  sandbox: Desk['sandbox'],
  faults: ReadonlyArray<RequestFault | null>,
  time: VirtualTime,
): typeof fetch => {
  let next = 0
  return (input, init) => {
    const fault = faults[next++] ?? null
    if (fault !== null) sandbox.inject(fault)
    // A sandbox on another's clock looks what is due when somebody asks.
    if (fault?.fault === 'delay') void time.sleep(fault.ms).then(() => sandbox.settled())
    return sandbox.fetch(input, init)
  }
}

const fault: fc.Arbitrary<RequestFault | null> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  fc.record({
    fault: fc.constant('status' as const),
    status: fc.constantFrom(301, 400, 401, 404, 408, 429, 449, 500, 502, 503, 504),
    headers: fc.constantFrom({}, { 'retry-after': '2' }, { 'retry-after': '90' }),
  }),
  fc.record({ fault: fc.constant('delay' as const), ms: fc.integer({ min: 1, max: 20_000 }) }),
  fc.record({ fault: fc.constantFrom('cut off' as const, 'malformed' as const) }),
  fc.record({ fault: fc.constant('reset' as const), done: fc.boolean() }),
)
const faults = fc.array(fault, { maxLength: 12 })
const RUNS = { numRuns: 30 }

const unhandled: Array<unknown> = []
const note = (reason: unknown) => unhandled.push(reason)
beforeAll(() => {
  process.on('unhandledRejection', note)
})
afterAll(() => {
  process.off('unhandledRejection', note)
})

const against = async <A>(
  deskOf: (time: VirtualTime) => Desk,
  given: ReadonlyArray<RequestFault | null>,
  program: (reply: (text: string) => Effect.Effect<unknown, InboxError>) => Effect.Effect<A>,
) => {
  const time = new VirtualTime()
  const { sandbox, client, id, taken } = deskOf(time)
  const value = await runOver(
    faultyFetch(sandbox, given, time),
    Effect.flatMap(Effect.orDie(client), (inbox) => program((text) => inbox.reply(id, { text }))),
    time,
  )
  const { now: took, timers } = time
  await new Promise((resolve) => setImmediate(resolve))
  return { value, took, timers, times: (text: string) => taken().filter((each) => each === text).length }
}

/** Whether an outcome can be true when the server has taken the message so often. */
const possible = (outcome: Result.Result<unknown, InboxError>, times: number): boolean =>
  Result.isSuccess(outcome)
    ? times >= 1
    : times === 0 || ('fateUnknown' in outcome.failure && outcome.failure.fateUnknown)

describe.each(Object.entries(DESKS))('whatever goes wrong in a sandbox of %s', (_, deskOf) => {
  it.prop([faults], RUNS)('a message is taken once at most, and its outcome is true', async (given) => {
    const { value, times } = await against(deskOf, given, (reply) =>
      Effect.forEach(TEXTS, (text) => Effect.result(reply(text))),
    )
    for (const [index, outcome] of value.entries()) {
      const taken = times(TEXTS[index] ?? '')
      expect(taken).toBeLessThanOrEqual(1)
      expect(possible(outcome, taken)).toBe(true)
    }
  })

  it.prop([faults], RUNS)(
    'one that may be repeated is not said to be sent when it was not taken',
    async (given) => {
      const { value, times } = await against(deskOf, given, (reply) =>
        Effect.result(repeatUnknown(reply('a'))),
      )
      expect(possible(value, times('a'))).toBe(true)
    },
  )

  it.prop([faults], RUNS)('a call ends in time, and leaves nothing behind', async (given) => {
    const { took, timers } = await against(deskOf, given, (reply) => Effect.result(reply('a')))
    // What answers an interaction of uContact asks for its record first: two calls.
    expect(took).toBeLessThanOrEqual(2 * TOTAL)
    expect(timers).toBe(0)
    expect(unhandled).toEqual([])
  })
})
