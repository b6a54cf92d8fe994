import { fc, it } from '@fast-check/vitest'
import {
  type Actor,
  type Command,
  Inbox,
  NOWHERE,
  respondio as respondioDialect,
  textContent,
} from '@inboxlab/core'
import { connect, respondio } from '@inboxlab/sdk/promise'
import { createSandbox, SMALL_WORKSPACE } from '@inboxlab/sdk/sandbox'
import * as Result from 'effect/Result'
import { describe, expect } from 'vitest'
import { threeAdministrators } from './three-administrators.ts'
import { statesOf } from './states-of.ts'

const API: Actor = { _tag: 'Api' }
const AUTOMATION: Actor = { _tag: 'Automation' }
/** Reports of delivery come so many milliseconds after a message. */
const SENT_AFTER = 500

/** What somebody does; `contact` is one who has written, or nothing is done. */
type Deed =
  | { readonly does: 'write'; readonly contact: 1 | 2 }
  | { readonly does: 'reply' | 'note' | 'close' | 'reopen' | 'unassign'; readonly contact: 1 | 2 }
  | { readonly does: 'assign'; readonly contact: 1 | 2; readonly agent: '2' | '3' }
  | {
      readonly does: 'tag'
      readonly contact: 1 | 2
      readonly add: ReadonlyArray<string>
      readonly remove: ReadonlyArray<string>
    }
  | { readonly does: 'wait'; readonly minutes: number }

const contact = fc.constantFrom<1 | 2>(1, 2)
const tags = fc.uniqueArray(fc.constantFrom('vip', 'late', 'spam'))

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('write'), contact }) },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constantFrom('reply', 'note', 'close', 'reopen', 'unassign'),
      contact,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('assign'), contact, agent: fc.constantFrom('2', '3') }),
  },
  fc.record({ does: fc.constant('tag'), contact, add: tags, remove: tags }),
  fc.record({ does: fc.constant('wait'), minutes: fc.integer({ min: 1, max: 30 }) }),
)

const directory = threeAdministrators(respondioDialect, [])

/** The core alone, with what respond.io makes of each deed in the core's words (apis 1.10: a contact stays with whoever had them). */
class Direct {
  readonly inbox = new Inbox(directory, respondioDialect)
  readonly #kept = new Map<string, string>()
  readonly #unreported: Array<{ readonly id: string; readonly message: string; readonly at: number }> = []
  #notes = 0

  ask(id: string, command: Command): void {
    const { holder } = this.inbox.state(id)
    const verdict = this.inbox.submit(id, command)
    if (Result.isFailure(verdict)) return
    for (const { event } of verdict.success) {
      // A contact stays with whoever had them.
      if (event._tag === 'Closed' && holder !== null) this.#kept.set(id, holder)
      if (event._tag !== 'Reopened') continue
      const agent = this.#kept.get(id)
      this.#kept.delete(id)
      if (agent !== undefined) this.ask(id, { _tag: 'Assign', at: event.at, by: AUTOMATION, agent })
    }
  }

  isOpen(id: string): boolean {
    return this.inbox.state(id).phase !== 'closed'
  }

  receive(id: string, at: number, message: string): void {
    const content = textContent('Hello')
    if (this.inbox.has(id)) this.ask(id, { _tag: 'ReceiveMessage', at, message, content })
    else {
      this.ask(id, {
        _tag: 'Receive',
        at,
        channel: id === '1' ? 'whatsapp' : 'sms',
        contact: id,
        place: NOWHERE,
        routing: 'smart',
        priority: 0,
        message,
        content,
      })
    }
  }

  /** Without an open conversation a message goes out beside it. */
  reply(id: string, at: number, message: string): void {
    if (!this.isOpen(id)) return
    this.ask(id, { _tag: 'Reply', at, by: API, message, content: textContent('Yes') })
    this.#unreported.push({ id, message, at: at + SENT_AFTER })
  }

