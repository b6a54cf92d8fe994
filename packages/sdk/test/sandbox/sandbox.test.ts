import { chatwootWebhook } from '@inboxlab/sdk'
import { chatwoot, connect, receive } from '@inboxlab/sdk/promise'
import {
  createSandbox,
  type Fault,
  SANDBOX_PROVIDERS,
  type Sandbox,
  type SandboxOptions,
} from '@inboxlab/sdk/sandbox'
import { serveSandbox } from '@inboxlab/sdk/sandbox/node'
import { describe, expect, it, onTestFinished } from 'vitest'

const make = (options: SandboxOptions = {}) => createSandbox({ provider: 'chatwoot', seed: 1, ...options })

const ask = (
  sandbox: Pick<Sandbox<unknown>, 'fetch'>,
  path = 'teams',
  init: RequestInit & { readonly token?: string } = {},
): Promise<Response> =>
  sandbox.fetch(`https://chatwoot.example/api/v1/accounts/1/${path}`, {
    ...init,
    headers: { api_access_token: init.token ?? 'olga-token', 'content-type': 'application/json' },
  })

/** A sandbox with a webhook for everything that is told of messages, and what arrived there. */
const listening = async (subscriptions: ReadonlyArray<string> = ['message_created']) => {
  const arrived: Array<Request> = []
  let status = 200
  const sandbox = make({
    deliver: async (request) => {
      arrived.push(request.clone())
      return new Response(null, { status })
    },
  })
  const client = connect(chatwoot, { account: 1, token: 'olga-token', fetch: sandbox.fetch })
  const hook = await client.vendor.createWebhook({ url: 'https://bot.example/', subscriptions })
  const answerWith = (next: number) => {
    status = next
  }
  return { sandbox, client, arrived, secret: hook.secret ?? '', answerWith }
}

const contents = (arrived: ReadonlyArray<Request>) =>
  Promise.all(arrived.map(async (each) => ((await each.clone().json()) as { content?: string }).content))

describe('time in a sandbox', () => {
  it('stands still until it is told to pass, and then everything happens at its moment', async () => {
    const sandbox = make()
    const began = sandbox.now
    const client = connect(chatwoot, { account: 1, token: 'olga-token', fetch: sandbox.fetch })
    const id = String(sandbox.control.contactWrites({ contact: 1, text: 'Hello?' }).conversation)
    const { id: message } = await client.reply(id, { text: 'Hello!' })
    const status = () => (sandbox.control.messages(Number(id)).at(-1) as { status: string }).status
    expect(sandbox.now).toBe(began)
    expect(status()).toBe('sent')
    await sandbox.advance(1999)
    expect(status()).toBe('sent')
    await sandbox.advance(1)
    expect(status()).toBe('delivered')
    await sandbox.advance(58_000)
    expect(status()).toBe('read')
    const facts = sandbox.control.state(Number(id)).details.messages.find((each) => each.id === message)
    expect(facts?.delivery).toMatchObject({ deliveredAt: began + 2000, readAt: began + 60_000 })
  })

  it('follows a clock, if it was given one', async () => {
    let now = Date.UTC(2026, 5, 1)
    const sandbox = make({ clock: { now: () => now } })
    const id = sandbox.control.contactWrites({ contact: 1, text: 'Hello?' }).conversation
    await ask(sandbox, `conversations/${id}/messages`, { method: 'POST', body: '{"content":"Hello!"}' })
    now += 2000
    await ask(sandbox)
    expect(sandbox.now).toBe(now)
    expect(sandbox.control.messages(id).at(-1)).toMatchObject({ status: 'delivered' })
    await expect(sandbox.advance(1)).rejects.toThrow('follows a clock')
  })

  it.each([-1, Number.NaN])('does not pass by %s', async (ms) => {
    await expect(make().advance(ms)).rejects.toThrow('no time to let pass')
  })
})

