import * as Result from 'effect/Result'
import { InvalidInput } from '../../error/invalid-input.ts'
import type { SupportedMessage } from '../capabilities.ts'
import type { ucontactCapabilities } from './capabilities.ts'
import type { UcontactSms } from './records.ts'
import type { UcontactSettings } from './settings.ts'

/** @internal A message that it can send. */
export type Message = SupportedMessage<typeof ucontactCapabilities>

/** @internal */
export const wrong = (place: string, fix: string): InvalidInput =>
  new InvalidInput({ provider: 'ucontact', place, fix })

const PHONE = 'phone:'

/** @internal What an interaction is named by whose guid nobody told. */
export const nameOfPhone = (phone: string): string => PHONE + phone

/** @internal The number in such a name; null if it is a guid. */
export const phoneInName = (id: string): string | null =>
  id.startsWith(PHONE) ? id.slice(PHONE.length) : null

/** @internal A number as it is to be sent: only its digits, and the plus if it has one. */
export const phoneOf = (place: string, given: string): Result.Result<string, InvalidInput> => {
  const phone = given.replace(/[\s().-]/g, '')
  return /^\+?\d{3,15}$/.test(phone)
    ? Result.succeed(phone)
    : Result.fail(wrong(place, 'give a phone number, such as +33144716601'))
}

/** @internal */
export const smsOf = (
  destination: string,
  { text, via, windowTag }: Message,
  agent: string | undefined,
  { campaign, source }: UcontactSettings,
): Result.Result<UcontactSms, InvalidInput> => {
  if (text === '') return Result.fail(wrong('text', 'give one, the message is empty'))
  if (windowTag !== undefined) return Result.fail(wrong('windowTag', 'leave it out, it knows none'))
  if (campaign === undefined)
    return Result.fail(wrong('settings, campaign', 'give the outbound campaign that messages leave by'))
  if (agent === undefined)
    return Result.fail(wrong('settings, agent', 'give the agent whom messages are sent by'))
  return Result.succeed({ destination, message: text, campaign, agent, source: via ?? source })
}
