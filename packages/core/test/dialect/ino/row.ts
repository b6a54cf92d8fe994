import { type Details, NO_DETAILS } from '../../../src/conversation/details.ts'
import type { Event } from '../../../src/interaction/event.ts'
import { fold } from '../../../src/interaction/evolve.ts'
import type { InteractionState } from '../../../src/interaction/state.ts'
import type { Row } from '../../../src/view/row.ts'

/** A row of this state; what the state does not say is empty unless it is given. */
export const rowOf = (state: InteractionState, rest: Partial<Omit<Row, 'state'>> = {}): Row => ({
  id: 'i1',
  state,
  contact: state.origin.contact,
  contactName: state.origin.contact ?? '',
  address: null,
  receivedAt: null,
  endedAt: null,
  closedBy: null,
  agents: [],
  lastText: '',
  lastMessage: null,
  templates: [],
  ...rest,
})

export const rowAfter = (events: ReadonlyArray<Event>, rest: Partial<Omit<Row, 'state'>> = {}): Row =>
  rowOf(fold(events), rest)

/** The same row, with these contents. */
export const withDetails = (row: Row, details: Partial<Details>): Row => ({
  ...row,
  state: { ...row.state, details: { ...NO_DETAILS, ...details } },
})
