import { type Channel, UNTIL_NEXT_REPLY } from '@inboxlab/core'
import * as Effect from 'effect/Effect'
import type * as Result from 'effect/Result'
import * as Stream from 'effect/Stream'
import type { InboxError } from '../../error/inbox-error.ts'
import type { InvalidInput } from '../../error/invalid-input.ts'
import { NotFound } from '../../error/not-found.ts'
import type { Send } from '../../http/send.ts'
import type { Interaction } from '../../inbox/interaction.ts'
import type { InteractionFilter } from '../../inbox/interaction-filter.ts'
import type { Sent } from '../../inbox/sent.ts'
import type { TagChange } from '../../inbox/tag-change.ts'
import type { TimelineEntry } from '../../inbox/timeline-entry.ts'
import type { SupportedOperations } from '../client.ts'
import { matches } from '../matches.ts'
import { paged } from '../paged.ts'
import type { chatwootCapabilities } from './capabilities.ts'
import { endpointsOf } from './endpoints.ts'
import {
  bodyOf,
  contactFieldsOf,
  type Message,
  numberOf,
  queryOf,
  snoozeOf,
  statusesOf,
  wrong,
} from './from-core.ts'
import type { ChatwootContact, ChatwootConversation, ChatwootInbox, ChatwootMessage } from './records.ts'
import type { ChatwootSettings } from './settings.ts'
import {
  channelAccountOf,
  channelOf,
  contactOf,
  deliveryOf,
  entryOf,
  interactionOf,
  teamOf,
  userOf,
} from './to-core.ts'

type Own = SupportedOperations<typeof chatwootCapabilities>

/** How many conversations and contacts the server puts on a page (apis 2.1). */
const CONVERSATIONS_A_PAGE = 25
const CONTACTS_A_PAGE = 15
/** How many messages after one it gives at once. */
const MESSAGES_A_PAGE = 100

