import { OverflowData } from '@inboxlab/core'
import * as Schema from 'effect/Schema'
import * as SchemaTransformation from 'effect/SchemaTransformation'
import { Duration } from '../../duration.ts'
import { exactlyOne } from '../../notation/exactly-one.ts'
import { optional, required } from '../../notation/field.ts'
import { Name } from '../../notation/name.ts'
import { text } from '../../notation/text.ts'
import { wholeNumber } from '../../notation/whole-number.ts'
import { shown } from '../../shown.ts'

const EXAMPLE =
  '{ from: sales, after: 2min, to: backup } or { from: sales, longerThan: 10, dissuade: all busy }'

const Keys = Schema.Struct({
  from: required(Name, 'The queue that it is about.', 'from: sales'),
  after: optional(Duration, 'Who has waited this long.'),
  longerThan: optional(
    wholeNumber({ what: 'number of contacts', from: 0, to: 1_000_000 }),
    'Who makes the queue longer than this.',
  ),
  to: optional(Name, 'They go on to this queue.'),
  dissuade: optional(text('reason'), 'They are turned away, for this reason.'),
}).check(
  exactlyOne(['after', 'longerThan'], `write ${EXAMPLE}`),
  exactlyOne(['to', 'dissuade'], `write ${EXAMPLE}`),
)

const decode = ({ from, after, longerThan, to, dissuade }: typeof Keys.Type): OverflowData => ({
  from,
  when: after === undefined ? { _tag: 'Longer', than: longerThan ?? 0 } : { _tag: 'Waited', after },
  goes: to === undefined ? { _tag: 'Dissuade', reason: dissuade ?? '' } : { _tag: 'ToQueue', queue: to },
})

const encode = ({ from, when, goes }: OverflowData): typeof Keys.Type => ({
  from,
  ...(when._tag === 'Waited' ? { after: when.after } : { longerThan: when.than }),
  ...(goes._tag === 'ToQueue' ? { to: goes.queue } : { dissuade: goes.reason }),
})

/** Where a contact goes that nobody takes: `{ from: sales, after: 2min, to: backup }`. */
export const Overflow = Keys.annotate({
  identifier: 'PolicyOverflow',
  title: 'Overflow',
  description: 'Where a contact goes that nobody takes.',
  explain: (refused: unknown) => ({
    problem: `${shown(refused)} is no overflow`,
    fix: `write it like ${EXAMPLE}`,
  }),
}).pipe(Schema.decodeTo(OverflowData, SchemaTransformation.transform({ decode, encode })))
