import * as Effect from 'effect/Effect'
import * as Schema from 'effect/Schema'

/** @internal A field that may be left out. */
export const or = <S extends Schema.Codec<unknown, unknown>>(schema: S, value: S['Type']) =>
  schema.pipe(Schema.withDecodingDefaultTypeKey(Effect.succeed(value)))

/** @internal */
export const Name = Schema.NonEmptyString.check(Schema.isMaxLength(200))

/** @internal */
export const Count = Schema.Int.check(Schema.isGreaterThan(0))

/** @internal Milliseconds that pass. */
export const Ms = Schema.Finite.check(Schema.isGreaterThanOrEqualTo(0))

/** @internal */
export const Probability = Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: 1 }))

/** @internal The status of an answer that is no success. */
export const FailingStatus = Schema.Int.check(Schema.isBetween({ minimum: 400, maximum: 599 }))

/** @internal Where webhooks go. */
export const WebhookAddress = Schema.String.check(
  Schema.makeFilter((text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), {
    expected: 'an address such as https://bot.example/hooks',
  }),
)

/** @internal What a header can hold. */
export const HeaderText = Schema.String.check(Schema.isPattern(/^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/))

/** @internal */
export const HeaderName = Schema.String.check(Schema.isPattern(/^[\w!#$%&'*+.^`|~-]+$/))

/** @internal Where a value stands in a record: names from the outside in, with dots between them. */
export const FieldPlace = Schema.String.check(
  Schema.makeFilter(
    (text: string) => /^[^.]+(\.[^.]+)*$/.test(text) && !text.split('.').includes('__proto__'),
    { expected: 'the place of a field, such as data.text' },
  ),
)

/** @internal How an outgoing message fares, as far as its channel reports it. Times after it was taken. */
export const Delivery = Schema.Struct({
  sentAfter: or(Ms, 500),
  deliveredAfter: or(Schema.NullOr(Ms), 2000),
  readAfter: or(Schema.NullOr(Ms), 60_000),
  /** The probability that it fails instead. */
  failing: or(Probability, 0),
})

/** @internal */
export const ORDINARY_DELIVERY: (typeof Delivery)['Type'] = {
  sentAfter: 500,
  deliveredAfter: 2000,
  readAfter: 60_000,
  failing: 0,
}
