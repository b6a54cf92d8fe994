import { normalAddress } from '@inboxlab/core'
import * as Result from 'effect/Result'
import { InvalidInput } from '../../error/invalid-input.ts'
import type { SupportedMessage } from '../capabilities.ts'
import type { textpeakCapabilities } from './capabilities.ts'
import type { TextpeakMessage } from './records.ts'
import type { TextpeakSettings } from './settings.ts'

/** @internal A message that a stream can send. */
export type Message = SupportedMessage<typeof textpeakCapabilities>

/** @internal */
export const wrong = (place: string, fix: string): InvalidInput =>
  new InvalidInput({ provider: 'textpeak', place, fix })

/** @internal The digits of a phone number with its country code, which name a conversation. */
export const phoneOf = (place: string, given: string): Result.Result<string, InvalidInput> => {
  const digits = normalAddress('sms', given.trim().replace(/^\+?(?=\d)/, '+')).replace(/^\+/, '')
  return /^[1-9]\d{4,14}$/.test(digits)
    ? Result.succeed(digits)
    : Result.fail(wrong(place, 'give a phone number with its country code, such as +33144716601'))
}

/** @internal */
export const bodyOf = (
  id: string,
  phone: string,
  { text, via, windowTag }: Message,
  { sender }: TextpeakSettings,
): Result.Result<TextpeakMessage, InvalidInput> => {
  if (text === '') return Result.fail(wrong('text', 'give one, the message is empty'))
  if (windowTag !== undefined) return Result.fail(wrong('windowTag', 'leave it out, a stream knows none'))
  return Result.succeed({
    internal_id: id,
    sender: via ?? sender,
    recipient_phone: phone,
    message_content: text,
  })
}
