import * as Effect from 'effect/Effect'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import * as SchemaTransformation from 'effect/SchemaTransformation'
import { LocalTimeKey, readLocalTime, writeLocalTime } from '../local-time.ts'
import { mappingOf } from './mapping.ts'

/** A value that holds from a local time of day on, until the next entry's; the last entry carries over midnight. */
export interface DailyStep {
  /** Milliseconds since local midnight. */
  readonly from: number
  readonly value: number
}

const DailySteps = Schema.Array(Schema.Struct({ from: Schema.Finite, value: Schema.Finite }))

/** A table of values by local time of day, the same every day: `{ '07:00': 6, '22:00': 0 }` in the file. */
export const byTimeOfDay = <E>(
  value: Schema.Codec<number, E>,
  { description, example }: { description: string; example: string },
) =>
  mappingOf(LocalTimeKey, value, example)
    .annotate({ description })
    .pipe(
      Schema.decodeTo(
        DailySteps,
        SchemaTransformation.transformEffect({
          decode: (table: { readonly [time: string]: number }) => Effect.succeed(stepsOf(table)),
          encode: (steps: ReadonlyArray<DailyStep>) => Effect.succeed(tableOf(steps)),
        }),
      ),
    )

const stepsOf = (table: { readonly [time: string]: number }): ReadonlyArray<DailyStep> =>
  Object.entries(table)
    .map(([time, value]) => ({ from: Result.getOrElse(readLocalTime(time), () => 0), value }))
    .sort((one, other) => one.from - other.from)

const tableOf = (steps: ReadonlyArray<DailyStep>): { [time: string]: number } =>
  Object.fromEntries(steps.map(({ from, value }) => [writeLocalTime(from), value]))
