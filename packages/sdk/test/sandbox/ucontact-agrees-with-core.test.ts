import { fc, it } from '@fast-check/vitest'
import {
  type Actor,
  type Command,
  type Directory,
  EMPTY_DIRECTORY,
  Inbox,
  NOWHERE,
  textContent,
  ucontact as ucontactDialect,
  ucontactStrategy,
} from '@inboxlab/core'
import { connect, ucontact } from '@inboxlab/sdk/promise'
import { createSandbox, type UcontactSeed } from '@inboxlab/sdk/sandbox'
import * as Result from 'effect/Result'
import { describe, expect } from 'vitest'
import { statesOf } from './states-of.ts'

const API: Actor = { _tag: 'Api' }
/** Reports of delivery come so many milliseconds after a message. */
const SENT_AFTER = 500
const CONTACTS = ['+33144716601', '+33144716602']
const AGENTS = ['anna', 'ben']

const data: typeof UcontactSeed.Encoded = {
  users: AGENTS.map((name) => ({ name, password: 'x' })),
  campaigns: [{ name: 'Desk', channels: ['sms'], members: AGENTS.map((agent) => ({ agent })) }],
  delivery: { sentAfter: SENT_AFTER, deliveredAfter: null, readAfter: null },
}

/** The same tenant in the core's words. */
const directory = (): Directory => {
  const strategy = ucontactStrategy('ringallmultiple', null)
  const rights = ucontactDialect.roles.find(({ name }) => name === 'agent')?.rights ?? []
  return {
    ...EMPTY_DIRECTORY,
    users: AGENTS.map((id) => ({
      id,
      name: id,
      type: 'collaborator',
      profiles: ['agent'],
      activeProfile: 'agent',
      teams: [],
      manages: [],
      spaces: [],
      channels: null,
      presence: 'online',
    })),
    profiles: [{ id: 'agent', rights, queues: [], channels: null }],
    campaigns:
      strategy === null
        ? []
        : [
            {
              id: 'Desk',
              channels: ['sms'],
              strategy,
              members: AGENTS.map((agent, position) => ({ agent, penalty: 0, position })),
              maxWaiting: null,
              requiredFields: [],
            },
          ],
  }
}

const contact = fc.constantFrom(...CONTACTS)
const agent = fc.constantFrom(...AGENTS)

/** What somebody does; a contact by their number. What is refused there must be refused here. */
type Deed =
  | {
      readonly does: 'write' | 'send'
      readonly contact: string
      readonly agent: string
      readonly long: boolean
    }
  | { readonly does: 'take' | 'finish' | 'answer'; readonly contact: string; readonly agent: string }
  | { readonly does: 'hand over'; readonly contact: string; readonly agent: string; readonly to: string }
  | { readonly does: 'wait'; readonly minutes: number }

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constantFrom('write', 'send'),
      contact,
      agent,
      // Longer than a text message may be.
      long: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ does: fc.constantFrom('take', 'finish', 'answer'), contact, agent }),
  },
  fc.record({ does: fc.constant('hand over'), contact, agent, to: agent }),
  fc.record({ does: fc.constant('wait'), minutes: fc.integer({ min: 1, max: 30 }) }),
)

/** The core alone, with what uContact makes of each deed in the core's words. */
class Direct {
  readonly inbox = new Inbox(directory(), ucontactDialect)
  readonly #unreported: Array<{ readonly id: string; readonly message: string; readonly at: number }> = []
  readonly #withContact = new Map<string, string>()
  #messages = 0

  /** The interaction with a contact, under the name that the server gave it. */
  with(number: string): string | undefined {
    return this.#withContact.get(number)
  }

  ask(id: string, command: Command): boolean {
    return Result.isSuccess(this.inbox.submit(id, command))
  }

