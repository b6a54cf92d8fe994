import { fc, it } from '@fast-check/vitest'
import {
  Command,
  Directory,
  type Directory as DirectoryType,
  dialects,
  directoryProblems,
  Inbox,
  type InteractionState,
} from '@inboxlab/core'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { describe, expect } from 'vitest'
import {
  type CheckInboxOptions,
  checkInbox,
  commands,
  directories,
  type InboxUnderTest,
  inboxInvariants,
  schemaArbitrary,
} from '../../src/property/index.ts'

describe('what is generated from schemas', () => {
  it.prop([commands()])('is a command that they let in', (command) => {
    expect(Schema.is(Command)(command)).toBe(true)
  })

  it.prop([directories()])('is a directory that they let in, and nothing is amiss in it', (directory) => {
    expect(Schema.is(Directory)(directory)).toBe(true)
    expect(directoryProblems(directory)).toEqual([])
  })

  it('is a command of every kind there is', () => {
    const drawn = new Set(fc.sample(commands(), { numRuns: 3000, seed: 1 }).map(({ _tag }) => _tag))
    expect([...drawn].sort()).toEqual(Object.keys(Command.cases).sort())
  })

  const Odd = Schema.Struct({ at: Schema.Date })

  it('is nothing, where a schema is of a kind that is not known', () => {
    expect(() => schemaArbitrary(Odd)).toThrow(/^there is no arbitrary for a schema of kind Declaration$/)
  })

  const Ranges = Schema.Struct({
    code: Schema.String.check(Schema.isPattern(/^[A-Z]{3}$/)),
    amount: Schema.Int.check(Schema.isGreaterThan(0)),
    count: Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)),
    name: Schema.NonEmptyString,
    many: Schema.Array(Schema.NullOr(Schema.Boolean)),
    maybe: Schema.optionalKey(Schema.Literal('x')),
  })

  it.prop([schemaArbitrary(Ranges)])('keeps to patterns, ranges and what may be left out', (value) => {
    expect(Schema.is(Ranges)(value)).toBe(true)
  })
})

describe('the inbox of the core', () => {
  it.each([null, ...dialects.values()])('keeps every invariant under %o', (dialect) => {
    const check = checkInbox({ dialect, runs: 60 })
    expect(check._tag === 'Failed' ? check.breach : 'Held').toBe('Held')
    if (check._tag === 'Held') expect(check.accepted).toBeGreaterThan(50)
  })
})

type Lie = (inbox: Inbox) => Partial<InboxUnderTest>

/** The inbox, but for what it lies about. */
const lying =
  (lie: Lie): NonNullable<CheckInboxOptions['inbox']> =>
  (directory: DirectoryType, dialect) => {
    const inbox = new Inbox(directory, dialect)
    const truth: InboxUnderTest = {
      submit: (interaction, command) => inbox.submit(interaction, command),
      state: (interaction) => inbox.state(interaction),
      get log() {
        return inbox.log
      },
      get notifications() {
        return inbox.notifications
      },
      lookup: inbox.lookup,
      rows: inbox.rows,
      views: inbox.views,
    }
    return Object.defineProperties(truth, Object.getOwnPropertyDescriptors(lie(inbox)))
  }

/** Everybody sees everything, as far as it is not left out. */
const seesAll =
  (holds: (state: InteractionState) => boolean): Lie =>
  ({ rows, views }) => ({
    views: Object.assign(Object.create(views), {
      page: () => {
        const all = [...rows.all()].filter(({ state }) => holds(state))
        return Result.succeed({ rows: all, total: all.length, next: null })
      },
    }),
  })

/** Answers a command as if this had been its only event. */
const answers =
  (event: (command: Command, state: InteractionState) => object | null): Lie =>
  (inbox) => ({
    submit: (interaction, command) => {
      const state = inbox.state(interaction)
      const verdict = inbox.submit(interaction, command)
      const lie = event(command, state)
      if (lie === null || Result.isSuccess(verdict)) return verdict
      return Result.succeed([{ sequence: 1, interaction, event: { at: command.at, ...lie } as never }])
    },
  })

