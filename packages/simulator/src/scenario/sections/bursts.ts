import * as Effect from 'effect/Effect'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import * as SchemaTransformation from 'effect/SchemaTransformation'
import { LONGEST_DURATION, PositiveDuration } from '../duration.ts'
import { didYouMean } from '../nearest.ts'
import { exactlyOne } from '../notation/exactly-one.ts'
import { optional, required } from '../notation/field.ts'
import { mappingOf } from '../notation/mapping.ts'
import { Name } from '../notation/name.ts'
import { numberBetween } from '../notation/number.ts'
import { SharesByName } from '../notation/shares.ts'
import { type Fault, fault, faultIssue } from '../problems/fault.ts'
import { Rate } from '../rate.ts'

const EXAMPLE = '{ calm: { rate: 1/min, stay: 1h }, busy: { rate: 10/min, stay: 5min } }'
const SHORTEST_STAY = 1000

const Stay = PositiveDuration.check(
  Schema.makeFilter((stay: number) =>
    stay < SHORTEST_STAY
      ? faultIssue({ problem: 'is shorter than a second', fix: 'write a stay of 1s or more' })
      : undefined,
  ),
)

const State = Schema.Struct({
  rate: optional(Rate, 'The rate while it lasts.'),
  times: optional(
    numberBetween({ what: 'factor', from: 0, to: 1e6 }),
    'What the rate or rates beside the bursts are multiplied by while it lasts.',
  ),
  stay: required(Stay, 'How long it lasts, on average (exponential).', 'stay: 5min'),
  next: optional(
    SharesByName,
    'What comes next, by shares; else the next in the list, and the first after the last.',
  ),
}).check(exactlyOne(['rate', 'times'], 'say how many come, for example rate: 10/min'))

const BurstsData = Schema.Struct({
  /** Whether factors are rates themselves, per millisecond, or multiply those beside the bursts. */
  by: Schema.Literals(['rate', 'times']),
  states: Schema.Array(
    Schema.Struct({
      name: Schema.String,
      factor: Schema.Finite,
      /** Mean, in milliseconds. */
      stay: Schema.Finite.check(Schema.isLessThanOrEqualTo(LONGEST_DURATION)),
      next: Schema.Array(Schema.Struct({ value: Schema.String, share: Schema.Finite })),
    }),
  ),
})
/** Traffic that comes in bursts: a Markov process goes from state to state. */
export type Bursts = typeof BurstsData.Type

type Written = { readonly [name: string]: typeof State.Type }

const decode = (written: Written): Result.Result<Bursts, Fault> => {
  const entries = Object.entries(written)
  const names = Object.keys(written)
  const [first, ...others] = entries
  if (first === undefined || others.length === 0) {
    return fault('has only one state', `add another, for example ${EXAMPLE}`)
  }
  const by = first[1].rate === undefined ? 'times' : 'rate'
  const states = entries.map(([name, { rate, times, stay, next }], index) => ({
    name,
    factor: rate ?? times ?? 0,
    stay,
    next: next ?? [{ value: names[(index + 1) % names.length] ?? name, share: 1 }],
  }))
  const other = others.find(([, { rate }]) => (rate === undefined) !== (by === 'times'))
  if (other !== undefined) {
    return fault(
      `'${first[0]}' says ${by}, and '${other[0]}' does not`,
      'write rate in all of them, or times',
    )
  }
  for (const { name, next } of states) {
    for (const { value } of next) {
      if (value === name)
        return fault(`'${name}' is next to itself`, 'take it out of next, and lengthen stay')
      if (!names.includes(value)) {
        return fault(`'${name}' goes on to '${value}', which is no state`, didYouMean(value, names))
      }
    }
  }
  return Result.map(connected(states), (): Bursts => ({ by, states }))
}

/** Every state comes again and again. */
const connected = (states: Bursts['states']): Result.Result<void, Fault> => {
  const first = states[0]?.name ?? ''
  const goesTo = (name: string): ReadonlyArray<string> =>
    states
      .filter((state) => state.name === name)
      .flatMap(({ next }) => next.filter(({ share }) => share > 0).map(({ value }) => value))
  const comesFrom = (name: string): ReadonlyArray<string> =>
    states.filter((state) => goesTo(state.name).includes(name)).map((state) => state.name)
  const reached = reachable(first, goesTo)
  const never = states.find(({ name }) => !reached.has(name))
  if (never !== undefined) {
    return fault(
      `no way leads from '${first}' to '${never.name}'`,
      `name '${never.name}' under the next of a state`,
    )
  }
  const back = reachable(first, comesFrom)
  const stuck = states.find(({ name }) => !back.has(name))
  return stuck === undefined
    ? Result.succeed(undefined)
    : fault(
        `no way leads from '${stuck.name}' back to '${first}'`,
        `name '${first}' under the next of a state`,
      )
}

const reachable = (
  first: string,
  neighbours: (name: string) => ReadonlyArray<string>,
): ReadonlySet<string> => {
  const found = new Set([first])
  for (const name of found) for (const next of neighbours(name)) found.add(next)
  return found
}

const encode = ({ by, states }: Bursts): Written =>
  Object.fromEntries(
    states.map(({ name, factor, stay, next }) => [
      name,
      { ...(by === 'rate' ? { rate: factor } : { times: factor }), stay, next },
    ]),
  )

/** Traffic that comes in bursts, as it stands in the file: its states by name. */
export const BurstsNotation = mappingOf(Name, State, EXAMPLE)
  .annotate({
    identifier: 'Bursts',
    title: 'Bursts',
    description: 'Rates, or factors on the rates beside them, that change at random: a Markov process.',
  })
  .pipe(
    Schema.decodeTo(
      BurstsData,
      SchemaTransformation.transformEffect({
        decode: (written: Written) =>
          Result.match(decode(written), {
            onFailure: (found) => Effect.fail(faultIssue(found)),
            onSuccess: Effect.succeed,
          }),
        encode: (bursts: Bursts) => Effect.succeed(encode(bursts)),
      }),
    ),
  )
