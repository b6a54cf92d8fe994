import {
  absent,
  type Command,
  decide,
  type Event,
  evolve,
  type InteractionState,
  NOTHING_REPORTED,
  NOWHERE,
} from '@inboxlab/core'
import {
  type Capabilities,
  Inbox,
  type Interaction,
  type InteractionFilter,
  NotFound,
  NotSupported,
  type Operation,
  Refused,
} from '@inboxlab/sdk'
import * as Clock from 'effect/Clock'
import * as Effect from 'effect/Effect'
import * as Layer from 'effect/Layer'
import * as Result from 'effect/Result'
import * as Stream from 'effect/Stream'

const provider = 'in memory'
const API = { _tag: 'Api' } as const
const LACKING = 'it keeps conversations only'
const capabilities: Capabilities = {
  operations: {
    list: true,
    get: true,
    timeline: true,
    start: true,
    reply: true,
    note: true,
    assign: true,
    assignTeam: true,
    unassign: true,
    transfer: true,
    close: true,
    reopen: 'this one leaves it to the contact',
    snooze: true,
    tag: 'this one keeps no tags',
    delivery: LACKING,
    contacts: LACKING,
    contact: LACKING,
    addContact: LACKING,
    editContact: LACKING,
    users: LACKING,
    teams: LACKING,
    channels: LACKING,
  },
  messages: { text: true, link: true, file: true, template: true, quickReplies: true, email: true },
  filters: {
    phase: true,
    holder: true,
    team: 'it does not look at teams',
    queue: true,
    channel: true,
    contact: LACKING,
    tag: LACKING,
    since: LACKING,
    search: LACKING,
  },
}

/** An inbox in memory whose every change goes through the core's decider. */
export const inMemoryInbox: Layer.Layer<Inbox> = Layer.sync(Inbox, () => {
  const kept = new Map<string, { state: InteractionState; log: ReadonlyArray<Event> }>()
  let named = 0
  const nextId = (kind: string) => `${kind}-${++named}`

  const find = (id: string) => {
    const found = kept.get(id)
    return found === undefined
      ? Effect.fail(NotFound.of(provider, 'get', 'interaction', id))
      : Effect.succeed(found)
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

  const lacking = (operation: Operation) =>
    new NotSupported({ provider, operation, why: String(capabilities.operations[operation]) })
  const without = (operation: Operation) => () => Effect.fail(lacking(operation))
  const empty = (operation: Operation) => () => Stream.fail(lacking(operation))
  const sent = (id: string) => ({ id, delivery: NOTHING_REPORTED, raw: null })

  return Inbox.of({
    provider,
    capabilities,
    list: (filter = {}) =>
      Stream.suspend(() =>
        Stream.fromIterable(
          [...kept]
            .filter(([, { state }]) => matches(state, filter))
            .map(([id, { state }]) => shown(id, state)),
        ),
      ),
    get: (id) => Effect.map(find(id), ({ state }) => shown(id, state)),
    timeline: (id) =>
      Stream.unwrap(
        Effect.map(find(id), ({ log }) =>
          Stream.fromIterable(log.map((event) => ({ at: event.at, event, raw: event }))),
        ),
      ),
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
      return shown(id, state)
    }),
    reply: (id) => {
      const message = nextId('message')
      return Effect.as(
        change(id, (at) => ({ _tag: 'Reply', at, by: API, message })),
        sent(message),
      )
    },
    note: (id) => {
      const note = nextId('note')
      return Effect.as(
        change(id, (at) => ({ _tag: 'Note', at, by: API, note })),
        sent(note),
      )
    },
    assign: (id, agent) => change(id, (at) => ({ _tag: 'Assign', at, by: API, agent })),
    unassign: (id) => change(id, (at) => ({ _tag: 'Unassign', at, by: API })),
    transfer: (id, to) => change(id, (at) => ({ _tag: 'Transfer', at, by: API, to })),
    close: (id, outcome) => change(id, (at) => ({ _tag: 'Close', at, by: API, outcome })),
    snooze: (id, until) => change(id, (at) => ({ _tag: 'Snooze', at, by: API, until })),
    assignTeam: (id, team) => change(id, (at) => ({ _tag: 'AssignTeam', at, by: API, team })),
    reopen: without('reopen'),
    tag: without('tag'),
    delivery: without('delivery'),
    contacts: empty('contacts'),
    contact: without('contact'),
    addContact: without('addContact'),
    editContact: without('editContact'),
    users: empty('users'),
    teams: empty('teams'),
    channels: empty('channels'),
  })
})

const shown = (id: string, state: InteractionState): Interaction => ({
  id,
  state,
  channel: state.origin.channel,
  status: state.phase,
  raw: state,
})

const matches = (state: InteractionState, { phase, holder, queue, channel }: InteractionFilter): boolean =>
  (phase === undefined || state.phase === phase) &&
  (holder === undefined || state.holder === holder) &&
  (queue === undefined || state.place.queue === queue) &&
  (channel === undefined || state.origin.channel === channel)
