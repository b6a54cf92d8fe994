import { ucontactMessageStates } from '@inboxlab/core'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { decodeRecord } from '../../record/decode-record.ts'
import { LONGEST } from './conversing.ts'

const { optionalKey, Struct } = Schema

const Name = Schema.NonEmptyString.check(Schema.isMaxLength(200))
const Text = Schema.NonEmptyString.check(Schema.isMaxLength(LONGEST))
const caller = { from: Name, campaign: optionalKey(Name), name: optionalKey(Name) }
const deed = { agent: Name, interaction: Name }
const Ms = Schema.Finite.check(Schema.isGreaterThan(0))

/** What was given, also over the network, or a `RangeError` that names the place. */
const reader = <S extends Schema.Codec<unknown, unknown>>(schema: S): ((given: unknown) => S['Type']) => {
  const decode = decodeRecord(schema)
  return (given) => Result.getOrThrowWith(decode(given ?? {}), (problem) => new RangeError(problem))
}

/** @internal */
export const readWriting = reader(Struct({ ...caller, text: Text, channel: optionalKey(Name) }))
/** @internal */
export const readCall = reader(Struct(caller))
/** @internal */
export const readDeed = reader(Struct(deed))
/** @internal */
export const readReply = reader(Struct({ ...deed, text: Text }))
/** @internal */
export const readTransfer = reader(Struct({ ...deed, to: Name }))
/** @internal */
export const readDisposition = reader(Struct({ ...deed, disposition: Name }))
/** @internal */
export const readRinging = reader(Struct({ ...deed, ms: Ms }))
/** @internal */
export const readPresence = reader(
  Struct({
    agent: Name,
    presence: Schema.Literals(['online', 'on a break', 'offline']),
    motive: Schema.NullOr(Name),
  }),
)
/** @internal */
export const readReport = reader(
  Struct({ message: Schema.Int, word: Schema.Literals([...ucontactMessageStates.keys()]) }),
)
