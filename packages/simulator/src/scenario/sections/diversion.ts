import * as Schema from 'effect/Schema'
import { exactlyOne } from '../notation/exactly-one.ts'
import { optional } from '../notation/field.ts'
import { Name } from '../notation/name.ts'
import { text } from '../notation/text.ts'
import { shown } from '../shown.ts'

export const DIVERSION_EXAMPLE =
  '{ dissuade: all agents are busy }, { queue: overflow } or { message: We call you back }'

/** What becomes of a contact that a queue does not keep. */
export const Diversion = Schema.Struct({
  dissuade: optional(text('reason'), 'It is turned away, for this reason.'),
  queue: optional(Name, 'It waits in this queue; its wait and its patience go on.'),
  message: optional(text('message'), 'It gets this message and is closed.'),
})
  .check(exactlyOne(['dissuade', 'queue', 'message'], `write ${DIVERSION_EXAMPLE}`))
  .annotate({
    identifier: 'Diversion',
    title: 'Diversion',
    description:
      'What becomes of a contact that a queue does not keep: turned away, another queue, or a message.',
    explain: (refused: unknown) => ({
      problem: `${shown(refused)} is no diversion`,
      fix: `write ${DIVERSION_EXAMPLE}`,
    }),
  })
/** What becomes of a contact that a queue does not keep. */
export type Diversion = typeof Diversion.Type
