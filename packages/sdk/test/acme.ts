import { absent, NOTHING_REPORTED } from '@inboxlab/core'
import { type Capabilities, type InboxError, type Interaction, type Provider, Token } from '@inboxlab/sdk'
import * as Effect from 'effect/Effect'
import * as Redacted from 'effect/Redacted'
import * as Schema from 'effect/Schema'
import { ignored, json } from '../src/http/answer.ts'
import { textAt } from '../src/http/fault.ts'
import { path } from '../src/http/path.ts'
import { paged } from '../src/provider/paged.ts'
import { openWord } from '../src/record/open-word.ts'
import { record } from '../src/record/record.ts'

/** The smallest provider that has a bit of everything: for tests of what all providers share. */

const Ticket = record({
  id: Schema.Int,
  state: openWord(['open', 'closed']),
  owner: Schema.NullOr(Schema.String),
})
const Tickets = record({ tickets: Schema.Array(Ticket), next: Schema.NullOr(Schema.String) })
const Posted = record({ id: Schema.Int })

const LACKING = 'its API has only tickets'

export const capabilities = {
  operations: {
    list: true,
    get: true,
    timeline: LACKING,
    start: LACKING,
    reply: true,
    note: LACKING,
    assign: true,
    assignTeam: LACKING,
    unassign: LACKING,
    transfer: LACKING,
    close: LACKING,
    reopen: LACKING,
    snooze: LACKING,
    tag: LACKING,
    delivery: LACKING,
    contacts: LACKING,
    contact: LACKING,
    addContact: LACKING,
    editContact: LACKING,
    users: LACKING,
    teams: LACKING,
    channels: LACKING,
  },
  messages: {
    text: true,
    link: 'it sends text only',
    file: 'it sends text only',
    template: 'it sends text only',
    quickReplies: 'it sends text only',
    email: 'it sends text only',
  },
  filters: {
    phase: 'its list has no filter',
    holder: 'its list has no filter',
    team: 'its list has no filter',
    queue: 'its list has no filter',
    channel: 'its list has no filter',
    contact: 'its list has no filter',
    tag: 'its list has no filter',
    since: 'its list has no filter',
    search: true,
  },
} as const satisfies Capabilities

const Settings = Schema.Struct({ token: Token })

interface Vendor {
  /** Deletes a ticket; its answer is not looked at. */
  readonly remove: (id: string) => Effect.Effect<void, unknown>
}

const interactionOf = (ticket: typeof Ticket.Type): Interaction => ({
  id: String(ticket.id),
  state: { ...absent, phase: ticket.state === 'closed' ? 'closed' : 'open', holder: ticket.owner },
  channel: null,
  status: typeof ticket.state === 'string' ? ticket.state : ticket.state.unknown,
  raw: ticket,
})

export const acme: Provider<typeof capabilities, typeof Settings, Vendor> = {
  name: 'acme',
  capabilities,
  settings: Settings,
  server: ({ token }) => ({
    baseUrl: 'https://acme.example/api',
    headers: { authorization: `Bearer ${Redacted.value(token)}` },
    secrets: [Redacted.value(token)],
    readFault: (body) => ({ code: textAt(body, 'code'), message: textAt(body, 'message') }),
    rate: null,
  }),
  operations: (send) => ({
    list: ({ search } = {}) =>
      paged<Interaction, string, InboxError, never>(null, (page) =>
        Effect.map(
          send({
            operation: 'list',
            method: 'GET',
            path: path`/tickets`,
            query: { search, page: page ?? undefined },
            answer: json(Tickets),
          }),
          ({ tickets, next }) => ({ items: tickets.map(interactionOf), next }),
        ),
      ),
    get: (id) =>
      Effect.map(
        send({
          operation: 'get',
          method: 'GET',
          path: path`/tickets/${id}`,
          about: { what: 'interaction', id },
          answer: json(Ticket),
        }),
        interactionOf,
      ),
    reply: (id, message) =>
      Effect.map(
        send({
          operation: 'reply',
          method: 'POST',
          path: path`/tickets/${id}/messages`,
          body: { json: message },
          answer: json(Posted),
        }),
        (raw) => ({ id: String(raw.id), delivery: NOTHING_REPORTED, raw }),
      ),
    assign: (id, agent) =>
      send({
        operation: 'assign',
        method: 'PUT',
        path: path`/tickets/${id}/owner`,
        body: { json: { agent } },
        answer: ignored,
      }),
  }),
  vendor: (send) => ({
    remove: (id) =>
      send({ operation: 'remove', method: 'DELETE', path: path`/tickets/${id}`, answer: ignored }),
  }),
}