  note(id: string, at: number): void {
    this.#notes += 1
    this.ask(id, { _tag: 'Note', at, by: API, note: String(this.#notes), content: textContent('Yes') })
  }

  assign(id: string, at: number, agent: string | null): void {
    if (this.isOpen(id)) {
      this.ask(
        id,
        agent === null ? { _tag: 'Unassign', at, by: API } : { _tag: 'Assign', at, by: API, agent },
      )
    } else if (agent === null) this.#kept.delete(id)
    else this.#kept.set(id, agent)
  }

  tag(id: string, at: number, add: ReadonlyArray<string>, remove: ReadonlyArray<string>): void {
    for (const tag of add) this.ask(id, { _tag: 'AddTag', at, by: API, tag })
    for (const tag of remove) this.ask(id, { _tag: 'RemoveTag', at, by: API, tag })
  }

  /** Reports come by themselves. */
  wait(): void {
    for (const { id, message, at } of this.#unreported.splice(0)) {
      this.ask(id, { _tag: 'ReportDelivery', at, message, status: 'sent', failure: null })
    }
  }
}

const setUp = () => {
  const data = {
    ...SMALL_WORKSPACE,
    tags: ['vip', 'late', 'spam'],
    delivery: { sentAfter: SENT_AFTER, deliveredAfter: null, readAfter: null },
  }
  const sandbox = createSandbox({ provider: 'respondio', data })
  const client = connect(respondio, { token: sandbox.control.token(), fetch: sandbox.fetch })
  return { sandbox, client, direct: new Direct() }
}

type SetUp = ReturnType<typeof setUp>

/** Through the client and the sandbox, and to the core directly. */
const both = async ({ sandbox, client, direct }: SetUp, done: Deed): Promise<void> => {
  const at = sandbox.now
  if (done.does === 'wait') {
    await sandbox.advance(done.minutes * 60_000)
    return direct.wait()
  }
  const id = String(done.contact)
  if (done.does === 'write') {
    const { message } = sandbox.control.contactWrites({
      contact: done.contact,
      text: 'Hello',
      channel: done.contact,
    })
    return direct.receive(id, at, String(message))
  }
  if (!direct.inbox.has(id)) return
  switch (done.does) {
    case 'reply': {
      const { id: message } = await client.reply(id, { text: 'Yes' })
      return direct.reply(id, at, message ?? '')
    }
    case 'note':
      await client.note(id, 'Yes')
      return direct.note(id, at)
    case 'close':
      await client.close(id, { _tag: 'Processed' })
      return direct.ask(id, { _tag: 'Close', at, by: API, outcome: { _tag: 'Processed' } })
    case 'reopen':
      await client.reopen(id)
      return direct.ask(id, { _tag: 'Reopen', at, by: API })
    case 'unassign':
      await client.unassign(id)
      return direct.assign(id, at, null)
    case 'assign':
      await client.assign(id, done.agent)
      return direct.assign(id, at, done.agent)
    case 'tag':
      await client.tag(id, done)
      return direct.tag(id, at, done.add, done.remove)
  }
}

describe('a sandbox of respond.io', () => {
  it.prop([fc.array(deed, { minLength: 1, maxLength: 25 })], { numRuns: 60 })(
    'does through its API what the core does directly',
    async (deeds) => {
      const there = setUp()
      for (const each of deeds) await both(there, each)
      const { sandbox, client, direct } = there
      const states = statesOf(direct.inbox)
      expect(statesOf(sandbox.control.inbox)).toEqual(states)
      for (const [id, state] of states) {
        const shown = await client.get(id)
        expect(shown.state.phase).toBe(state.phase === 'closed' ? 'closed' : 'open')
        expect(shown.state.details.tags).toEqual(state.details.tags)
        // The server shows whose a contact stays; in the core what is finished is nobody's.
        if (direct.isOpen(id)) expect(shown.state.holder).toBe(state.holder)
      }
    },
  )
})