const begins = (inbox: Inbox) => Math.max(0, inbox.log.length)

const lies: Readonly<Record<string, Lie>> = {
  'archived is invisible': seesAll(({ phase }) => phase === 'archived'),
  'private stays private': seesAll(() => true),
  'notification exactly once': (inbox) => ({
    get notifications() {
      return inbox.notifications.flatMap((each) => [each, each])
    },
  }),
  'window respected': answers((command, { phase, origin, moments }) =>
    command._tag === 'Reply' &&
    command.content?.template === null &&
    command.content.windowTag === null &&
    phase === 'open' &&
    origin.channel === 'whatsapp' &&
    (moments.windowUntil ?? 0) < command.at
      ? { _tag: 'Replied', by: command.by, message: command.message, content: command.content }
      : null,
  ),
  'sender limits': answers((command) =>
    command._tag === 'Start' && command.sender !== undefined ? { ...command, _tag: 'Started' } : null,
  ),
  'delivery never moves back': (inbox) => ({
    state: (interaction) => {
      const state = inbox.state(interaction)
      const forgotten = begins(inbox) % 2 === 1
      const messages = state.details.messages.map((each) =>
        forgotten
          ? {
              ...each,
              delivery: { ...each.delivery, deliveredAt: null, readAt: null, failedAt: null, sentAt: null },
            }
          : each,
      )
      return forgotten && messages.length > 0
        ? { ...state, details: { ...state.details, messages: messages as never } }
        : state
    },
  }),
  'what is refused changes nothing': (inbox) => ({
    state: (interaction) => ({ ...inbox.state(interaction) }),
  }),
  'no return to unanswered': (inbox) => ({
    state: (interaction) => {
      const state = inbox.state(interaction)
      return inbox.log.length % 3 === 2 && state.phase === 'open' ? { ...state, phase: 'unanswered' } : state
    },
  }),
}

describe('an invariant of an inbox can fail', () => {
  const found = (name: string, inbox: CheckInboxOptions['inbox']) => {
    const check = checkInbox({
      invariants: [name],
      names: { messages: ['m1', 'm2'] },
      runs: 2000,
      ...(inbox === undefined ? {} : { inbox }),
    })
    return check._tag === 'Failed' ? check.breach : null
  }

  it.each(Object.entries(lies))('%s', (name, lie) => {
    const breach = found(name, lying(lie))
    expect(breach?.invariant).toBe(name)
    expect(breach?.asked.length).toBeLessThan(8)
  })

  it('determinism', () => {
    let made = 0
    const breach = found('determinism', (directory, dialect) => {
      const inbox = new Inbox(directory, dialect)
      const odd = made++ % 2 === 1
      return lying(() => ({
        submit: (interaction, command) =>
          inbox.submit(interaction, odd ? { ...command, at: command.at + 1 } : command),
        state: (interaction) => inbox.state(interaction),
        get log() {
          return inbox.log
        },
      }))(directory, dialect)
    })
    expect(breach?.text).toBe('the logs differ from entry 1 on')
    expect(breach?.asked).toHaveLength(1)
  })

  it('each of them', () => {
    expect([...Object.keys(lies), 'determinism'].sort()).toEqual([...inboxInvariants.keys()].sort())
  })
})

describe('what is found', () => {
  it('is found again by its seed and path', () => {
    const options = { invariants: ['private stays private'], inbox: lying(seesAll(() => true)), runs: 500 }
    const first = checkInbox(options)
    if (first._tag !== 'Failed') throw new Error('nothing was found')
    const { seed, path, asked, text } = first.breach
    const again = checkInbox({ ...options, seed, path })
    expect(again._tag === 'Failed' ? [again.breach.asked, again.breach.text] : null).toEqual([asked, text])
  })

  it('names an invariant that is not there', () => {
    expect(() => checkInbox({ invariants: ['archived is visible'] })).toThrow(
      /^there is no invariant 'archived is visible' of an inbox; there are archived is invisible/,
    )
  })
})
