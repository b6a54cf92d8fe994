import * as Schema from 'effect/Schema'
import * as SchemaTransformation from 'effect/SchemaTransformation'
import { PositiveDuration } from '../duration.ts'
import { byPeriod } from '../notation/by-period.ts'
import { type Cycle, CycleData } from '../notation/cycle.ts'
import { required } from '../notation/field.ts'
import { wholeNumber } from '../notation/whole-number.ts'
import { shown } from '../shown.ts'

const Count = wholeNumber({ what: 'number of agents', from: 0, to: 100_000 })

const SeenAtWork = Schema.Struct({
  seenAtWork: required(
    Schema.Struct({
      gap: required(
        PositiveDuration,
        'The longest pause between two services that is still work.',
        'gap: 30min',
      ),
      per: required(PositiveDuration, 'The length of the periods that are averaged.', 'per: 1h'),
    }),
    'As many as were seen at work in the trace.',
    'seenAtWork: { gap: 30min, per: 1h }',
  ),
})

const EXAMPLE = "12, { '00:00': 0, '07:00': 6 } or { seenAtWork: { gap: 30min, per: 1h } }"

const ByPeriod = byPeriod(Count, {
  description:
    'How many agents, by local time of day, or days of the week and the time of day; the last entry carries over midnight.',
  example: "{ '00:00': 0, '07:00': 6 }",
})

/** By local time, or as many as a trace shows at work. */
const StaffingData = Schema.Union([
  CycleData(Schema.Finite),
  Schema.TaggedStruct('SeenAtWork', { gap: Schema.Finite, per: Schema.Finite }),
])
/** How many agents of a group are at work. */
export type Staffing = typeof StaffingData.Type

type Written = number | Cycle<number> | typeof SeenAtWork.Type

const decode = (written: Written): Staffing => {
  if (typeof written === 'number')
    return { _tag: 'Cycle', every: 'day', steps: [{ from: 0, value: written }] }
  return 'seenAtWork' in written ? { _tag: 'SeenAtWork', ...written.seenAtWork } : written
}

const encode = (staffing: Staffing): Written => {
  if (staffing._tag === 'SeenAtWork') return { seenAtWork: { gap: staffing.gap, per: staffing.per } }
  const [only, ...others] = staffing.steps
  return staffing.every === 'day' && only !== undefined && others.length === 0 && only.from === 0
    ? only.value
    : staffing
}

/** How many agents: `12`, by local time, or as many as a trace shows at work. */
export const Staffing = Schema.Union([Count, ByPeriod, SeenAtWork])
  .annotate({
    description: 'How many agents: a whole number, a table by local time, or as seen at work in the trace.',
    explain: (refused: unknown) => ({
      problem: `${shown(refused)} is no number of agents`,
      fix: `write it like ${EXAMPLE}`,
    }),
  })
  .pipe(Schema.decodeTo(StaffingData, SchemaTransformation.transform({ decode, encode })))
