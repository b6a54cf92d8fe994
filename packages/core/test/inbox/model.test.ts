import { fc, it } from '@fast-check/vitest'
import * as Result from 'effect/Result'
import { describe, expect } from 'vitest'
import { canSee } from '../../src/access/can-see.ts'
import { canSeeInHistory } from '../../src/access/history.ts'
import { subjectOf } from '../../src/access/subject.ts'
import { deliveryStatus } from '../../src/conversation/merge-delivery.ts'
import type { Dialect } from '../../src/dialect/dialect.ts'
import { dialects } from '../../src/dialect/dialects.ts'
import { localDay } from '../../src/directory/local-day.ts'
import { Inbox } from '../../src/inbox/inbox.ts'
import { encodeLog, foldLog } from '../../src/inbox/log.ts'
import { type Command, capabilities, type Event, type InteractionState } from '../../src/index.ts'
import { commandFrom } from '../arbitrary/command.ts'
import { small } from '../arbitrary/pool.ts'
import { crew, offices } from './crew.ts'

const NAMES = ['i1', 'i2', 'i3'] as const

/** What a careful reader of the log would keep in mind. */
interface Model {
  now: number
  answered: Set<string>
}

const rank = { pending: 0, sent: 1, delivered: 2, read: 3, failed: 3 } as const

class Ask implements fc.Command<Model, Inbox> {
  private readonly interaction: (typeof NAMES)[number]
  private readonly given: Command
  private readonly later: number

  constructor(interaction: (typeof NAMES)[number], given: Command, later: number) {
    this.interaction = interaction
    this.given = given
    this.later = later
  }

  check(): boolean {
    return true
  }

  run(model: Model, inbox: Inbox): void {
    model.now += this.later
    const command = { ...this.given, at: model.now }
    const before = new Map(NAMES.map((name) => [name, inbox.state(name)]))
    const logged = inbox.log.length
    const told = inbox.notifications.length
    const verdict = inbox.submit(this.interaction, command)
    if (Result.isFailure(verdict)) {
      for (const name of NAMES) expect(inbox.state(name)).toBe(before.get(name))
      expect([inbox.log.length, inbox.notifications.length]).toEqual([logged, told])
      return
    }
    for (const name of NAMES) if (name !== this.interaction) expect(inbox.state(name)).toBe(before.get(name))
    expect(inbox.log.slice(logged)).toEqual(verdict.success)
    const was = before.get(this.interaction) as InteractionState
    const is = inbox.state(this.interaction)
    if (is.phase !== 'unanswered') model.answered.add(this.interaction)
    expect(is.phase === 'unanswered' && model.answered.has(this.interaction)).toBe(false)
    for (const { event } of verdict.success) keepsToTheWindow(was, event)
    for (const message of is.details.messages) {
      const earlier = was.details.messages.find(({ id }) => id === message.id)
      if (earlier === undefined) continue
      const [from, to] = [deliveryStatus(earlier.delivery), deliveryStatus(message.delivery)]
      expect(rank[to]).toBeGreaterThanOrEqual(rank[from])
    }
    tellsOnlyWhoMaySee(inbox, told, was)
  }

  toString(): string {
    return `${this.interaction}: ${JSON.stringify(this.given)} after ${this.later}`
  }
}

class ChangeOffice implements fc.Command<Model, Inbox> {
  private readonly office: number

  constructor(office: number) {
    this.office = office
  }

  check(): boolean {
    return true
  }

  run(_: Model, inbox: Inbox): void {
    inbox.changeDirectory(offices[this.office % offices.length] as (typeof offices)[number])
  }

  toString(): string {
    return `office ${this.office}`
  }
}

/** Everybody looks at everything: lists, tabs, counts and searches show no more than the predicates allow. */
class Look implements fc.Command<Model, Inbox> {
  check(): boolean {
    return true
  }

  run({ now }: Model, inbox: Inbox): void {
    for (const viewer of crew) {
      for (const list of ['pool', 'history', 'conversations'] as const) {
        for (const search of [null, 'carl']) {
          const query = {
            list,
            search,
            sort: { column: 'began', direction: 'descending' },
            limit: 50,
          } as const
          const page = Result.getOrThrow(inbox.views.page(viewer, query, now))
          expect(page.total).toBe(page.rows.length)
          expect(Result.getOrThrow(inbox.views.count(viewer, { list, search }, now))).toBe(page.total)
          for (const row of page.rows) {
            expect(row.state).toBe(inbox.state(row.id))
            const subject = subjectOf(row)
            expect(subject.phase).not.toBe('archived')
            expect(
              list === 'history'
                ? canSeeInHistory(inbox.lookup, viewer, subject)
                : canSee(inbox.lookup, viewer, subject),
            ).toBe(true)
          }
          for (const tab of inbox.dialect?.screens.flatMap(({ tabs }) => tabs) ?? []) {
            const shown = Result.getOrThrow(
              inbox.views.page(viewer, { ...query, tab: tab.shows }, now),
            ).rows.map(({ id }) => id)
            expect(page.rows.map(({ id }) => id)).toEqual(expect.arrayContaining(shown))
          }
        }
      }
    }
  }