describe('the same seed', () => {
  const day = async (seed: number) => {
    const sandbox = createSandbox({ provider: 'chatwoot', seed })
    const id = sandbox.control.contactWrites({ contact: 1, text: 'Hello?' }).conversation
    const answers = [await ask(sandbox, `conversations/${id}`), await ask(sandbox, 'conversations')]
    return Promise.all(answers.map((each) => each.text()))
  }

  it('gives the same answers, byte for byte, and another seed gives others', async () => {
    expect(await day(7)).toEqual(await day(7))
    expect(await day(7)).not.toEqual(await day(8))
  })

  it('is a whole number', () => {
    expect(() => createSandbox({ provider: 'chatwoot', seed: 0.5 })).toThrow('seed: 0.5 is no whole number')
  })
})

describe('a snapshot', () => {
  it('brings back everything, in this sandbox or another, also after it was written down', async () => {
    const { sandbox, client } = await listening()
    const id = String(sandbox.control.contactWrites({ contact: 1, text: 'Hello?' }).conversation)
    await client.reply(id, { text: 'Hello!' })
    await client.snooze(id, sandbox.now + 600_000)
    sandbox.inject({ fault: 'status', status: 503, times: 2 })
    const kept = JSON.parse(JSON.stringify(sandbox.snapshot()))

    const goOn = async (one: typeof sandbox) => {
      const statuses = [(await ask(one)).status, (await ask(one)).status, (await ask(one)).status]
      one.control.contactWrites({ contact: 2, text: 'And me?' })
      await one.advance(3_600_000)
      return { statuses, end: one.snapshot() }
    }
    const first = await goOn(sandbox)
    sandbox.restore(kept)
    expect(await goOn(sandbox)).toEqual(first)
    const other = createSandbox({ provider: 'chatwoot', seed: 99 })
    other.restore(kept)
    expect(await goOn(other)).toEqual(first)
    expect(first.statuses).toEqual([503, 503, 200])
  })

  it('of something else is refused', () => {
    const sandbox = make()
    expect(() => sandbox.restore({ ...sandbox.snapshot(), provider: 'acme' })).toThrow('no snapshot')
  })
})

describe('what a sandbox keeps of requests', () => {
  it('is everything, with what was answered', async () => {
    const sandbox = make()
    await ask(sandbox, 'conversations?status=all')
    await ask(sandbox, 'conversations/9/messages', { method: 'POST', body: '{"content":"Hi"}' })
    expect(sandbox.requests).toMatchObject([
      { method: 'GET', path: '/api/v1/accounts/1/conversations', query: 'status=all', status: 200 },
      { method: 'POST', body: { content: 'Hi' }, status: 404 },
    ])
  })
})

