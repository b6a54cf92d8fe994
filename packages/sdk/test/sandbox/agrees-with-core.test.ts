import { fc, it } from '@fast-check/vitest'
import {
  type Actor,
  type Command,
  chatwoot as chatwootDialect,
  type Directory,
  Inbox,
  NOWHERE,
  textContent,
} from '@inboxlab/core'
import { chatwoot, connect } from '@inboxlab/sdk/promise'
import { createSandbox, SMALL_OFFICE } from '@inboxlab/sdk/sandbox'
import * as Result from 'effect/Result'
import { describe, expect } from 'vitest'
import { faultsOf } from '../contract/chatwoot-contract.ts'
import { recordingFetch } from '../contract/recording-fetch.ts'
import { threeAdministrators } from './three-administrators.ts'
import { statesOf } from './states-of.ts'

const FIVE_MINUTES = 300_000
const OLGA: Actor = { _tag: 'Agent', agent: '1' }
const AUTOMATION: Actor = { _tag: 'Automation' }

/** What somebody does; `which` picks one of the conversations there are. */
type Deed =
  | { readonly does: 'write'; readonly contact: 1 | 2 }
  | { readonly does: 'reply' | 'note' | 'close' | 'reopen' | 'unassign'; readonly which: number }
  | { readonly does: 'assign'; readonly which: number; readonly agent: '2' | '3' }
  | { readonly does: 'team'; readonly which: number; readonly team: '1' | null }
  | {
      readonly does: 'tag'
      readonly which: number
      readonly add: ReadonlyArray<string>
      readonly remove: ReadonlyArray<string>
    }
  | { readonly does: 'snooze'; readonly which: number; readonly steps: number }
  | { readonly does: 'wait'; readonly steps: number }

const which = fc.nat(9)
const tags = fc.uniqueArray(fc.constantFrom('vip', 'late', 'spam'))
const steps = fc.integer({ min: 1, max: 4 })

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('write'), contact: fc.constantFrom(1, 2) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constantFrom('reply', 'note', 'close', 'reopen', 'unassign'),
      which,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('assign'), which, agent: fc.constantFrom('2', '3') }),
  },
  fc.record({ does: fc.constant('team'), which, team: fc.constantFrom('1', null) }),
  fc.record({ does: fc.constant('tag'), which, add: tags, remove: tags }),
  fc.record({ does: fc.constant('snooze'), which, steps }),
  fc.record({ does: fc.constant('wait'), steps }),
)

const directory: Directory = {
  ...threeAdministrators(chatwootDialect, ['1']),
  teams: [{ id: '1', space: null }],
}

/** The core alone, with what Chatwoot makes of each deed in the core's words (facts 2.2 and 2.3). */
class Direct {
  readonly inbox = new Inbox(directory, chatwootDialect)
  readonly kept = new Map<string, string>()

  /** What the core refuses does not happen. */
  ask(id: string, command: Command): boolean {
    const { holder } = this.inbox.state(id)
    const verdict = this.inbox.submit(id, command)
    if (Result.isFailure(verdict)) return false
    for (const { event } of verdict.success) {
      if (event._tag === 'Closed' && holder !== null) this.kept.set(id, holder)
      if (event._tag === 'Assigned') this.ask(id, { _tag: 'Join', at: event.at, participant: event.agent })
      if (event._tag !== 'Reopened') continue
      const agent = this.kept.get(id)
      this.kept.delete(id)
      if (agent !== undefined) this.ask(id, { _tag: 'Assign', at: event.at, by: AUTOMATION, agent })
    }
    return true
  }

  isClosed(id: string): boolean {
    return this.inbox.state(id).phase === 'closed'
  }

  assign(id: string, at: number, agent: string | null): void {
    if (!this.isClosed(id)) {
      this.ask(
        id,
        agent === null ? { _tag: 'Unassign', at, by: OLGA } : { _tag: 'Assign', at, by: OLGA, agent },
      )
    } else if (agent === null) this.kept.delete(id)
    else {
      this.kept.set(id, agent)
      this.ask(id, { _tag: 'Join', at, participant: agent })
    }
  }

  open(id: string, at: number): void {
    if (this.isClosed(id)) this.ask(id, { _tag: 'Reopen', at, by: OLGA })
    else this.ask(id, { _tag: 'Wake', at, by: OLGA })
  }
}

const office = {
  ...SMALL_OFFICE,
  delivery: { deliveredAfter: null, readAfter: null },
}

const setUp = () => {
  const sandbox = createSandbox({ provider: 'chatwoot', data: office })
  const { fetch, exchanges } = recordingFetch(sandbox.fetch)
  const client = connect(chatwoot, { account: 1, token: 'olga-token', fetch })
  return { sandbox, client, exchanges, direct: new Direct() }
}

type SetUp = ReturnType<typeof setUp>

