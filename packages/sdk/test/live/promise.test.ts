import { firstComeFirstServed } from '@inboxlab/core'
import { NotSupported, type Respondio, type RouterEntry } from '@inboxlab/sdk'
import {
  asInbox,
  connect,
  type PromiseClient,
  type PromiseRoutedInbox,
  receive,
  respondio,
  respondioWebhook,
  runRouter,
  textpeak,
} from '@inboxlab/sdk/promise'
import { createSandbox, type RespondioControl, type Sandbox, SMALL_WORKSPACE } from '@inboxlab/sdk/sandbox'
import { describe, expect, it } from 'vitest'

const SECRET = 'the signing key'
const directory = {
  queues: [{ id: 'support' }],
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
}
const policy = firstComeFirstServed()

describe('in promises', () => {
  it('a workspace of respond.io is routed, which has one conversation for each contact and no queues', async () => {
    let handle: ((request: Request) => Promise<{ readonly response: Response }>) | undefined
    const sandbox: Sandbox<RespondioControl> = createSandbox({
      provider: 'respondio',
      data: {
        ...SMALL_WORKSPACE,
        webhooks: ['conversation.opened', 'conversation.closed', 'contact.assignee.updated'].map((event) => ({
          url: 'https://router.example/',
          event,
          key: SECRET,
        })),
      },
      deliver: async (request) => (await handle?.(request))?.response ?? new Response(null, { status: 503 }),
    })
    const client = connect(respondio, { token: sandbox.control.token(), fetch: sandbox.fetch })
    const router = await runRouter({ policy, inbox: asInbox(client), directory, now: () => sandbox.now })
    handle = receive(respondioWebhook, SECRET, { handle: router.handle, now: () => sandbox.now })
    const contacts = [1, 2, sandbox.control.addContact({ firstName: 'Fay', phone: '+33144716603' })]
    const quiet = async () => {
      for (let turn = 0; turn < 3; turn += 1) {
        await sandbox.settled()
        await router.idle()
      }
    }
    for (const contact of contacts) {
      sandbox.control.contactWrites({ contact, text: 'Hello?' })
      await quiet()
    }
    const holders = () => contacts.map((contact) => sandbox.control.state(contact).holder)
    expect(holders()).toEqual(['2', '3', null])
    await client.close('1', { _tag: 'Processed' })
    await quiet()
    expect(holders()).toEqual([null, '3', '2'])
    await router.stop()
  })

  it.each([
    ['a client', (client: PromiseClient<typeof respondio.capabilities, Respondio>) => client],
    [
      'a client whose calls have options',
      (client: PromiseClient<typeof respondio.capabilities, Respondio>) =>
        client.with({ signal: new AbortController().signal }),
    ],
  ])('an assignment by %s is sent once, whatever becomes of it: the policy decides anew', async (_, of) => {
    const sandbox: Sandbox<RespondioControl> = createSandbox({ provider: 'respondio' })
    const client = connect(respondio, { token: sandbox.control.token(), fetch: sandbox.fetch })
    sandbox.control.contactWrites({ contact: 1, text: 'Hello?' })
    sandbox.inject({ fault: 'status', status: 503, where: '/assignee', times: 1 })
    const entries: Array<RouterEntry> = []
    const router = await runRouter({
      policy,
      inbox: asInbox(of(client)),
      directory,
      now: () => sandbox.now,
      tell: (entry) => void entries.push(entry),
    })
    await router.idle()
    expect(sandbox.requests.filter(({ path }) => path.endsWith('/assignee'))).toHaveLength(1)
    expect(entries.map(({ _tag }) => _tag)).toEqual(['Reconciled', 'Decided', 'Failed'])
    await router.stop()
  })

  const own = (changed: Partial<PromiseRoutedInbox> = {}): PromiseRoutedInbox => ({
    ...asInbox(connect(respondio, { token: 'a-token' })),
    list: async function* () {},
    users: async function* () {},
    ...changed,
  })

  it('an inbox of one’s own making is routed, and what it throws is told', async () => {
    const entries: Array<RouterEntry> = []
    const { state, ...told } = {
      id: '1',
      channel: null,
      status: 'open',
      raw: null,
      state: createSandbox({ provider: 'respondio' }).control.state(1),
    }
    const waiting = { ...told, state: { ...state, phase: 'open' as const } }
    const inbox = own({
      users: async function* () {
        yield { id: '2', presence: null } as never
      },
      list: async function* ({ phase } = {}) {
        if (phase === 'open') yield waiting
      },
      get: () => Promise.reject(new Error('the line is cut')),
    })
    const router = await runRouter({ policy, inbox, directory, tell: (entry) => void entries.push(entry) })
    await router.idle()
    expect(entries.find(({ _tag }) => _tag === 'Failed')).toMatchObject({
      interaction: '1',
      error: { _tag: 'Unreachable', detail: 'the line is cut', fateUnknown: true },
    })
    await router.stop()
  })

  it('a provider that has not what it takes is refused', async () => {
    const inbox = asInbox(connect(textpeak, { sender: 'Acme', token: 'a-token' }))
    await expect(runRouter({ policy, inbox, directory })).rejects.toBeInstanceOf(NotSupported)
  })
})