  toString(): string {
    return 'everybody looks'
  }
}

const keepsToTheWindow = (before: InteractionState, event: Event): void => {
  if (event._tag !== 'Replied' || event.content === undefined) return
  const { window, extensions } = capabilities[before.origin.channel]
  if (window === null || event.content.template !== null) return
  const { windowUntil } = before.moments
  const tagged = extensions.some(({ tag }) => tag === event.content?.windowTag)
  expect(tagged || (windowUntil !== null && event.at <= windowUntil)).toBe(true)
}

const tellsOnlyWhoMaySee = (inbox: Inbox, from: number, before: InteractionState): void => {
  const told = inbox.notifications.slice(from)
  const keys = told.map(({ user, trigger, at, interaction }) => `${user} ${trigger} ${interaction} ${at}`)
  for (const { user, interaction, trigger } of told) {
    const row = inbox.rows.row(interaction)
    expect(row).not.toBe(null)
    if (row === null) continue
    const now = canSee(inbox.lookup, user, subjectOf(row))
    const then = canSee(inbox.lookup, user, subjectOf({ ...row, state: before }))
    expect(trigger === 'message exits a queue' ? then || now : now).toBe(true)
  }
  // One command may bring two events of the same moment, such as a reopening and its message, but no more.
  for (const key of new Set(keys)) expect(keys.filter((each) => each === key).length).toBeLessThanOrEqual(2)
}

const asks = fc
  .tuple(fc.constantFrom(...NAMES), commandFrom(small), fc.constantFrom(0, 1, 1000, 3_600_000, 90_000_000))
  .map(([name, command, later]) => new Ask(name, command, later))
const steps = fc.commands(
  [asks, asks, asks, fc.nat(9).map((office) => new ChangeOffice(office)), fc.constant(new Look())],
  { maxCommands: 30, size: '+1' },
)
const system: fc.Arbitrary<Dialect | null> = fc.constantFrom(null, ...dialects.values())

describe('a whole inbox, whatever is asked of it', () => {
  it.prop([system, steps])(
    'keeps its promises: one holder, no way back to unanswered, nobody sees or hears of what they may not',
    (dialect, commands) => {
      const start = Date.UTC(2026, 2, 2, 8)
      let inbox: Inbox | null = null
      fc.modelRun(() => {
        inbox = new Inbox(offices[0] as (typeof offices)[number], dialect)
        return { model: { now: start, answered: new Set<string>() }, real: inbox }
      }, commands)
      const real = inbox as Inbox | null
      if (real === null) throw new Error('nothing was run')
      const folded = foldLog(real.log)
      for (const name of NAMES) {
        const state = real.state(name)
        if (folded.has(name)) expect(folded.get(name)).toStrictEqual(state)
        else expect(real.timeline(name)).toEqual([])
        expect(real.timeline(name)).toEqual(
          real.log.filter(({ interaction }) => interaction === name).map(({ event }) => event),
        )
      }
      senderLimitsHold(real)
      const again = Result.getOrThrow(
        Inbox.read(real.lookup.directory, dialect, JSON.parse(JSON.stringify(encodeLog(real.log)))),
      )
      for (const name of NAMES) expect(again.state(name)).toStrictEqual(real.state(name))
      expect([...again.rows.all()]).toEqual([...real.rows.all()])
    },
  )

  it.prop([fc.array(asks, { maxLength: 40 }), fc.array(fc.boolean(), { maxLength: 80 })])(
    'comes to the same states however the commands on different interactions are interleaved',
    (given, order) => {
      const one = given.filter((_, index) => index % 2 === 0).map((each) => retold(each, 'i1'))
      const two = given.filter((_, index) => index % 2 === 1).map((each) => retold(each, 'i2'))
      const inOrder = new Inbox(offices[0] as (typeof offices)[number])
      for (const [name, command] of [...one, ...two]) inOrder.submit(name, command)
      const mixed = new Inbox(offices[0] as (typeof offices)[number])
      const left: [Array<Retold>, Array<Retold>] = [[...one], [...two]]
      for (const first of order) {
        const next = left[first ? 0 : 1].shift()
        if (next !== undefined) mixed.submit(...next)
      }
      for (const [name, command] of [...left[0], ...left[1]]) mixed.submit(name, command)
      for (const name of ['i1', 'i2']) expect(mixed.state(name)).toStrictEqual(inOrder.state(name))
    },
  )
})

type Retold = readonly [string, Command]

/** The commands of an ask for one interaction; a sender's limit is what interactions do have in common. */
const retold = (ask: Ask, name: string): Retold => {
  const { given } = ask as unknown as { readonly given: Command }
  if (given._tag !== 'Start') return [name, given]
  const { sender: _, ...withoutSender } = given
  return [name, withoutSender]
}

const senderLimitsHold = (inbox: Inbox): void => {
  const used = new Map<string, number>()
  for (const { event } of inbox.log) {
    if (event._tag !== 'Started' || event.sender === undefined) continue
    const key = `${event.sender} ${localDay(event.at, 'Europe/Paris')}`
    used.set(key, (used.get(key) ?? 0) + 1)
  }
  for (const count of used.values()) expect(count).toBeLessThanOrEqual(1)
}
