import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { notation } from './notation/notation.ts'
import { type Fault, fault } from './problems/fault.ts'
import { shown } from './shown.ts'
import { readThreshold, SUBJECT_PATTERN, type Threshold, ThresholdData } from './threshold.ts'

/** How precisely a metric is wanted, like `service level 1%`. */
export interface WantedPrecision extends Pick<Threshold, 'text' | 'metric' | 'scope'> {
  /** Half the width of its confidence interval, at most: a share from 0 to 1, milliseconds or a number. */
  readonly within: number
}

const EXAMPLE = "write it like 'service level 1%' or 'mean wait of queue calls 2s'"

/** Reads how precisely a metric is wanted. */
export const readPrecision = (written: unknown): Result.Result<WantedPrecision, Fault> => {
  const text = typeof written === 'string' ? written.trim().replace(/\s+/gu, ' ') : ''
  const [, subject, value] = /^(.*\S) (\d\S*)$/u.exec(text) ?? []
  if (subject === undefined || value === undefined) {
    return fault(`${shown(written)} names no metric and how precisely it is wanted`, EXAMPLE)
  }
  return Result.flatMap(readThreshold(`${subject} <= ${value}`), (threshold) => {
    const { metric, scope, bound: within, everyInterval } = threshold
    if (everyInterval)
      return fault(`${shown(written)}: it is of the whole run`, "leave out 'in every interval'")
    return within > 0
      ? Result.succeed({ text, metric, scope, within })
      : fault(`${shown(written)} is never reached`, 'use a value above 0')
  })
}

/** How precisely a metric is wanted: text in the file, a {@link WantedPrecision} here. */
export const PrecisionNotation = notation({
  written: Schema.String.check(
    Schema.isPattern(new RegExp(`^\\s*${SUBJECT_PATTERN}\\s+\\d\\S*\\s*$`, 'u')),
  ).annotate({
    identifier: 'Precision',
    title: 'Precision',
    description:
      'A metric, if wanted of one queue, type, group or priority, and half the width of its interval at most.',
    examples: ['service level 1%', 'mean wait of queue calls 2s'],
  }),
  value: Schema.Struct({
    text: Schema.String,
    metric: ThresholdData.fields.metric,
    scope: ThresholdData.fields.scope,
    within: Schema.Finite,
  }),
  read: readPrecision,
  write: ({ text }) => text,
})