describe('a fault', () => {
  const failing = async (fault: Fault) => {
    const sandbox = make()
    sandbox.inject(fault)
    const id = sandbox.control.contactWrites({ contact: 1, text: 'Hello?' }).conversation
    const post = () =>
      ask(sandbox, `conversations/${id}/messages`, { method: 'POST', body: '{"content":"Hi"}' })
    const sent = () =>
      sandbox.control.messages(id).filter((each) => (each as { message_type: number }).message_type === 1)
    return { sandbox, post, sent }
  }

  it('answers with a status, and nothing is done', async () => {
    const { post, sent } = await failing({
      fault: 'status',
      status: 429,
      headers: { 'retry-after': '3' },
      body: 'slow down',
    })
    const response = await post()
    expect([response.status, response.headers.get('retry-after'), await response.text()]).toEqual([
      429,
      '3',
      'slow down',
    ])
    expect(sent()).toHaveLength(0)
    expect((await post()).status).toBe(200)
  })

  it.each([true, false])('resets the connection, with the work done: %s', async (done) => {
    const { post, sent } = await failing({ fault: 'reset', done })
    await expect(post()).rejects.toThrow(TypeError)
    expect(sent()).toHaveLength(done ? 1 : 0)
  })

  it('cuts off the body, when the work is done', async () => {
    const { post, sent } = await failing({ fault: 'cut off' })
    const response = await post()
    expect(response.status).toBe(200)
    await expect(response.text()).rejects.toThrow('terminated')
    expect(sent()).toHaveLength(1)
  })

  it('spoils the body, when the work is done', async () => {
    const { post, sent } = await failing({ fault: 'malformed' })
    const text = await (await post()).text()
    expect(() => JSON.parse(text)).toThrow(SyntaxError)
    expect(sent()).toHaveLength(1)
  })

  it('delays the answer by the time of the sandbox, and does the work then', async () => {
    const { sandbox, post, sent } = await failing({ fault: 'delay', ms: 5000 })
    const answer = post()
    await sandbox.advance(4999)
    expect(sent()).toHaveLength(0)
    await sandbox.advance(1)
    expect((await answer).status).toBe(200)
    expect(sent()).toHaveLength(1)
  })

  it.each([
    [{ fault: 'statuss', status: 500 }, "fault: there is no 'statuss', give one of status, delay, "],
    [{ fault: 'delay' }, "ms: it is missing, a fault 'delay' needs it"],
    [{ fault: 'lost', probabilty: 0.5 }, "probabilty: a fault 'lost' has none, give fault, method, "],
    [{ fault: 'lost', times: -1 }, 'times: give a number from 0 on'],
    [null, "fault: there is no 'undefined', "],
  ])('are refused where they would never strike: %j', (fault, problem) => {
    expect(() => createSandbox({ provider: 'chatwoot' }).inject(fault as never)).toThrow(problem)
  })

  it('leaves nothing behind when a delayed request is given up', async () => {
    const sandbox = make()
    sandbox.inject({ fault: 'delay', ms: 5000 })
    const controller = new AbortController()
    const answer = ask(sandbox, 'teams', { signal: controller.signal })
    controller.abort(new Error('enough'))
    await expect(answer).rejects.toThrow('enough')
    await sandbox.advance(5000)
    expect(sandbox.requests.map(({ status }) => status)).toEqual([null])
  })

  it('strikes only where it is told to, and as often', async () => {
    const sandbox = make()
    sandbox.inject({ fault: 'status', status: 500, method: 'GET', where: '/teams', times: 2 })
    const statuses = []
    for (const path of ['teams', 'labels', 'teams', 'teams']) statuses.push((await ask(sandbox, path)).status)
    expect(statuses).toEqual([500, 200, 500, 200])
    sandbox.inject({ fault: 'status', status: 500, times: 9 })
    sandbox.clearFaults()
    expect((await ask(sandbox)).status).toBe(200)
  })

  it('of a probability strikes as often, and at the same requests for the same seed', async () => {
    const struck = async (seed: number) => {
      const sandbox = createSandbox({ provider: 'chatwoot', seed })
      sandbox.inject({ fault: 'status', status: 500, probability: 0.25 })
      const statuses = []
      for (let each = 0; each < 200; each++) statuses.push((await ask(sandbox)).status)
      return statuses
    }
    const once = await struck(3)
    expect(await struck(3)).toEqual(once)
    const failures = once.filter((status) => status === 500).length
    expect(failures).toBeGreaterThan(25)
    expect(failures).toBeLessThan(75)
  })

  it('breaks connections over HTTP as well', async () => {
    const sandbox = make()
    const { url, close } = await serveSandbox(sandbox)
    onTestFinished(close)
    const get = () => fetch(`${url}/api/v1/accounts/1/teams`, { headers: { api_access_token: 'olga-token' } })
    sandbox.inject({ fault: 'reset', done: true })
    await expect(get()).rejects.toThrow('fetch failed')
    sandbox.inject({ fault: 'cut off' })
    await expect(get().then((response) => response.text())).rejects.toThrow(TypeError)
    expect((await get()).status).toBe(200)
  })
})

