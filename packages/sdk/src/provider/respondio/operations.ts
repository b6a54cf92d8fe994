import { type Instant, NOTHING_REPORTED } from '@inboxlab/core'
import * as Effect from 'effect/Effect'
import * as Stream from 'effect/Stream'
import type { InboxError } from '../../error/inbox-error.ts'
import { InvalidInput } from '../../error/invalid-input.ts'
import type { Send } from '../../http/send.ts'
import type { Sent } from '../../inbox/sent.ts'
import type { TagChange } from '../../inbox/tag-change.ts'
import type { TimelineEntry } from '../../inbox/timeline-entry.ts'
import type { SupportedOperations } from '../client.ts'
import { matches } from '../matches.ts'
import type { respondioCapabilities } from './capabilities.ts'
import { assigneeOf, conditionsOf, fieldsOf, type Message, newIdentifierOf, sendBodyOf } from './from-core.ts'
import type { RespondioMessage } from './records.ts'
import { given } from './requests.ts'
import type { RespondioSettings } from './settings.ts'
import {
  channelAccountOf,
  channelOf,
  contactOf,
  deliveryOf,
  entriesOf,
  interactionOf,
  userOf,
} from './to-core.ts'
import { vendorRequests } from './vendor-requests.ts'

type Start = SupportedOperations<typeof respondioCapabilities>['start']

/** @internal The inbox that the API makes, with a contact for each interaction. */
export const operations = (
  send: Send,
  settings: RespondioSettings,
): SupportedOperations<typeof respondioCapabilities> => {
  const api = vendorRequests(send, settings)

  const reply = (id: string, message: Message): Effect.Effect<Sent, InboxError> =>
    Effect.map(
      Effect.flatMap(given(sendBodyOf(message, settings)), (body) =>
        api.sendMessage(id, body.channelId, body.message),
      ),
      (raw) => ({ id: String(raw.messageId), delivery: NOTHING_REPORTED, raw }),
    )

  const start: Start = Effect.fnUntraced(function* ({ channel, contact, message, agent }) {
    if (message === undefined) {
      return yield* invalid('message', 'give one: a conversation begins with a message')
    }
    yield* given(sendBodyOf(message, settings))
    const record = yield* api.getContact(contact)
    const via = message.via ?? (yield* channelFor(String(record.id), channel))
    // Assigned first: if this fails, nothing has been sent yet, and it can be tried again as a whole.
    if (agent !== undefined) yield* api.assignConversation(String(record.id), assigneeOf(agent))
    const sent = yield* reply(String(record.id), { ...message, via })
    const begun = interactionOf(record)
    const phase = begun.state.phase === 'absent' ? 'unanswered' : begun.state.phase
    return {
      ...begun,
      state: {
        ...begun.state,
        phase,
        holder: agent ?? begun.state.holder,
        awaiting: 'customer',
        origin: { ...begun.state.origin, channel },
      },
      channel,
      raw: { contact: record, message: sent.raw },
    }
  })

  /** The channel of this medium that the contact used last. */
  const channelFor = Effect.fnUntraced(function* (id: string, medium: string) {
    const known = yield* Stream.runCollect(api.contactChannels(id))
    const [latest] = known
      .filter(({ source }) => channelOf(source) === medium)
      .sort((one, other) => (other.lastMessageTime ?? 0) - (one.lastMessageTime ?? 0))
    return latest === undefined
      ? yield* invalid('channel', `the contact has no channel of ${medium}: name one as message.via`)
      : String(latest.id)
  })

  const tag = Effect.fnUntraced(function* (id: string, { add = [], remove = [] }: TagChange) {
    for (const tags of inTens(add)) yield* api.addTags(id, tags)
    for (const tags of inTens(remove)) yield* api.deleteTags(id, tags)
  })

  return {
    list: (filter = {}) => {
      const { contact, search } = filter
      const found =
        contact === undefined
          ? api.listContacts({
              ...(search === undefined ? {} : { search }),
              filter: { $and: conditionsOf(filter) },
            })
          : Stream.catchTag(Stream.fromEffect(api.getContact(contact)), 'NotFound', () => Stream.empty)
      const asked = contact === undefined ? filter : withoutContact(filter)
      return Stream.filter(Stream.map(found, interactionOf), (each) => matches(each, asked))
    },
    get: (id) => Effect.map(api.getContact(id), interactionOf),
    timeline: (id) => entries(oldestFirst(api.listMessages(id), settings)),
    start,
    reply,
    note: (id, text) =>
      Effect.map(api.addComment(id, text), (raw) => ({ id: null, delivery: NOTHING_REPORTED, raw })),
    assign: (id, agent) => Effect.asVoid(api.assignConversation(id, assigneeOf(agent))),
    unassign: (id) => Effect.asVoid(api.assignConversation(id, null)),
    close: (id, { _tag }) =>
      Effect.asVoid(api.setConversationStatus(id, 'close', settings.closingNotes[_tag] ?? {})),
    reopen: (id) => Effect.asVoid(api.setConversationStatus(id, 'open')),
    tag,
    delivery: (id, message) =>
      Effect.map(api.getMessage(id, message), (raw) => ({ message, delivery: deliveryOf(raw), raw })),
    contacts: ({ search } = {}) =>
      Stream.map(api.listContacts(search === undefined ? {} : { search }), contactOf),
    contact: (id) => Effect.map(api.getContact(id), contactOf),
    addContact: Effect.fnUntraced(function* (contact) {
      const fields = yield* given(fieldsOf(contact))
      const identifier = yield* given(newIdentifierOf(fields))
      yield* api.createContact(identifier, fields)
      return identifier
    }),
    editContact: (id, edit) =>
      Effect.asVoid(Effect.flatMap(given(fieldsOf(edit)), (fields) => api.updateContact(id, fields))),
    users: () => Stream.map(api.users(), userOf),
    channels: () => Stream.map(api.channels(), channelAccountOf),
  }
}

const invalid = (place: string, fix: string): InvalidInput =>
  new InvalidInput({ provider: 'respond.io', place, fix })

/** A contact may be asked for by its address, which no interaction has for an id. */
const withoutContact = <F extends { readonly contact?: string }>({ contact: _, ...rest }: F) => rest

const inTens = (tags: ReadonlyArray<string>): ReadonlyArray<ReadonlyArray<string>> =>
  Array.from({ length: Math.ceil(tags.length / 10) }, (_, index) => tags.slice(index * 10, index * 10 + 10))

/** Where the server begins with the newest, all must be read before the oldest is known. */
const oldestFirst = (
  messages: Stream.Stream<RespondioMessage, InboxError>,
  { messageOrder }: RespondioSettings,
): Stream.Stream<RespondioMessage, InboxError> =>
  messageOrder === 'oldest first'
    ? messages
    : Stream.unwrap(Effect.map(Stream.runCollect(messages), (all) => Stream.fromIterable(all.toReversed())))

/** Each message, followed by what was reported of it. */
const entries = (
  messages: Stream.Stream<RespondioMessage, InboxError>,
): Stream.Stream<TimelineEntry, InboxError> =>
  Stream.suspend(() => {
    let before: Instant = 0
    return Stream.flatMap(messages, (message) => {
      const made = entriesOf(message, before)
      before = made[0]?.at ?? before
      return Stream.fromIterable(made)
    })
  })
