import * as Schema from 'effect/Schema'
import { defaulted, optional, required } from '../notation/field.ts'
import { mappingOf } from '../notation/mapping.ts'
import { text } from '../notation/text.ts'
import { shown } from '../shown.ts'

const Column = text('name of a column')

/** Which column of a trace says what. */
export const TraceColumns = Schema.Struct({
  arrival: required(Column, 'When the contact came.', 'arrival: arrival'),
  delay: optional(Column, 'Time between coming and joining the queue; else none.'),
  type: optional(Column, 'The contact type; may be left out when the scenario has only one.'),
  priority: optional(Column, "The priority; else that of the contact's type."),
  wait: optional(Column, 'Time waited in the queue; else unknown.'),
  outcome: optional(Column, 'Whether the contact was served or gave up; else all were served.'),
  service: optional(Column, "Handling time; else drawn from the type's distribution."),
  agent: optional(Column, 'Who served the contact; else unknown.'),
}).annotate({
  identifier: 'TraceColumns',
  title: 'Columns',
  description: 'Which column of the trace says what.',
})

/** The unit of the columns of a trace that hold lengths of time. */
export const TraceUnit = Schema.Literals(['ms', 's', 'min', 'h'])

const Cell = Schema.String.annotate({
  explain: (refused: unknown) =>
    refused !== null && typeof refused === 'object'
      ? { problem: `${shown(refused)} is no text`, fix: "write the text of the cell, like '0'" }
      : { problem: `${shown(refused)} is no text`, fix: `put it in quotes: '${String(refused ?? '')}'` },
})

/** Rows to leave out: those in which all these columns hold these texts. */
export const TraceSkip = Schema.Array(
  mappingOf(Column, Cell, "{ queued: '0', outcome: abandoned }").annotate({
    description: 'A row in which all these columns hold these texts is left out.',
  }),
)

/** The words of the outcome column of a trace. */
export const TraceOutcomes = Schema.Struct({
  served: defaulted(text('word'), 'served', 'The word for a contact who was served.'),
  abandoned: defaulted(text('word'), 'abandoned', 'The word for a contact who gave up.'),
})
