import {
  absent,
  type Command,
  decide,
  type Event,
  evolve,
  type InteractionState,
  NOWHERE,
} from '@inboxlab/core'
import { Inbox, type InteractionFilter, NotFound, NotSupported, Operation, Refused } from '@inboxlab/sdk'
import * as Clock from 'effect/Clock'
import * as Effect from 'effect/Effect'
import * as Layer from 'effect/Layer'
import * as Result from 'effect/Result'
import * as Stream from 'effect/Stream'

const provider = 'in memory'
const API = { _tag: 'Api' } as const
const WITHOUT: ReadonlySet<Operation> = new Set(['reopen', 'tag'])

/** An inbox in memory whose every change goes through the core's decider. */
export const inMemoryInbox: Layer.Layer<Inbox> = Layer.sync(Inbox, () => {
  const kept = new Map<string, { state: InteractionState; log: ReadonlyArray<Event> }>()
  let named = 0
  const nextId = (kind: string) => `${kind}-${++named}`

  const find = (id: string) => {
    const found = kept.get(id)
    return found === undefined ? Effect.fail(new NotFound({ interaction: id })) : Effect.succeed(found)
  }

  const carryOut = Effect.fnUntraced(function* (
    id: string,
    before: { state: InteractionState; log: ReadonlyArray<Event> },
    command: (at: number) => Command,
  ) {
    const verdict = decide(before.state, command(yield* Clock.currentTimeMillis))
    if (Result.isFailure(verdict)) return yield* new Refused({ interaction: id, refusal: verdict.failure })
    const after = {
      state: verdict.success.reduce(evolve, before.state),
      log: [...before.log, ...verdict.success],
    }
    kept.set(id, after)
    return after
  })

  const change = Effect.fnUntraced(function* (id: string, command: (at: number) => Command) {
    yield* carryOut(id, yield* find(id), command)
  })

  const without = (operation: Operation, why: string) =>
    Effect.fail(new NotSupported({ provider, operation, why }))

  return Inbox.of({
    provider,
    supports: new Set(Operation.literals.filter((each) => !WITHOUT.has(each))),
    list: (filter) =>
      Stream.suspend(() =>
        Stream.fromIterable(
          [...kept]
            .filter(([, { state }]) => matches(state, filter))
            .map(([id, { state }]) => ({ id, state })),
        ),
      ),
    get: (id) => Effect.map(find(id), ({ state }) => ({ id, state })),
    timeline: (id) => Stream.unwrap(Effect.map(find(id), ({ log }) => Stream.fromIterable(log))),
    start: Effect.fnUntraced(function* ({ channel, contact, message, agent }) {
      const id = nextId('interaction')
      const { state } = yield* Effect.orDie(
        carryOut(id, { state: absent, log: [] }, (at) => ({
          _tag: 'Start',
          at,
          by: API,
          channel,
          contact,
          place: NOWHERE,
          routing: agent === undefined ? 'smart' : 'direct',
          priority: 0,
          agent: agent ?? null,
          message: message === undefined ? null : nextId('message'),
        })),
      )
      return { id, state }
    }),
    reply: (id) => {
      const message = nextId('message')
      return Effect.as(
        change(id, (at) => ({ _tag: 'Reply', at, by: API, message })),
        message,
      )
    },
    note: (id) => {
      const note = nextId('note')
      return Effect.as(
        change(id, (at) => ({ _tag: 'Note', at, by: API, note })),
        note,
      )
    },
    assign: (id, agent) => change(id, (at) => ({ _tag: 'Assign', at, by: API, agent })),
    unassign: (id) => change(id, (at) => ({ _tag: 'Unassign', at, by: API })),
    transfer: (id, to) => change(id, (at) => ({ _tag: 'Transfer', at, by: API, to })),
    close: (id, outcome) => change(id, (at) => ({ _tag: 'Close', at, by: API, outcome })),
    snooze: (id, until) => change(id, (at) => ({ _tag: 'Snooze', at, by: API, until })),
    reopen: () => without('reopen', 'this one leaves it to the contact'),
    tag: () => without('tag', 'this one keeps no tags'),
  })
})

const matches = (state: InteractionState, { phase, holder, queue, channel }: InteractionFilter): boolean =>
  (phase === undefined || state.phase === phase) &&
  (holder === undefined || state.holder === holder) &&
  (queue === undefined || state.place.queue === queue) &&
  (channel === undefined || state.origin.channel === channel)