/** Through the client and the sandbox, and to the core directly. */
const both = async ({ sandbox, client, direct }: SetUp, done: Deed): Promise<void> => {
  const at = sandbox.now
  if (done.does === 'wait') {
    await sandbox.advance(done.steps * FIVE_MINUTES)
    for (const id of direct.inbox.interactions) {
      const { snoozedUntil } = direct.inbox.state(id)
      if (snoozedUntil !== null && snoozedUntil <= sandbox.now) {
        direct.ask(id, { _tag: 'Wake', at: snoozedUntil, by: AUTOMATION })
      }
    }
    return
  }
  if (done.does === 'write') {
    const { conversation, message } = sandbox.control.contactWrites({ contact: done.contact, text: 'Hello' })
    const id = String(conversation)
    const content = textContent('Hello')
    if (direct.inbox.has(id))
      direct.ask(id, { _tag: 'ReceiveMessage', at, message: String(message), content })
    else {
      direct.ask(id, {
        _tag: 'Receive',
        at,
        channel: 'chat',
        contact: String(done.contact),
        place: { ...NOWHERE, queue: '1' },
        routing: 'smart',
        priority: 0,
        message: String(message),
        content,
      })
    }
    return
  }
  const ids = [...direct.inbox.interactions]
  const id = ids[done.which % ids.length]
  if (id === undefined) return
  const content = textContent('Yes')
  switch (done.does) {
    case 'reply': {
      const { id: message } = await client.reply(id, { text: 'Yes' })
      direct.ask(id, { _tag: 'Reply', at, by: OLGA, message: message ?? '', content })
      return
    }
    case 'note': {
      const { id: note } = await client.note(id, 'Yes')
      direct.ask(id, { _tag: 'Note', at, by: OLGA, note: note ?? '', content })
      return
    }
    case 'close':
      await client.close(id, { _tag: 'Processed' })
      direct.ask(id, { _tag: 'Close', at, by: OLGA, outcome: { _tag: 'Processed' } })
      return
    case 'reopen':
      await client.reopen(id)
      return direct.open(id, at)
    case 'unassign':
      await client.unassign(id)
      return direct.assign(id, at, null)
    case 'assign':
      await client.assign(id, done.agent)
      return direct.assign(id, at, done.agent)
    case 'team': {
      await client.assignTeam(id, done.team)
      direct.ask(id, { _tag: 'AssignTeam', at, by: OLGA, team: done.team })
      return assignWithin(direct, id, at, done.team)
    }
    case 'tag': {
      await client.tag(id, done)
      const had = direct.inbox.state(id).details.tags
      const wanted = [...had.filter((tag) => !done.remove.includes(tag)), ...done.add]
      for (const tag of had.filter((each) => !wanted.includes(each))) {
        direct.ask(id, { _tag: 'RemoveTag', at, by: OLGA, tag })
      }
      for (const tag of wanted) direct.ask(id, { _tag: 'AddTag', at, by: OLGA, tag })
      return
    }
    case 'snooze': {
      const until = at + done.steps * FIVE_MINUTES
      await client.snooze(id, until)
      if (direct.isClosed(id)) direct.ask(id, { _tag: 'Reopen', at, by: OLGA })
      if (direct.inbox.state(id).snoozedUntil !== until)
        direct.ask(id, { _tag: 'Snooze', at, by: OLGA, until })
    }
  }
}

/** Ben (3) is the one member of team 1, which gives its work out by itself. */
const assignWithin = (direct: Direct, id: string, at: number, team: string | null): void => {
  if (team === null) return
  const holder = direct.isClosed(id) ? (direct.kept.get(id) ?? null) : direct.inbox.state(id).holder
  if (holder === '3') return
  if (holder !== null) direct.assign(id, at, null)
  if (direct.isClosed(id)) direct.assign(id, at, '3')
  else direct.ask(id, { _tag: 'Assign', at, by: AUTOMATION, agent: '3' })
}

describe('a sandbox of Chatwoot', () => {
  it.prop([fc.array(deed, { minLength: 1, maxLength: 25 })], { numRuns: 60 })(
    'does through its API what the core does directly, and speaks as its contract says',
    async (deeds) => {
      const there = setUp()
      for (const each of deeds) await both(there, each)
      const { sandbox, client, exchanges, direct } = there
      const states = statesOf(direct.inbox)
      expect(statesOf(sandbox.control.inbox)).toEqual(states)
      for (const [id, state] of states) {
        const shown = await client.get(id)
        expect(shown.state).toMatchObject({
          phase: state.phase,
          holder: state.holder,
          snoozedUntil: state.snoozedUntil,
          place: state.place,
          details: { tags: state.details.tags },
        })
      }
      for await (const _ of client.list()) continue
      expect(exchanges.length).toBeGreaterThan(states.length)
      expect(faultsOf(exchanges)).toEqual([])
    },
  )
})
