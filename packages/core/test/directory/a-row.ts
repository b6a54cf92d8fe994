import { absent, type InteractionState } from '../../src/interaction/state.ts'
import type { Row } from '../../src/view/row.ts'

/** A row of an open conversation, as far as these tests look at rows. */
export const aRow = (
  id: string,
  state: Partial<InteractionState> = {},
  agents: ReadonlyArray<string> = [],
): Row => ({
  id,
  state: { ...absent, phase: 'open', origin: { ...absent.origin, channel: 'whatsapp' }, ...state },
  contact: null,
  contactName: '',
  address: null,
  receivedAt: null,
  endedAt: null,
  closedBy: null,
  agents,
  lastText: '',
  lastMessage: null,
  templates: [],
})