/** @internal The inbox that the API of one account makes. */
export const operations = (send: Send, { account }: ChatwootSettings): Own => {
  const endpoints = endpointsOf(account)

  const conversations = (filter: InteractionFilter): Stream.Stream<ChatwootConversation, InboxError> => {
    const { contact } = filter
    if (contact !== undefined) {
      return Stream.unwrap(Effect.map(send(endpoints.contactConversations(contact)), Stream.fromIterable))
    }
    return Stream.flatMap(Stream.fromIterable(statusesOf(filter)), (status) =>
      numbered(CONVERSATIONS_A_PAGE, (page) =>
        Effect.map(
          send(endpoints.conversations({ status, ...queryOf(filter), page })),
          (found) => found.conversations,
        ),
      ),
    )
  }

  const list = (filter: InteractionFilter = {}): Stream.Stream<Interaction, InboxError> =>
    conversations(filter).pipe(
      Stream.map(interactionOf),
      Stream.filter((each) => matches(each, filter)),
    )

  const post = (
    id: string,
    body: Result.Result<Parameters<typeof endpoints.createMessage>[1], InvalidInput>,
  ) =>
    Effect.map(
      Effect.flatMap(Effect.fromResult(body), (given) => send(endpoints.createMessage(id, given))),
      sentOf,
    )

  const reply = (id: string, message: Message): Effect.Effect<Sent, InboxError> => post(id, bodyOf(message))

  const assignTo = (id: string, assignee: number | null): Effect.Effect<void, InboxError> =>
    send(endpoints.assign(id, { assignee_id: assignee }))

  const assign: Own['assign'] = (id, agent) =>
    Effect.flatMap(Effect.fromResult(numberOf('agent', agent)), (user) => assignTo(id, user))

  const setStatus = (
    id: string,
    fields: Readonly<Record<string, unknown>>,
  ): Effect.Effect<void, InboxError> => Effect.asVoid(send(endpoints.toggleStatus(id, fields)))

  /** The conversation's messages, oldest first: from the first one on, a hundred at a time. */
  const messages = (id: string): Stream.Stream<ChatwootMessage, InboxError> =>
    paged<ChatwootMessage, number, InboxError, never>(0, (after) =>
      Effect.map(send(endpoints.messages(id, { after: after ?? 0 })), (items) => ({
        items,
        next: items.length < MESSAGES_A_PAGE ? null : (items.at(-1)?.id ?? null),
      })),
    )

  /** Which inbox a conversation of this medium is begun in: one that the contact is known in, else the only one. */
  const inboxFor = Effect.fnUntraced(function* (contact: ChatwootContact, channel: Channel) {
    const inboxes = yield* send(endpoints.inboxes())
    const ofMedium = inboxes.filter((each) => channelOf(each.channel_type, each.medium) === channel)
    const known = ofMedium.find((each) => contact.contact_inboxes?.some(({ inbox }) => inbox?.id === each.id))
    const [only, ...others] = ofMedium
    const chosen: ChatwootInbox | undefined = known ?? (others.length === 0 ? only : undefined)
    if (chosen !== undefined) return chosen
    return yield* wrong(
      'channel',
      only === undefined
        ? `the account has no inbox for ${channel}`
        : `the account has several inboxes for ${channel}: name one as message.via`,
    )
  })

  const start: Own['start'] = Effect.fnUntraced(function* ({ channel, contact: id, message, agent }) {
    const { via, ...content } = message ?? {}
    const body = message === undefined ? null : yield* Effect.fromResult(bodyOf(content as Message))
    const assignee = agent === undefined ? null : yield* Effect.fromResult(numberOf('agent', agent))
    const contact = yield* send(endpoints.contact(id))
    const inbox =
      via === undefined
        ? (yield* inboxFor(contact, channel)).id
        : yield* Effect.fromResult(numberOf('message.via', via))
    const begun = yield* send(
      endpoints.createConversation({
        inbox_id: inbox,
        contact_id: contact.id,
        source_id: sourceOf(contact, inbox),
        status: 'open',
        ...(assignee === null ? {} : { assignee_id: assignee }),
      }),
    )
    const conversation = String(begun.id)
    if (body !== null) yield* send(endpoints.createMessage(conversation, body))
    const interaction = interactionOf(yield* send(endpoints.conversation(conversation)))
    const { state } = interaction
    return {
      ...interaction,
      state: {
        ...state,
        phase: 'unanswered',
        awaiting: 'customer',
        origin: { ...state.origin, direction: 'outgoing' },
      },
    }
  })

  const tag = Effect.fnUntraced(function* (id: string, { add = [], remove = [] }: TagChange) {
    // The API only overwrites the whole list (apis 2.3), so it is read first.
    const had = yield* send(endpoints.labelsOf(id))
    const kept = had.filter((each) => !remove.includes(each))
    yield* send(endpoints.setLabels(id, [...new Set([...kept, ...add])]))
  })

  const delivery: Own['delivery'] = Effect.fnUntraced(function* (id, message) {
    const number = yield* Effect.fromResult(numberOf('message', message))
    const found = yield* send(endpoints.messages(id, { after: number - 1 }))
    const raw = found.find((each) => each.id === number)
    if (raw !== undefined) return { message, delivery: deliveryOf(raw), raw }
    return yield* notFound('message', message)
  })

  return {
    list,
    get: (id) => Effect.map(send(endpoints.conversation(id)), interactionOf),
    timeline: (id) => entries(messages(id)),
    start,
    reply,
    note: (id, text) => Effect.map(send(endpoints.createMessage(id, noteOf(text))), sentOf),
    assign,
    assignTeam: (id, team) =>
      team === null
        ? send(endpoints.assign(id, { team_id: null }))
        : Effect.flatMap(Effect.fromResult(numberOf('team', team)), (number) =>
            send(endpoints.assign(id, { team_id: number })),
          ),
    unassign: (id) => assignTo(id, null),
    transfer: (id, to) =>
      to._tag === 'User'
        ? assign(id, to.agent)
        : to._tag === 'SmartRouting'
          ? assignTo(id, null)
          : Effect.fail(
              wrong('to', 'a conversation stays in its inbox: transfer it to a user, or assign a team'),
            ),
    close: (id) => setStatus(id, { status: 'resolved' }),
    reopen: (id) => setStatus(id, { status: 'open' }),
    snooze: (id, until) =>
      until > UNTIL_NEXT_REPLY
        ? Effect.fail(wrong('until', 'give a moment that a date can name'))
        : setStatus(id, { status: 'snoozed', ...snoozeOf(until) }),
    tag,
    delivery,
    contacts: ({ search } = {}) =>
      Stream.map(
        numbered(CONTACTS_A_PAGE, (page) =>
          send(search === undefined ? endpoints.contacts(page) : endpoints.searchContacts(search, page)),
        ),
        contactOf,
      ),
    contact: (id) => Effect.map(send(endpoints.contact(id)), contactOf),
    addContact: (contact) =>
      Effect.map(
        Effect.flatMap(Effect.fromResult(contactFieldsOf(contact)), (fields) =>
          send(endpoints.createContact(fields)),
        ),
        ({ id }) => String(id),
      ),
    editContact: (id, edit) =>
      Effect.flatMap(Effect.fromResult(contactFieldsOf(edit)), (fields) =>
        send(endpoints.updateContact(id, fields)),
      ),
    users: () => streamed(Effect.map(send(endpoints.agents()), (all) => all.map(userOf))),
    teams: () => streamed(Effect.map(send(endpoints.teams()), (all) => all.map(teamOf))),
    channels: () => streamed(Effect.map(send(endpoints.inboxes()), (all) => all.map(channelAccountOf))),
  }
}

const sentOf = (raw: ChatwootMessage): Sent => ({ id: String(raw.id), delivery: deliveryOf(raw), raw })

const noteOf = (content: string) => ({ json: { content, private: true } })

/** What the server would say of a message that is not there; it has no address of its own to ask. */
const notFound = (what: string, id: string): NotFound =>
  new NotFound({
    provider: 'chatwoot',
    operation: 'delivery',
    status: null,
    code: null,
    requestId: null,
    attempts: 1,
    retry: { _tag: 'Never' },
    fateUnknown: false,
    detail: '',
    what,
    id,
  })

const sourceOf = ({ contact_inboxes = [] }: ChatwootContact, inbox: number): string =>
  contact_inboxes.find((each) => each.inbox?.id === inbox)?.source_id ?? ''

const streamed = <A>(all: Effect.Effect<ReadonlyArray<A>, InboxError>): Stream.Stream<A, InboxError> =>
  Stream.unwrap(Effect.map(all, Stream.fromIterable))

/** Pages by their numbers, up to the first that is not full. */
const numbered = <A>(
  full: number,
  fetchPage: (page: number) => Effect.Effect<ReadonlyArray<A>, InboxError>,
): Stream.Stream<A, InboxError> =>
  paged<A, number, InboxError, never>(1, (page) =>
    Effect.map(fetchPage(page ?? 1), (items) => ({
      items,
      next: items.length < full ? null : (page ?? 1) + 1,
    })),
  )

const entries = (
  messages: Stream.Stream<ChatwootMessage, InboxError>,
): Stream.Stream<TimelineEntry, InboxError> =>
  Stream.suspend(() => {
    let before = 0
    return Stream.map(messages, (message) => {
      const entry = entryOf(message, before)
      before = entry.at ?? before
      return entry
    })
  })
