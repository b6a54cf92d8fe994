import type { Lookup } from '../directory/lookup.ts'
import type { Entry } from '../inbox/entry.ts'
import type { CampaignId, InteractionId } from '../interaction/names.ts'
import type { InteractionState } from '../interaction/state.ts'
import { Columns } from './columns.ts'
import type { Row } from './row.ts'

/**
 * The one owner of what lists show: folds every entry of the log into rows. Changed by `apply` alone; a row that
 * was handed out never changes any more.
 *
 * @example
 * ```ts
 * import { EMPTY_DIRECTORY, Lookup, Rows } from '@inboxlab/core'
 * new Rows(new Lookup(EMPTY_DIRECTORY)).row('conversation 1') // => null
 * ```
 */
export class Rows {
  /** What the views scan. @internal */
  readonly columns: Columns
  #lookup: Lookup

  constructor(lookup: Lookup) {
    this.#lookup = lookup
    this.columns = new Columns(lookup)
  }

  /** The directory that names, addresses and permissions are taken from. */
  get lookup(): Lookup {
    return this.#lookup
  }

  /** How many interactions there are. */
  get size(): number {
    return this.columns.size
  }

  /** Takes in the next entry of the log, with the states of its interaction before and after it. */
  apply(entry: Entry, before: InteractionState, after: InteractionState): void {
    this.columns.apply(entry, before, after)
  }

  /** The row of an interaction, or null if there is none. */
  row(id: InteractionId): Row | null {
    const place = this.columns.place(id)
    return place === undefined ? null : this.columns.row(place)
  }

  /** Every row in the order in which the interactions began, whoever may see it. */
  *all(): Generator<Row, void> {
    for (let place = 0; place < this.columns.size; place++) yield this.columns.row(place)
  }

  /** What waits in a campaign for an agent, in the order of arrival, whoever may see it (UC-5). */
  waitingIn(campaign: CampaignId): ReadonlyArray<Row> {
    const { columns } = this
    const { groups } = columns
    const waits: Array<boolean> = []
    let left = 0
    for (let group = 0; group < groups.size; group++) {
      const { phase, holder, place, snoozed } = groups.kind(groups.kindOf[group] as number)
      waits[group] = phase === 'open' && holder === null && place.campaign === campaign && !snoozed
      if (waits[group]) left += groups.counts[group] as number
    }
    const rows: Array<Row> = []
    for (let place = 0; left > 0; place++) {
      if (waits[columns.group[place] as number] !== true) continue
      rows.push(columns.row(place))
      left--
    }
    return rows.sort((a, b) => a.state.moments.waitingSince - b.state.moments.waitingSince)
  }

  /** Takes names, addresses and permissions from another directory from now on. */
  lookUpIn(lookup: Lookup): void {
    this.#lookup = lookup
    this.columns.parties.lookUpIn(lookup)
  }
}
