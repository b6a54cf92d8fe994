import { DeliveryStatus, deliveryStatus, type Inbox, type InteractionState } from '@inboxlab/core'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { phoneOf } from '../../provider/textpeak/from-core.ts'
import { commandOf, type Deed, orRefuse } from '../deed.ts'
import { reader, readName, SaidText } from '../read-argument.ts'
import { Name } from '../seed-parts.ts'
import type { TextpeakStream } from './stream.ts'

/** A message as a sandbox of TextPeak keeps it. */
export interface TextpeakSandboxMessage {
  readonly number: number
  /** The name that a program gave it; null: it came from the contact or from the browser. */
  readonly internal_id: string | null
  readonly from: 'contact' | 'us'
  readonly sender: string | null
  readonly text: string
  /** In milliseconds. */
  readonly at: number
  /** Of a message of ours. */
  readonly status: DeliveryStatus | 'pending' | null
}

/**
 * What tests do in a sandbox of TextPeak beside its API. A contact is named by their phone number, in any spelling with
 * the country code. What is not there throws a `RangeError`.
 */
export interface TextpeakControl {
  /** A contact writes, to the sender who wrote to them last or else the one of the stream; gives the message's number. */
  contactWrites(writing: { readonly contact: string; readonly text: string; readonly to?: string }): {
    readonly contact: string
    readonly message: number
  }
  /** The channel reports what became of a message of ours, named by its `internal_id` or its number. */
  reportDelivery(message: string | number, status: DeliveryStatus, failure?: string): void
  /** Somebody does something in the inbox, in the browser: a command of the core. Throws what is against it. */
  agentDoes(contact: string, deed: Deed): InteractionState
  /** The core's inbox behind the stream; an interaction's id is the contact's phone number. To be read only. */
  readonly inbox: Inbox
  /** How the core sees the conversation with a contact. */
  state(contact: string): InteractionState
  /** The messages to and from a contact, oldest first. */
  messages(contact: string): ReadonlyArray<TextpeakSandboxMessage>
  /** The token of the stream. */
  token(): string
}

const readWriting = reader(
  'contactWrites',
  Schema.Struct({ contact: Name, text: SaidText, to: Schema.optionalKey(Name) }),
)
const readContact = readName('contact')
const readMessage = reader('message', Schema.Union([Schema.Int, Schema.String]))
const readStatus = reader('status', DeliveryStatus)
const readFailure = reader('failure', Schema.optional(SaidText))

/** @internal */
export const controlOf = (stream: () => TextpeakStream): TextpeakControl => {
  const phone = (given: unknown): string => {
    const contact = readContact(given)
    const read = phoneOf('contact', contact)
    if (Result.isFailure(read)) throw new RangeError(`contact '${contact}': ${read.failure.fix}`)
    return read.success
  }
  return {
    contactWrites: (writing) => {
      const { contact, text, to } = readWriting(writing)
      const from = phone(contact)
      const { number } = stream().contactWrites(from, to ?? writtenFrom(stream(), from), text)
      return { contact: from, message: number }
    },
    reportDelivery: (given, word, why) => {
      const name = readMessage(given)
      const status = readStatus(word)
      const failure = readFailure(why) ?? null
      const { data, reports } = stream()
      const message = data.messages.findLast(
        (each) => each.from === 'us' && (each.internalId === name || each.number === name),
      )
      if (message === undefined) throw new RangeError(`message ${name}: none of ours has this name or number`)
      if (!reports.includes(status))
        throw new RangeError(`status '${status}': ${data.channel} reports only ${reports.join(', ')}`)
      stream().report(message, status, status === 'failed' ? failure : null)
    },
    agentDoes: (contact, deed) => {
      const to = phone(contact)
      const name = `browser-${stream().data.lastNumber + 1}`
      const begun = { channel: stream().data.channel, contact: to }
      const command = commandOf({ ...deed, ...begun }, stream().now, name)
      orRefuse('agentDoes', command, stream().submit(to, command))
      return stream().state(to)
    },
    get inbox() {
      return stream().inbox
    },
    state: (contact) => stream().state(phone(contact)),
    messages: (contact) =>
      stream()
        .messagesOf(phone(contact))
        .map(({ number, internalId, from, sender, text, at, delivery }) => ({
          number,
          internal_id: internalId,
          from,
          sender,
          text,
          at,
          status: from === 'us' ? deliveryStatus(delivery) : null,
        })),
    token: () => stream().data.token,
  }
}

const writtenFrom = (stream: TextpeakStream, phone: string): string | null => {
  const last = stream.messagesOf(phone).findLast(({ from, sender }) => from === 'us' && sender !== null)
  return last?.sender ?? stream.data.sender ?? stream.data.incomingRouting[0]?.senders[0] ?? null
}