describe('webhooks of a sandbox', () => {
  it('arrive signed, so that whoever receives them believes them', async () => {
    const { sandbox, arrived, secret } = await listening()
    sandbox.control.contactWrites({ contact: 1, text: 'Hello?' })
    await sandbox.settled()
    const reception = await receive(chatwootWebhook, secret, { now: () => sandbox.now })(
      arrived[0] as Request,
    )
    expect(reception.events[0]).toMatchObject({ _tag: 'Known', name: 'message_created' })
  })

  it('arrive in the order in which things happened', async () => {
    const { sandbox, arrived } = await listening()
    for (const text of ['one', 'two', 'three']) sandbox.control.contactWrites({ contact: 1, text })
    await sandbox.settled()
    expect(await contents(arrived)).toEqual(['one', 'two', 'three'])
  })

  it('may lead the receiver to ask for more, which leads to more webhooks', async () => {
    const replies: Array<Promise<unknown>> = []
    const sandbox: ReturnType<typeof make> = make({
      deliver: async (request) => {
        const { message_type, conversation } = await request.json()
        if (message_type === 'incoming') {
          replies.push(client.reply(String(conversation.id), { text: 'You said hello' }))
          await replies.at(-1)
        }
        return new Response()
      },
    })
    const client = connect(chatwoot, { account: 1, token: 'olga-token', fetch: sandbox.fetch })
    await client.vendor.createWebhook({ url: 'https://bot.example/', subscriptions: ['message_created'] })
    const { conversation } = sandbox.control.contactWrites({ contact: 1, text: 'Hello?' })
    await sandbox.settled()
    expect(sandbox.control.messages(conversation).at(-1)).toMatchObject({ content: 'You said hello' })
    expect(sandbox.webhooks.map(({ event }) => event)).toEqual(['message_created', 'message_created'])
  })

  it('are lost, doubled and late when told to', async () => {
    const { sandbox, arrived } = await listening()
    const say = async (text: string) => {
      sandbox.control.contactWrites({ contact: 1, text })
      await sandbox.settled()
    }
    sandbox.inject({ fault: 'lost' })
    await say('lost')
    sandbox.inject({ fault: 'duplicate' })
    await say('twice')
    sandbox.inject({ fault: 'late', ms: 1000 })
    await say('late')
    await say('next')
    await sandbox.advance(1000)
    expect(await contents(arrived)).toEqual(['twice', 'twice', 'next', 'late'])
    const names = arrived.map((each) => each.headers.get('x-chatwoot-delivery'))
    expect(names[0]).toBe(names[1])
    expect(new Set(names).size).toBe(3)
  })

  it('of an account are sent once, whatever becomes of them', async () => {
    const { sandbox, arrived, answerWith } = await listening()
    answerWith(500)
    sandbox.control.contactWrites({ contact: 1, text: 'Hello?' })
    await sandbox.advance(3_600_000)
    expect(arrived).toHaveLength(1)
    expect(sandbox.webhooks.map(({ status }) => status)).toEqual([500])
  })
})

describe('what a sandbox is made of', () => {
  it.each([
    [{ users: [], inboxes: [{ id: 1 }] }, 'data: inboxes.0.name'],
    [
      { users: [{ id: 1, name: 'Olga', email: 'o', role: 'boss', token: 't' }], inboxes: [] },
      'data: users.0.role',
    ],
    [{ users: [], inboxes: [], requestsPerMinute: 0 }, 'data: requestsPerMinute'],
  ])('is named by its place when it is wrong', (data, place) => {
    expect(() => createSandbox({ provider: 'chatwoot', data: data as never })).toThrow(place)
  })

  it('is of a provider that there is', () => {
    expect(() => createSandbox({ provider: 'acme' as never })).toThrow(
      `provider: there is no sandbox of 'acme', give one of ${SANDBOX_PROVIDERS.join(', ')}`,
    )
  })
})
