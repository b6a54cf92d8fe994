import { fold } from '@inboxlab/core'
import { Inbox, type InboxService, NotFound, NotSupported, Operation, Refused } from '@inboxlab/sdk'
import * as Effect from 'effect/Effect'
import * as Schema from 'effect/Schema'
import * as Stream from 'effect/Stream'
import { TestClock } from 'effect/testing'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { inMemoryInbox } from './in-memory-inbox.ts'

const run = <A, E>(program: Effect.Effect<A, E, Inbox>): Promise<A> =>
  Effect.runPromise(program.pipe(Effect.provide(inMemoryInbox), Effect.provide(TestClock.layer())))

const started = Effect.gen(function* () {
  const inbox = yield* Inbox
  const { id } = yield* inbox.start({ channel: 'sms', contact: 'dana', message: { text: 'Hello' } })
  return { inbox, id }
})

describe('an inbox over the core', () => {
  it('carries a conversation from its start to its end, and its timeline folds to its state', () =>
    run(
      Effect.gen(function* () {
        const { inbox, id } = yield* started
        yield* inbox.assign(id, 'anna')
        yield* TestClock.adjust('1 minute')
        const message = yield* inbox.reply(id, { text: 'How can I help?' })
        yield* inbox.transfer(id, { _tag: 'Queue', queue: 'billing' })
        yield* inbox.close(id, { _tag: 'Processed' })

        const timeline = yield* Stream.runCollect(inbox.timeline(id))
        expect(timeline.map(({ event, at }) => [event?._tag, at])).toEqual([
          ['Started', 0],
          ['Assigned', 0],
          ['Replied', 60_000],
          ['Transferred', 60_000],
          ['Closed', 60_000],
        ])
        expect(timeline[2]?.event).toMatchObject({ message: message.id })
        expect((yield* inbox.get(id)).state).toEqual(fold(timeline.flatMap(({ event }) => event ?? [])))
      }),
    ))

  it('lists what matches every fact asked for', () =>
    run(
      Effect.gen(function* () {
        const inbox = yield* Inbox
        const anna = yield* inbox.start({ channel: 'sms', contact: 'dana', agent: 'anna' })
        const free = yield* inbox.start({ channel: 'sms', contact: 'eli' })
        yield* inbox.start({ channel: 'email', contact: 'eli' })
        const ids = (filter: Parameters<InboxService['list']>[0]) =>
          Effect.map(Stream.runCollect(inbox.list(filter)), (all) => all.map(({ id }) => id))

        expect(yield* ids({ channel: 'sms', holder: 'anna' })).toEqual([anna.id])
        expect(yield* ids({ channel: 'sms', holder: null })).toEqual([free.id])
        expect(yield* ids({})).toHaveLength(3)
        expect(yield* ids({ phase: 'closed' })).toEqual([])
      }),
    ))

  it('passes on the refusal of the core, with the rule and what would have been allowed', () =>
    run(
      Effect.gen(function* () {
        const { inbox, id } = yield* started
        const refused = yield* Effect.flip(inbox.unassign(id))
        expect(refused).toBeInstanceOf(Refused)
        expect(refused).toMatchObject({
          interaction: id,
          refusal: { _tag: 'HeldByNobody', command: 'Unassign' },
        })
        expect(refused.message).toMatch(
          /^Unassign of interaction-1 was refused: HeldByNobody \(allowed: .*Pick/,
        )
        expect((yield* Stream.runCollect(inbox.timeline(id))).map(({ event }) => event?._tag)).toEqual([
          'Started',
        ])
      }),
    ))

  it('says that an interaction is not there', () =>
    run(
      Effect.gen(function* () {
        const inbox = yield* Inbox
        const missing = NotFound.of('in memory', 'get', 'interaction', 'nobody')
        expect(yield* Effect.flip(inbox.get('nobody'))).toEqual(missing)
        expect(yield* Effect.flip(inbox.snooze('nobody', 1))).toEqual(missing)
        expect(yield* Effect.flip(Stream.runCollect(inbox.timeline('nobody')))).toEqual(missing)
      }),
    ))

  it('answers NotSupported to exactly what it does not claim to support', () =>
    run(
      Effect.gen(function* () {
        const { inbox, id } = yield* started
        const calls: Readonly<Record<Operation, Effect.Effect<unknown, unknown>>> = {
          list: Stream.runCollect(inbox.list({})),
          get: inbox.get(id),
          timeline: Stream.runCollect(inbox.timeline(id)),
          start: inbox.start({ channel: 'sms', contact: 'eli' }),
          reply: inbox.reply(id, { text: 'a' }),
          note: inbox.note(id, 'b'),
          assign: inbox.assign(id, 'anna'),
          assignTeam: inbox.assignTeam(id, 'support'),
          unassign: inbox.unassign(id),
          transfer: inbox.transfer(id, { _tag: 'User', agent: 'ben' }),
          snooze: inbox.snooze(id, 1),
          close: inbox.close(id, { _tag: 'Processed' }),
          reopen: inbox.reopen(id),
          tag: inbox.tag(id, { add: ['vip'] }),
          delivery: inbox.delivery(id, 'message-1'),
          contacts: Stream.runCollect(inbox.contacts({})),
          contact: inbox.contact('eli'),
          addContact: inbox.addContact({ name: 'Eli', identities: [] }),
          editContact: inbox.editContact('eli', { name: 'Elias' }),
          users: Stream.runCollect(inbox.users()),
          teams: Stream.runCollect(inbox.teams()),
          channels: Stream.runCollect(inbox.channels()),
        }
        for (const operation of Operation.literals) {
          const refused = yield* Effect.match(calls[operation], {
            onSuccess: () => false,
            onFailure: (error) => error instanceof NotSupported,
          })
          expect([operation, refused]).toEqual([operation, inbox.capabilities.operations[operation] !== true])
        }
      }),
    ))
})

describe('the types of an inbox', () => {
  it('has one method per operation and nothing else', () => {
    expectTypeOf<Exclude<keyof InboxService, 'provider' | 'capabilities'>>().toEqualTypeOf<Operation>()
  })

  it('has errors that survive being written down', () => {
    const error = new NotSupported({ provider: 'acme', operation: 'tag', why: 'it has no tags' })
    const written = JSON.parse(JSON.stringify(Schema.encodeSync(NotSupported)(error)))
    expect(Schema.decodeUnknownSync(NotSupported)(written)).toEqual(error)
  })
})
