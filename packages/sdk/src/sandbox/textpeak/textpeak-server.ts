import { encodeLog } from '@inboxlab/core'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { TextpeakMessage } from '../../provider/textpeak/records.ts'
import { decodeRecord } from '../../record/decode-record.ts'
import { counted } from '../minute.ts'
import { type RepeatJob, repeatAfter } from '../repeat-after.ts'
import type { ReceivedRequest, Vendor, VendorAnswer, VendorWebhook, World } from '../vendor.ts'
import { controlOf, type TextpeakControl } from './control.ts'
import type { TextpeakData } from './data.ts'
import { TextpeakProblem } from './problem.ts'
import type { TextpeakSeed } from './seed.ts'
import { type ReportJob, TextpeakStream } from './stream.ts'

interface Kept {
  readonly data: TextpeakData
  readonly log: unknown
}

const PATH = '/event_send/'

/** @internal One stream of TextPeak and its webhooks (apis 1.1), its behaviour taken from the core. */
export class TextpeakServer implements Vendor<TextpeakControl> {
  /** Nothing is signed; a secret goes along where the webhook says. */
  readonly webhooks = null
  readonly control: TextpeakControl
  readonly #world: World
  #stream: TextpeakStream

  constructor(world: World, seed: TextpeakSeed) {
    this.#world = world
    this.#stream = new TextpeakStream(world, {
      ...seed,
      messages: [],
      lastNumber: 0,
      minute: { began: 0, count: 0 },
    })
    this.control = controlOf(() => this.#stream)
  }

  answer(request: ReceivedRequest): VendorAnswer {
    try {
      return this.#answered(request)
    } catch (problem) {
      if (problem instanceof TextpeakProblem) return problem.answer(this.#stream.data)
      throw problem
    }
  }

  run(job: unknown): void {
    const due = job as ReportJob | RepeatJob
    if (due.do === 'repeat') this.#world.send(due.webhook)
    else this.#stream.run(due)
  }

  /** Whether and how deliveries are repeated is not public: as often as the data say. */
  delivered(webhook: VendorWebhook, status: number | null): void {
    repeatAfter(this.#world, webhook, status, webhook.about as ReadonlyArray<number>)
  }

  snapshot(): unknown {
    return { data: this.#stream.data, log: encodeLog(this.#stream.inbox.log) } satisfies Kept
  }

  restore(snapshot: unknown): void {
    const { data, log } = snapshot as Kept
    this.#stream = new TextpeakStream(this.#world, data, log)
  }

  #answered({ method, path, headers, body }: ReceivedRequest): VendorAnswer {
    const { data } = this.#stream
    if (path !== PATH) throw new TextpeakProblem(404, `${path} is not there: messages go to ${PATH}`)
    if (method !== 'POST') throw new TextpeakProblem(405, `${method} is not for ${PATH}`, { allow: 'POST' })
    if (headers.authorization !== data.token)
      throw new TextpeakProblem(data.refusals.token, 'authorization: it is not the token of this stream')
    this.#count()
    for (const message of this.#messagesIn(body)) this.#stream.send(message)
    return data.answer === null ? { status: 200 } : { status: 200, body: data.answer }
  }

  /** All that were sent at once, or none. */
  #messagesIn(body: unknown): ReadonlyArray<TextpeakMessage> {
    const { refusals, mostAtOnce, repeatedId, messages: known } = this.#stream.data
    const refuse = (why: string) => new TextpeakProblem(refusals.request, why)
    const read = decode(body)
    if (Result.isFailure(read))
      throw refuse(read.failure.replace(/^the record: .*/, 'the body: send {"messages": […]} as JSON'))
    const { messages } = read.success
    if (mostAtOnce !== null && messages.length > mostAtOnce)
      throw refuse(`messages: there are ${messages.length}, send at most ${mostAtOnce} at once`)
    if (repeatedId === 'refused') {
      const ids = [...known.map(({ internalId }) => internalId), ...messages.map((each) => each.internal_id)]
      const twice = messages.findIndex(
        ({ internal_id }, index) => ids.indexOf(internal_id) !== known.length + index,
      )
      if (twice !== -1) throw refuse(`messages.${twice}.internal_id: it was there before`)
    }
    return messages
  }

  #count(): void {
    const { data } = this.#stream
    if (data.requestsPerMinute === null) return
    const { minute, retryAfter } = counted(data.minute, this.#world.now(), data.requestsPerMinute)
    data.minute = minute
    if (retryAfter !== null)
      throw new TextpeakProblem(429, 'too many requests in this minute', {
        'retry-after': String(retryAfter),
      })
  }
}

const decode = decodeRecord(Schema.Struct({ messages: Schema.NonEmptyArray(TextpeakMessage) }))
