import { firstComeFirstServed } from '@inboxlab/core'
import type { Happening, RouterEntry } from '@inboxlab/sdk'
import { asInbox, chatwoot, chatwootWebhook, connect, receive, runRouter } from '@inboxlab/sdk/promise'
import { type ChatwootControl, createSandbox, type Sandbox, SMALL_OFFICE } from '@inboxlab/sdk/sandbox'
import { describe, expect, it } from 'vitest'
import { takenFrom } from '../../src/live/taken-from.ts'
import { DIRECTORY } from './office.ts'

const SECRET = 'whsec_9f3c5b1e'

/** A routed Chatwoot in which something happens between the router's look and its assignment, once. */
const office = async (between: (assign: (user: number | null) => Promise<void>) => Promise<void>) => {
  let receiver: ((request: Request) => Promise<{ readonly response: Response }>) | undefined
  const sandbox: Sandbox<ChatwootControl> = createSandbox({
    provider: 'chatwoot',
    data: {
      ...SMALL_OFFICE,
      webhooks: [
        {
          url: 'https://router.example/',
          secret: SECRET,
          subscriptions: ['conversation_created', 'conversation_status_changed', 'conversation_updated'],
        },
      ],
    },
    deliver: async (request) => (await receiver?.(request))?.response ?? new Response(null, { status: 503 }),
  })
  const { conversation } = sandbox.control.contactWrites({ contact: 1, text: 'Hello?' })
  const id = String(conversation)
  const assign = async (user: number | null) => {
    await sandbox.advance(100)
    await sandbox.fetch(`https://chatwoot.example/api/v1/accounts/1/conversations/${id}/assignments`, {
      method: 'POST',
      headers: { api_access_token: 'ben-token', 'content-type': 'application/json' },
      body: JSON.stringify({ assignee_id: user }),
    })
    await sandbox.advance(100)
  }
  const inbox = asInbox(connect(chatwoot, { account: 1, token: 'olga-token', fetch: sandbox.fetch }))
  const entries: Array<RouterEntry> = []
  let [sent, atOnce, mostAtOnce] = [0, 0, 0]
  const router = await runRouter({
    policy: firstComeFirstServed(),
    directory: DIRECTORY,
    inbox: {
      ...inbox,
      assign: async (interaction, user) => {
        mostAtOnce = Math.max(mostAtOnce, ++atOnce)
        const isFirst = sent++ === 0
        if (isFirst) await between(assign)
        await inbox.assign(interaction, user)
        atOnce -= 1
      },
    },
    tell: (entry) => entries.push(entry),
    now: () => sandbox.now,
  })
  receiver = receive(chatwootWebhook, SECRET, { handle: router.handle, now: () => sandbox.now })
  const quiet = async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      await sandbox.settled()
      await router.idle()
    }
  }
  await quiet()
  const overruled = entries.flatMap((entry) => (entry._tag === 'Overruled' ? [entry] : []))
  return {
    id,
    router,
    assign,
    quiet,
    overruled,
    mostAtOnce,
    holder: () => sandbox.control.state(conversation).holder,
  }
}

describe('somebody who takes an interaction between the look at it and its assignment', () => {
  it('is overruled, for no server assigns on a condition; but it is said, and what they do then stands', async () => {
    const { id, router, assign, quiet, overruled, holder } = await office((assigns) => assigns(3))
    expect(overruled).toEqual([
      {
        _tag: 'Overruled',
        at: expect.any(Number),
        interaction: id,
        decision: { _tag: 'Assign', agent: 'anna' },
        from: '3',
      },
    ])
    expect(holder()).toBe('2')
    await assign(3)
    await quiet()
    await router.reconcile()
    await router.idle()
    expect(holder()).toBe('3')
    await router.stop()
  })

  it('is not, if they gave it back before; nor is another assignment begun then', async () => {
    const { router, overruled, holder, mostAtOnce } = await office(async (assigns) => {
      await assigns(3)
      await assigns(null)
    })
    expect(overruled).toEqual([])
    expect(mostAtOnce).toBe(1)
    expect(holder()).toBe('2')
    await router.stop()
  })

  it('is not, if they took it to whom it was given', async () => {
    const { router, overruled } = await office((assigns) => assigns(2))
    expect(overruled).toEqual([])
    await router.stop()
  })
})

describe('from whom something was taken', () => {
  const made = { user: '2', from: 1000, until: 2000 }
  const told: Happening = {
    interaction: '7',
    channel: null,
    contact: null,
    event: { _tag: 'Assigned', at: 1500, by: { _tag: 'Api' }, agent: '2' },
    timed: true,
    before: '3',
  }
  const at = (moment: number): Happening => ({
    ...told,
    event: { _tag: 'Assigned', at: moment, by: { _tag: 'Api' }, agent: '2' },
  })

  it('is who had it before, within the skew of the clocks', () => {
    expect([1000, 1500, 2000].map((moment) => takenFrom(at(moment), made, 0))).toEqual(['3', '3', '3'])
    expect([900, 2100].map((moment) => takenFrom(at(moment), made, 100))).toEqual(['3', '3'])
  })

  it.each<readonly [string, Happening]>([
    ['an assignment before the look', at(899)],
    ['an assignment after the answer', at(2101)],
    ['what was nobody’s', { ...told, before: null }],
    ['what they had already', { ...told, before: '2' }],
    [
      'an assignment to somebody else',
      { ...told, event: { _tag: 'Assigned', at: 1500, by: { _tag: 'Api' }, agent: '4' } },
    ],
    ['what has no moment of the server', { ...told, timed: false }],
    ['something else', { ...told, event: { _tag: 'Unassigned', at: 1500, by: { _tag: 'Api' }, agent: '2' } }],
  ])('is nobody, by %s', (_, happening) => {
    expect(takenFrom(happening, made, 100)).toBeNull()
  })

  it('is not told where the webhook does not tell it', () => {
    const { before: _, ...silent } = told
    expect(takenFrom(silent, made, 100)).toBeNull()
  })
})
