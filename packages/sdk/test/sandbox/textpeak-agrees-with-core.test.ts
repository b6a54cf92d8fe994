import { fc, it } from '@fast-check/vitest'
import {
  type Actor,
  type Command,
  Inbox,
  NOWHERE,
  textContent,
  textpeak as textpeakDialect,
} from '@inboxlab/core'
import { connect, textpeak } from '@inboxlab/sdk/promise'
import { createSandbox, type Deed, SMALL_STREAM } from '@inboxlab/sdk/sandbox'
import { describe, expect } from 'vitest'
import { threeAdministrators } from './three-administrators.ts'
import { statesOf } from './states-of.ts'

const API: Actor = { _tag: 'Api' }
const PHONES = ['33144716601', '33144716602'] as const
const SENT_AFTER = 500
const MINUTE = 60_000

type Phone = (typeof PHONES)[number]

/** What somebody does with one contact, or that time passes. */
type Act =
  | { readonly does: 'write' | 'send' | 'start'; readonly phone: Phone }
  | { readonly does: 'work'; readonly phone: Phone; readonly deed: Deed }
  | { readonly does: 'wait'; readonly minutes: number }

const phone = fc.constantFrom(...PHONES)
const agent = fc.constantFrom('1', '2', '3')
const by = agent.map((name) => ({ _tag: 'Agent', agent: name }) as const)
const tag = fc.constantFrom('vip', 'late')

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ _tag: fc.constant('Assign' as const), by, agent }),
  fc.record({ _tag: fc.constantFrom('Unassign' as const, 'Reopen' as const, 'ReadMessages' as const), by }),
  fc.record({ _tag: fc.constant('AssignTeam' as const), by, team: fc.constantFrom('support', null) }),
  fc.record({
    _tag: fc.constant('Close' as const),
    by,
    outcome: fc.constant({ _tag: 'Processed' } as const),
  }),
  fc.record({ _tag: fc.constantFrom('AddTag' as const, 'RemoveTag' as const), by, tag }),
  // What is said has its name from the sandbox, except where the core must know it too.
  fc.record({
    _tag: fc.constant('Note' as const),
    by,
    note: fc.constant('note'),
    content: fc.constant({ text: 'an old friend' }),
  }),
)

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: fc.constantFrom('write', 'send', 'start'), phone }) },
  { weight: 5, arbitrary: fc.record({ does: fc.constant('work'), phone, deed }) },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('wait'), minutes: fc.integer({ min: 1, max: 2000 }) }),
  },
)

/** The core alone, with what TextPeak makes of each act in the core's words. */
class Direct {
  readonly inbox: Inbox
  readonly #channel: 'sms' | 'whatsapp'
  readonly #unreported: Array<{ readonly phone: Phone; readonly message: string; readonly at: number }> = []

  constructor(channel: 'sms' | 'whatsapp') {
    this.#channel = channel
    const people = threeAdministrators(textpeakDialect, [])
    this.inbox = new Inbox({ ...people, teams: [{ id: 'support', space: null }] }, textpeakDialect)
  }

  submit(phone: string, command: Command): void {
    this.inbox.submit(phone, command)
  }

  receive(phone: Phone, at: number, message: string): void {
    const content = textContent('Hello?')
    this.submit(
      phone,
      this.inbox.has(phone)
        ? { _tag: 'ReceiveMessage', at, message, content }
        : { ...this.#beginning(phone, at), _tag: 'Receive', message, content },
    )
  }

  /** What the window does not let pass, and what is closed, the core refuses: it goes out beside it, or fails. */
  send(phone: Phone, at: number, message: string): void {
    const content = textContent('Hello!')
    this.#unreported.push({ phone, message, at: at + SENT_AFTER })
    this.submit(
      phone,
      this.inbox.has(phone)
        ? { _tag: 'Reply', at, by: API, message, content }
        : { ...this.#beginning(phone, at), _tag: 'Start', by: API, agent: null, message, content },
    )
  }

  #beginning(contact: Phone, at: number) {
    return { at, channel: this.#channel, contact, place: NOWHERE, routing: 'smart', priority: 0 } as const
  }

  wait(): void {
    for (const { phone, message, at } of this.#unreported.splice(0))
      this.submit(phone, { _tag: 'ReportDelivery', at, message, status: 'sent', failure: null })
  }
}

const setUp = (channel: 'sms' | 'whatsapp') => {
  const sandbox = createSandbox({
    provider: 'textpeak',
    data: {
      ...SMALL_STREAM,
      channel,
      users: ['1', '2', '3'].map((id) => ({ id, name: id, role: 'Inbox Admin' })),
      incomingRouting: [],
      delivery: { sentAfter: SENT_AFTER, deliveredAfter: null, readAfter: null },
    },
  })
  const { fetch, control } = sandbox
  const stream = connect(textpeak, { token: control.token(), sender: 'ACME', channel, fetch })
  return { sandbox, stream, direct: new Direct(channel), channel }
}

/** Through the client and the sandbox, and to the core directly. */
const both = async (
  { sandbox, stream, direct, channel }: ReturnType<typeof setUp>,
  done: Act,
): Promise<void> => {
  const at = sandbox.now
  const { control } = sandbox
  switch (done.does) {
    case 'wait':
      await sandbox.advance(done.minutes * MINUTE)
      return direct.wait()
    case 'write': {
      const { message } = control.contactWrites({ contact: done.phone, text: 'Hello?' })
      return direct.receive(done.phone, at, `in-${message}`)
    }
    case 'send': {
      const { id } = await stream.reply(done.phone, { text: 'Hello!' })
      return direct.send(done.phone, at, id ?? '')
    }
    case 'start': {
      await stream.start({ channel, contact: done.phone, message: { text: 'Hello!' } })
      return direct.send(done.phone, at, control.messages(done.phone).at(-1)?.internal_id ?? '')
    }
    case 'work':
      try {
        control.agentDoes(done.phone, done.deed)
      } catch (refused) {
        expect(refused).toBeInstanceOf(RangeError)
      }
      return direct.submit(done.phone, worded(done.deed, at))
  }
}

const worded = (deed: Deed, at: number): Command =>
  ('content' in deed
    ? { ...deed, content: textContent(deed.content?.text ?? ''), at }
    : { ...deed, at }) as Command

describe('a sandbox of TextPeak', () => {
  it.prop([fc.constantFrom('sms', 'whatsapp'), fc.array(act, { minLength: 1, maxLength: 25 })], {
    numRuns: 60,
  })('does through its API and in the browser what the core does directly', async (channel, acts) => {
    const there = setUp(channel)
    for (const each of acts) await both(there, each)
    await both(there, { does: 'wait', minutes: 1 })
    const { sandbox, direct } = there
    expect(statesOf(sandbox.control.inbox)).toEqual(statesOf(direct.inbox))
  })
})