  receive(number: string, id: string, at: number, text: string): void {
    this.#withContact.set(number, id)
    const said = { message: String(++this.#messages), content: textContent(text) }
    if (this.inbox.has(id)) this.ask(id, { _tag: 'ReceiveMessage', at, ...said })
    else {
      this.ask(id, {
        _tag: 'Receive',
        at,
        channel: 'sms',
        contact: number,
        place: { ...NOWHERE, campaign: 'Desk' },
        routing: 'smart',
        priority: 0,
        ...said,
      })
    }
  }

  /** A program sends: in what goes on with the contact, or in something new; without a message if it may not pass. */
  send(number: string, id: string, at: number, agentName: string, text: string): void {
    this.#withContact.set(number, id)
    const message = String(++this.#messages)
    const said = { message, content: textContent(text) }
    const start = {
      _tag: 'Start',
      at,
      by: API,
      channel: 'sms',
      contact: number,
      place: { ...NOWHERE, campaign: 'Desk' },
      routing: 'direct',
      priority: 0,
      agent: agentName,
    } as const
    const passes = this.ask(
      id,
      this.inbox.has(id) ? { _tag: 'Reply', at, by: API, ...said } : { ...start, ...said },
    )
    if (passes) this.#unreported.push({ id, message, at: at + SENT_AFTER })
    else if (!this.inbox.has(id)) this.ask(id, { ...start, message: null })
  }

  answer(id: string, at: number, agentName: string): boolean {
    const message = String(this.#messages + 1)
    const by: Actor = { _tag: 'Agent', agent: agentName }
    const passes = this.ask(id, { _tag: 'Reply', at, by, message, content: textContent('Yes') })
    if (!passes) return false
    this.#messages += 1
    this.#unreported.push({ id, message, at: at + SENT_AFTER })
    return true
  }

  isLive(id: string | undefined): boolean {
    return id !== undefined && ['open', 'unanswered'].includes(this.inbox.state(id).phase)
  }

  /** Reports come by themselves. */
  wait(): void {
    for (const { id, message, at } of this.#unreported.splice(0)) {
      this.ask(id, { _tag: 'ReportDelivery', at, message, status: 'sent', failure: null })
    }
  }
}

const setUp = () => {
  const sandbox = createSandbox({ provider: 'ucontact', data })
  const { control, fetch } = sandbox
  const given = { key: control.key('anna'), token: control.token(), campaign: 'Desk', fetch }
  const client = connect(ucontact, { baseUrl: 'https://acme.ucontactcloud.com', ...given })
  return { sandbox, client, direct: new Direct() }
}

type SetUp = ReturnType<typeof setUp>

const isDone = (ask: () => unknown): boolean => {
  try {
    ask()
    return true
  } catch {
    return false
  }
}

/** Through the client and the sandbox, and to the core directly. */
const both = async ({ sandbox, client, direct }: SetUp, done: Deed): Promise<void> => {
  const { control, now: at } = sandbox
  if (done.does === 'wait') {
    await sandbox.advance(done.minutes * 60_000)
    return direct.wait()
  }
  const number = done.contact
  const before = direct.with(number)
  if (done.does === 'write') {
    await client.vendor.receiveSms(number, 'Hello')
    const id = before ?? [...control.inbox.interactions].at(-1) ?? ''
    return direct.receive(number, id, at, 'Hello')
  }
  if (done.does === 'send') {
    const text = done.long ? 'x'.repeat(1000) : 'Hello'
    await client.start({ channel: 'sms', contact: number, agent: done.agent, message: { text } })
    const newest = [...control.inbox.interactions].at(-1) ?? ''
    return direct.send(number, direct.isLive(before) ? (before ?? '') : newest, at, done.agent, text)
  }
  if (before === undefined) return
  const asked = { agent: done.agent, interaction: before }
  const by: Actor = { _tag: 'Agent', agent: done.agent }
  switch (done.does) {
    case 'take': {
      const there = isDone(() => control.agentTakes(asked))
      return expect(direct.ask(before, { _tag: 'Pick', at, agent: done.agent })).toBe(there)
    }
    case 'answer': {
      const there = isDone(() => control.agentWrites({ ...asked, text: 'Yes' }))
      return expect(direct.answer(before, at, done.agent)).toBe(there)
    }
    case 'finish': {
      const there = isDone(() => control.agentFinishes(asked))
      const here = direct.ask(before, { _tag: 'Close', at, by, outcome: { _tag: 'Processed' } })
      return expect(here).toBe(there)
    }
    case 'hand over': {
      const there = isDone(() => control.agentTransfers({ ...asked, to: done.to }))
      const to = { _tag: 'User', agent: done.to } as const
      return expect(direct.ask(before, { _tag: 'Transfer', at, by, to })).toBe(there)
    }
  }
}

describe('a sandbox of uContact', () => {
  it.prop([fc.array(deed, { minLength: 1, maxLength: 25 })], { numRuns: 60 })(
    'does through its API and its control what the core does directly',
    async (deeds) => {
      const there = setUp()
      for (const each of deeds) await both(there, each)
      const { sandbox, client, direct } = there
      const states = statesOf(direct.inbox)
      expect(statesOf(sandbox.control.inbox)).toEqual(states)
      for (const [id, state] of states) {
        const shown = await client.get(id)
        expect(shown.status).toBe(ucontactDialect.statusOf(state))
        const { phase, holder, place, origin, moments, outcome } = shown.state
        expect({ phase, holder, place, outcome, contact: origin.contact }).toEqual({
          phase: state.phase,
          holder: state.holder,
          place: state.place,
          outcome: state.outcome,
          contact: state.origin.contact,
        })
        expect(origin).toMatchObject({ at: state.origin.at, direction: state.origin.direction })
        expect(moments.waitingSince).toBeGreaterThan(0)
      }
    },
  )
})
