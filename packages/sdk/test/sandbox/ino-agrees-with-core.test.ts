import { fc, it } from '@fast-check/vitest'
import { type Command, Inbox, ino as inoDialect, NOWHERE, textContent } from '@inboxlab/core'
import { connect, ino } from '@inboxlab/sdk/promise'
import { createSandbox, type Deed } from '@inboxlab/sdk/sandbox'
import { describe, expect } from 'vitest'
import { threeAdministrators } from './three-administrators.ts'
import { statesOf } from './states-of.ts'

const API = { _tag: 'Api' } as const
const SENT_AFTER = 500
const MINUTE = 60_000
const QUEUES = ['sales', 'support']

/** What a program, an agent or a contact does; `nth` picks one of the interactions there are. */
type Act =
  | { readonly does: 'write'; readonly contact: 'dana' | 'eli'; readonly queue: string }
  | { readonly does: 'reply' | 'close' | 'archive'; readonly nth: number }
  | { readonly does: 'work'; readonly nth: number; readonly deed: Deed }
  | { readonly does: 'wait'; readonly minutes: number }

const agent = fc.constantFrom('1', '2', '3')
const by = agent.map((name) => ({ _tag: 'Agent', agent: name }) as const)
const nth = fc.nat({ max: 3 })

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({
    _tag: fc.constantFrom('Pick', 'Release', 'AcceptOffer', 'DeclineOffer'),
    agent,
  }) as fc.Arbitrary<Deed>,
  fc.record({ _tag: fc.constant('Offer' as const), agent, expiresAt: fc.constant(null) }),
  fc.record({ _tag: fc.constant('Assign' as const), by, agent }),
  fc.record({
    _tag: fc.constant('Transfer' as const),
    by,
    to: fc.oneof(
      agent.map((name) => ({ _tag: 'User', agent: name }) as const),
      fc.constantFrom(...QUEUES).map((queue) => ({ _tag: 'Queue', queue }) as const),
      fc.constant({ _tag: 'SmartRouting' } as const),
    ),
  }),
  fc.record({
    _tag: fc.constant('Close' as const),
    by,
    outcome: fc.constantFrom({ _tag: 'Processed' } as const, { _tag: 'Aborted' } as const),
  }),
  fc.record({ _tag: fc.constant('Archive' as const), by }),
  fc.record({
    _tag: fc.constant('Qualify' as const),
    by,
    qualification: fc.constantFrom('sale', 'complaint'),
  }),
)

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('write' as const),
      contact: fc.constantFrom('dana' as const, 'eli' as const),
      queue: fc.constantFrom(...QUEUES),
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom('reply', 'close', 'archive'), nth }) },
  { weight: 6, arbitrary: fc.record({ does: fc.constant('work' as const), nth, deed }) },
  fc.record({ does: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 2000 }) }),
)

const endpoints = {
  reply: {
    method: 'POST',
    path: '/api/interactions/{id}/messages',
    does: { ask: { _tag: 'Reply', message: '{body.name}', content: { text: 'Hello!' } }, of: '{parts.id}' },
  },
  close: {
    method: 'PUT',
    path: '/api/interactions/{id}/close',
    does: { ask: { _tag: 'Close', outcome: { _tag: 'Processed' } }, of: '{parts.id}' },
  },
  archive: {
    method: 'DELETE',
    path: '/api/interactions/{id}',
    does: { ask: { _tag: 'Archive' }, of: '{parts.id}' },
  },
} as const

const setUp = () => {
  const sandbox = createSandbox({
    provider: 'ino',
    data: {
      users: ['1', '2', '3'].map((id) => ({ id, name: id, type: 'Administrator' as const })),
      queues: QUEUES,
      endpoints,
      delivery: { sentAfter: SENT_AFTER, deliveredAfter: null, readAfter: null },
    },
  })
  const { fetch, control } = sandbox
  const settings = { baseUrl: 'https://acme.ino.cx', ...control.credentials(), endpoints, fetch }
  const { vendor } = connect(ino, settings)
  const direct = new Inbox(threeAdministrators(inoDialect, QUEUES), inoDialect)
  const unreported: Array<readonly [id: string, message: string, at: number]> = []
  return { sandbox, control, vendor, direct, unreported, names: { last: 0 } }
}

/** Through the client, the Banner and the sandbox, and to the core directly. */
const both = async (there: ReturnType<typeof setUp>, done: Act): Promise<void> => {
  const { sandbox, control, vendor, direct, unreported, names } = there
  const at = sandbox.now
  if (done.does === 'wait') {
    await sandbox.advance(done.minutes * MINUTE)
    for (const [id, message, sentAt] of unreported.splice(0))
      direct.submit(id, { _tag: 'ReportDelivery', at: sentAt, message, status: 'sent', failure: null })
    return
  }
  if (done.does === 'write') {
    const { contact, queue } = done
    const { interaction, message } = control.contactWrites({ contact, queue, text: 'Hello?' })
    const content = textContent('Hello?')
    const began = { at, channel: 'chat', contact, routing: 'smart', priority: 0 } as const
    direct.submit(
      interaction,
      direct.has(interaction)
        ? { _tag: 'ReceiveMessage', at, message, content }
        : { ...began, _tag: 'Receive', place: { ...NOWHERE, queue }, message, content },
    )
    return
  }
  const all = [...direct.interactions]
  const id = all[done.nth % all.length]
  if (id === undefined) return
  if (done.does === 'work') {
    try {
      control.agentDoes(id, done.deed)
    } catch (refused) {
      expect(refused).toBeInstanceOf(RangeError)
    }
    direct.submit(id, { ...done.deed, at } as Command)
    return
  }
  names.last += 1
  const message = `reply ${names.last}`
  const commands = {
    reply: { _tag: 'Reply', at, by: API, message, content: textContent('Hello!') },
    close: { _tag: 'Close', at, by: API, outcome: { _tag: 'Processed' } },
    archive: { _tag: 'Archive', at, by: API },
  } as const
  const body = done.does === 'reply' ? { body: { name: message } } : {}
  const verdict = direct.submit(id, commands[done.does])
  const answer = vendor.request(done.does, { parts: { id }, ...body })
  if (verdict._tag === 'Success') {
    await answer
    if (done.does === 'reply') unreported.push([id, message, at + SENT_AFTER])
  } else
    await expect(answer).rejects.toMatchObject({
      _tag: 'Conflict',
      detail: expect.stringContaining(verdict.failure._tag),
    })
}

describe('a sandbox of INO CX', () => {
  it.prop([fc.array(act, { minLength: 1, maxLength: 25 })], { numRuns: 60 })(
    'does through the map of a tenant and in the Banner what the core does directly',
    async (acts) => {
      const there = setUp()
      for (const each of acts) await both(there, each)
      await both(there, { does: 'wait', minutes: 1 })
      const { control, direct } = there
      expect(statesOf(control.inbox)).toEqual(statesOf(direct))
    },
  )
})
