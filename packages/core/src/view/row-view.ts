import type { Columns } from './columns.ts'
import { momentOrNull } from './columns.ts'
import type { Row } from './row.ts'

/**
 * A row that can be put on one interaction after the other, so that a question to millions of rows makes none.
 * Only for questions that keep nothing of it.
 *
 * @internal
 */
export interface RowView {
  readonly row: Row
  /** Puts the row on another interaction. */
  readonly put: (place: number) => Row
}

/** A row on the first interaction. */
export const rowView = (columns: Columns): RowView => {
  let place = 0
  const row: Row = {
    get id() {
      return columns.ids[place] as string
    },
    get state() {
      return columns.states[place] as Row['state']
    },
    get contact() {
      return (columns.states[place] as Row['state']).origin.contact
    },
    get contactName() {
      return columns.parties.names[columns.contact[place] as number] ?? ''
    },
    get address() {
      return columns.parties.addresses[columns.party[place] as number] ?? null
    },
    get receivedAt() {
      return momentOrNull(columns.receivedAt[place])
    },
    get endedAt() {
      return momentOrNull(columns.endedAt[place])
    },
    get closedBy() {
      return columns.closedBy(place)
    },
    get agents() {
      return columns.agents(place)
    },
    get lastText() {
      return columns.messages(place)?.last?.text ?? ''
    },
    get lastMessage() {
      return columns.lastMessage(place)
    },
    get templates() {
      return columns.templatesOf(place)
    },
  }
  return {
    row,
    put: (next) => {
      place = next
      return row
    },
  }
}
