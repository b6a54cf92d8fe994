import * as Effect from 'effect/Effect'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import type { InboxError } from '../../error/inbox-error.ts'
import type { Send } from '../../http/send.ts'
import { decodeRecord } from '../../record/decode-record.ts'
import { send as sendCall } from './endpoints.ts'
import { wrong } from './from-core.ts'
import { TextpeakMessage } from './records.ts'

/** What only TextPeak has. */
export interface Textpeak {
  /** Sends several messages at once, each under the caller's own name; the answer is given as it comes. */
  readonly send: (messages: ReadonlyArray<TextpeakMessage>) => Effect.Effect<unknown, InboxError>
}

const decode = decodeRecord(Schema.NonEmptyArray(TextpeakMessage))

/** @internal */
export const vendor = (send: Send): Textpeak => ({
  send: (messages) => {
    const given = decode(messages)
    return Result.isSuccess(given)
      ? send(sendCall(given.success))
      : Effect.fail(wrong(`messages.${given.failure.split(': ')[0]}`, given.failure.replace(/^[^:]*: /, '')))
  },
})
