import * as Effect from 'effect/Effect'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import * as SchemaTransformation from 'effect/SchemaTransformation'
import { readLocalTime, writeLocalTime } from '../local-time.ts'
import { type Fault, fault, faultIssue } from '../problems/fault.ts'
import { type Cycle, CycleData } from './cycle.ts'
import { DAYS_IN_WEEK, DaysKey, readDays, TimeKey, writeDays } from './days.ts'
import { mappingOf } from './mapping.ts'
import { TIME_UNITS } from './time-unit.ts'

/** Values by the time from which they hold, as a scenario file writes them. */
export interface Table<A> {
  readonly [key: string]: A
}

/** What a day is: one value all day long, or a table by local time of day. */
class Times<A> {
  readonly table: Table<A>

  constructor(table: Table<A>) {
    this.table = table
  }
}

type Day<A> = A | Times<A>
type Written<A> = Times<A> | Table<Day<A>>

/**
 * A table of values by local time: the same every day, `{ '07:00': 45/h, '22:00': 0 }` in the file, or by days of
 * the week, `{ mon-fri: { '07:00': 45/h, '22:00': 0 }, sat-sun: 0 }`.
 */
export const byPeriod = <A, E>(
  value: Schema.Codec<A, E>,
  { description, example }: { readonly description: string; readonly example: string },
) => {
  const times = mappingOf(TimeKey, value, example).pipe(
    Schema.decodeTo(
      Schema.declare((given): given is Times<A> => given instanceof Times),
      SchemaTransformation.transform({
        decode: (table: Table<A>) => new Times(table),
        encode: ({ table }: Times<A>) => table,
      }),
    ),
  )
  const weekly = mappingOf(DaysKey, Schema.Union([value, times]), example)
  return Schema.Union([times, weekly])
    .annotate({ description })
    .pipe(
      Schema.decodeTo(
        CycleData(Schema.toType(value)),
        SchemaTransformation.transformEffect({
          decode: (written: Written<A>) =>
            Result.match(decode(written), {
              onFailure: (found) => Effect.fail(faultIssue(found)),
              onSuccess: Effect.succeed,
            }),
          encode: (cycle: Cycle<A>) => Effect.succeed(encode(cycle)),
        }),
      ),
    )
}

const decode = <A>(written: Written<A>): Result.Result<Cycle<A>, Fault> => {
  if (written instanceof Times) {
    return Result.succeed({ _tag: 'Cycle', every: 'day', steps: stepsOf<A>(written) })
  }
  const days: Array<Day<A> | undefined> = Array.from({ length: DAYS_IN_WEEK })
  for (const [key, of] of Object.entries(written)) {
    for (const day of readDays(key) ?? []) {
      if (days[day] !== undefined) return fault(`says ${writeDays(day, day)} twice`, 'keep one of them')
      days[day] = of
    }
  }
  const steps: Array<{ readonly from: number; readonly value: A }> = []
  for (const [day, of] of days.entries()) {
    if (of === undefined) {
      const name = writeDays(day, day)
      return fault(`says nothing of ${name}`, `add ${name}, so that every day of the week is there`)
    }
    steps.push(...stepsOf(of).map(({ from, value }) => ({ from: from + day * TIME_UNITS.d, value })))
  }
  return Result.succeed({ _tag: 'Cycle', every: 'week', steps })
}

const stepsOf = <A>(day: Day<A>): Cycle<A>['steps'] =>
  day instanceof Times
    ? Object.entries(day.table)
        .map(([time, value]) => ({ from: Result.getOrElse(readLocalTime(time), () => 0), value }))
        .sort((one, other) => one.from - other.from)
    : [{ from: 0, value: day }]

const encode = <A>({ every, steps }: Cycle<A>): Written<A> => {
  if (every === 'day') return new Times(tableOf(steps))
  const days = Array.from({ length: DAYS_IN_WEEK }, (_, day) => {
    const begins = day * TIME_UNITS.d
    return steps
      .filter(({ from }) => from >= begins && from < begins + TIME_UNITS.d)
      .map(({ from, value }) => ({ from: from - begins, value }))
  })
  const written: { [days: string]: Day<A> } = {}
  for (let first = 0; first < days.length; ) {
    const table = days[first] ?? []
    let last = first
    while (last + 1 < days.length && JSON.stringify(days[last + 1]) === JSON.stringify(table)) last++
    const [only, ...others] = table
    written[writeDays(first, last)] =
      only !== undefined && others.length === 0 && only.from === 0 ? only.value : new Times(tableOf(table))
    first = last + 1
  }
  return written
}

const tableOf = <A>(steps: Cycle<A>['steps']): Table<A> =>
  Object.fromEntries(steps.map(({ from, value }) => [writeLocalTime(from), value]))
