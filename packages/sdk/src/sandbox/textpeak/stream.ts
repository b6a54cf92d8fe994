import {
  type Actor,
  absent,
  type Command,
  type CommandOf,
  type DeliveryStatus,
  decide,
  encodeLog,
  Inbox,
  type InboxVerdict,
  type Instant,
  type InteractionState,
  mergeDelivery,
  NOTHING_REPORTED,
  NOWHERE,
  textContent,
  textpeak,
} from '@inboxlab/core'
import * as Result from 'effect/Result'
import type { TextpeakMessage } from '../../provider/textpeak/records.ts'
import { journey, whyNotPassed } from '../journey.ts'
import type { World } from '../vendor.ts'
import type { MessageRecord, TextpeakData } from './data.ts'
import { directoryOf } from './directory.ts'
import { tellIncoming, tellReport } from './tell.ts'

const API: Actor = { _tag: 'Api' }

/** @internal A channel will report this of a message. */
export interface ReportJob {
  readonly do: 'report'
  readonly message: number
  readonly status: DeliveryStatus
  readonly failure: string | null
}

/**
 * @internal A stream in memory and the inbox behind it: the core's, with one conversation for each phone number, which is
 * its name; and beside it what only this server keeps.
 */
export class TextpeakStream {
  readonly world: World
  readonly data: TextpeakData
  readonly inbox: Inbox

  constructor(world: World, data: TextpeakData, log: unknown = encodeLog([])) {
    this.world = world
    this.data = data
    this.inbox = Result.getOrThrowWith(
      Inbox.read(directoryOf(data), textpeak, log),
      (fault) => new TypeError(`snapshot: ${JSON.stringify(fault)}, take one with snapshot()`),
    )
  }

  get now(): Instant {
    return this.world.now()
  }

  state(phone: string): InteractionState {
    return this.inbox.has(phone) ? this.inbox.state(phone) : absent
  }

  messagesOf(phone: string): ReadonlyArray<MessageRecord> {
    return this.data.messages.filter((each) => each.phone === phone)
  }

  nextNumber(): number {
    this.data.lastNumber += 1
    return this.data.lastNumber
  }

  /** A program sends: its message goes to whoever has the number, in their conversation or in a new one. */
  send(given: TextpeakMessage): void {
    const { internal_id, recipient_phone: phone, message_content: text } = given
    const known = this.data.messages.some(({ internalId }) => internalId === internal_id)
    if (known && this.data.repeatedId === 'sent once') return
    const number = this.nextNumber()
    const id = this.#nameFor(phone, internal_id, number)
    const sender = this.data.sender ?? given.sender
    const at = this.now
    const refusal = this.inbox.has(phone)
      ? this.#goOn(phone, { _tag: 'Reply', at, by: API, message: id, content: textContent(text) })
      : this.#refusalOf(
          this.inbox.submit(phone, {
            _tag: 'Start',
            at,
            by: API,
            channel: this.data.channel,
            contact: phone,
            place: NOWHERE,
            routing: 'smart',
            priority: 0,
            agent: null,
            message: id,
            content: textContent(text),
            ...(sender.length > 200 ? {} : { sender }),
          }),
        )
    this.#keepOurs({ number, id, internalId: internal_id, phone, sender, text, at }, refusal)
  }

  /** Somebody of ours does something in the browser; what the inbox has against it is given back. */
  submit(phone: string, command: Command): InboxVerdict {
    const verdict = this.inbox.submit(phone, command)
    if (Result.isFailure(verdict)) return verdict
    if ((command._tag === 'Reply' || command._tag === 'Start') && command.message !== null) {
      const sender = this.data.sender ?? ('sender' in command ? (command.sender ?? null) : null)
      const { message: id, content, at } = command
      const said = {
        number: this.nextNumber(),
        id,
        internalId: null,
        phone,
        sender,
        text: content?.text ?? '',
        at,
      }
      this.#keepOurs(said, null)
    }
    return verdict
  }

  /** A contact writes to one of our senders. */
  contactWrites(phone: string, sender: string | null, text: string): MessageRecord {
    const number = this.nextNumber()
    const id = this.#nameFor(phone, `in-${number}`, number)
    const at = this.now
    const content = textContent(text)
    const team = this.data.incomingRouting.find(({ senders }) =>
      senders.some((each) => each === sender),
    )?.team
    if (this.inbox.has(phone)) this.inbox.submit(phone, { _tag: 'ReceiveMessage', at, message: id, content })
    else {
      this.inbox.submit(phone, {
        _tag: 'Receive',
        at,
        channel: this.data.channel,
        contact: phone,
        place: { ...NOWHERE, team: team ?? null },
        routing: 'smart',
        priority: 0,
        message: id,
        content,
      })
    }
    const message = this.#keep({ number, id, internalId: null, phone, sender, text, at, from: 'contact' })
    tellIncoming(this, message)
    return message
  }

  run({ message: number, status, failure }: ReportJob): void {
    const message = this.data.messages.find((each) => each.number === number)
    if (message !== undefined) this.report(message, status, failure)
  }

  /** The channel reports what became of a message of ours; false: it reports no such thing, or nothing new. */
  report(message: MessageRecord, status: DeliveryStatus, failure: string | null): boolean {
    const at = this.now
    const known = mergeDelivery(message.delivery, { status, at, failure })
    if (known === message.delivery || !this.reports.includes(status)) return false
    message.delivery = known
    if (this.inbox.has(message.phone)) {
      this.inbox.submit(message.phone, { _tag: 'ReportDelivery', at, message: message.id, status, failure })
    }
    if (message.internalId !== null) tellReport(this, message, status, failure)
    return true
  }

  /** What its channel reports. */
  get reports(): ReadonlyArray<DeliveryStatus> {
    return textpeak.capabilities[this.data.channel].reports
  }

  /**
   * We write in a conversation that there is. What is closed stays so, unless sending opens it again here: the message
   * goes out beside it, as far as its channel lets it pass.
   */
  #goOn(phone: string, command: CommandOf<'Reply'>): string | null {
    const state = this.state(phone)
    if (state.phase === 'closed') {
      if (!this.data.sendingReopens) {
        const opened = decide({ ...state, phase: 'open' }, command)
        return Result.isFailure(opened) ? whyNotPassed(opened.failure) : null
      }
      this.inbox.submit(phone, { _tag: 'Reopen', at: command.at, by: API })
    }
    return this.#refusalOf(this.inbox.submit(phone, command))
  }

  #refusalOf(verdict: InboxVerdict): string | null {
    return Result.isFailure(verdict) ? (whyNotPassed(verdict.failure) ?? verdict.failure._tag) : null
  }

  /** The caller's name for a message, unless it is too long for the core or was there before. */
  #nameFor(phone: string, given: string, number: number): string {
    const isFree = this.messagesOf(phone).every(({ id }) => id !== given)
    return isFree && given.length <= 200 ? given : `message ${number}`
  }

  #keepOurs(said: Omit<MessageRecord, 'from' | 'delivery'>, refusal: string | null): void {
    const { number } = this.#keep({ ...said, from: 'us' })
    for (const { status, after, failure } of journey(
      this.data.delivery,
      this.reports,
      refusal,
      this.world.chance,
    )) {
      const job: ReportJob = { do: 'report', message: number, status, failure }
      this.world.schedule(said.at + after, job)
    }
  }

  #keep(said: Omit<MessageRecord, 'delivery'>): MessageRecord {
    const message: MessageRecord = { ...said, delivery: NOTHING_REPORTED }
    this.data.messages.push(message)
    return message
  }
}
