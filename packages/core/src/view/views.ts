import * as Result from 'effect/Result'
import { canSee } from '../access/can-see.ts'
import { canSeeInHistory } from '../access/history.ts'
import type { Instant } from '../interaction/instant.ts'
import type { AgentId } from '../interaction/names.ts'
import { best, type Keys, keyOf } from './best.ts'
import type { Columns } from './columns.ts'
import { type Compiled, compileSelection } from './compile-selection.ts'
import { compileTab } from './compile-tab.ts'
import type { Condition } from './condition.ts'
import { type ContactPage, contactRows, contactsAmong, type Indicator } from './contact-list.ts'
import { type Cursor, decodeCursor, encodeCursor } from './cursor.ts'
import { countOf, countsPerTab, indicatorsPerTab } from './per-tab.ts'
import type { Page, Query, Selection, TabRule, ViewRefusal } from './query.ts'
import { ROLLING_MONTHS, windowOpensAt } from './rolling-months.ts'
import { compareValues, rowOrder } from './row-order.ts'
import type { Rows } from './rows.ts'
import { scan } from './scan.ts'
import { scanFirst } from './scan-first.ts'
import type { Sort, SortDirection } from './sort.ts'
import { sortKeys } from './sort-keys.ts'
import { TABS_AT_ONCE } from './tab-bits.ts'
import { Visibility } from './visibility.ts'

/**
 * Every list of interactions and contacts: what a viewer may see of them, filtered, searched, sorted and counted.
 * Pages, counts, searches and indicators all ask the same predicate: `canSee`, and `canSeeInHistory` in the history.
 *
 * A page goes on where its cursor says, after the last row that was shown: an interaction that was there at the
 * first page and stays as it is comes once, whatever arrives meanwhile. One that changes its cell in the sorted
 * column stands where it belongs now.
 *
 * @example
 * ```ts
 * import { EMPTY_DIRECTORY, Lookup, Rows, Views } from '@inboxlab/core'
 * import * as Result from 'effect/Result'
 * const views = new Views(new Rows(new Lookup(EMPTY_DIRECTORY)))
 * Result.getOrThrow(views.count('anna', { list: 'pool' }, 0)) // => 0
 * ```
 */
export class Views {
  readonly #rows: Rows
  readonly #columns: Columns
  readonly #visible: Visibility
  readonly #visibleInHistory: Visibility

  constructor(rows: Rows) {
    this.#rows = rows
    this.#columns = rows.columns
    this.#visible = new Visibility(rows.columns.groups, canSee)
    this.#visibleInHistory = new Visibility(rows.columns.groups, canSeeInHistory)
  }

  /** One page of a list as `viewer` sees it at `now` (milliseconds). */
  page(viewer: AgentId, query: Query, now: Instant): Result.Result<Page, ViewRefusal> {
    const { sort, limit } = query
    const { direction } = sort
    const column = nameOf(sort)
    const start = this.#start(viewer, query, column, direction, now)
    if (Result.isFailure(start)) return Result.fail(start.failure)
    const { compiled, cursor } = start.success
    const columns = this.#columns
    const places = columns.scratch.places(columns.size)
    const asOf = cursor?.asOf ?? now
    let scanned: number | null = null
    const select = (): number => {
      scanned ??= scan(columns, compiled, places)
      return scanned
    }
    const keys = sortKeys(columns, places, select, sort, asOf)
    const order = rowOrder(columns, keys, direction)
    const after = cursor === null ? null : order.after(cursor)
    if (after === undefined) return badCursor(query.cursor ?? '', 'its cell is none of this column')
    const first = cursor === null ? scanFirst(columns, compiled, keys.keys, limit + 1, places) : null
    const count = first?.found ?? select()
    const found = best(places, count, limit + 1, keys.keys, order.moments, order.compare, after)
    const shown = found.slice(0, limit)
    const last = found.length > limit ? shown.at(-1) : undefined
    return Result.succeed({
      rows: shown.map((place) => columns.row(place)),
      total: first?.total ?? count,
      next: last === undefined ? null : encodeCursor({ column, direction, asOf, ...order.mark(last) }),
    })
  }

  /** How many interactions a selection has for `viewer` at `now` (milliseconds). */
  count(viewer: AgentId, selection: Selection, now: Instant): Result.Result<number, ViewRefusal> {
    return Result.map(this.#compile(viewer, selection, now), ({ compiled }) =>
      countOf(this.#columns, compiled),
    )
  }

  /** How many interactions of a selection each of several tabs has, for `viewer` at `now` (milliseconds). */
  counts(
    viewer: AgentId,
    selection: Selection,
    tabs: ReadonlyArray<TabRule>,
    now: Instant,
  ): Result.Result<ReadonlyArray<number>, ViewRefusal> {
    return this.#perTab(viewer, selection, tabs, now, (compiled, conditions) =>
      countsPerTab(this.#columns, compiled, conditions),
    )
  }

  /** One page of the contacts of a selection, the most recent message first (RIO-4). */
  contacts(
    viewer: AgentId,
    query: Omit<Query, 'sort'>,
    now: Instant,
  ): Result.Result<ContactPage, ViewRefusal> {
    const { limit } = query
    const start = this.#start(viewer, query, CONTACTS, 'descending', now)
    if (Result.isFailure(start)) return Result.fail(start.failure)
    const { compiled, cursor } = start.success
    const key = cursor?.key ?? 0
    if (typeof key !== 'number') return badCursor(query.cursor ?? '', 'its cell is none of this column')
    const columns = this.#columns
    const places = columns.scratch.places(columns.size)
    const selected = scan(columns, compiled, places)
    const contacts = contactsAmong(columns, places, selected)
    const { codes, lastMessageAt } = contacts
    const name = (code: number): string => columns.parties.contacts.name(code) ?? ''
    const keys: Keys = { index: null, table: lastMessageAt, sign: -1 }
    const found = best(
      codes,
      codes.length,
      limit + 1,
      keys,
      null,
      (a, b) => compareValues(keyOf(keys, a), keyOf(keys, b)) || compareValues(name(a), name(b)),
      cursor === null
        ? null
        : (code) => (compareValues(keyOf(keys, code), -key) || compareValues(name(code), cursor.id)) > 0,
    )
    const shown = found.slice(0, limit)
    const last = found.length > limit ? shown.at(-1) : undefined
    const cursorAt = (code: number): Cursor => ({
      column: CONTACTS,
      direction: 'descending',
      asOf: cursor?.asOf ?? now,
      key: lastMessageAt[code] as number,
      beganAt: 0,
      id: name(code),
    })
    return Result.succeed({
      contacts: contactRows(columns, places, selected, contacts, shown),
      total: codes.length,
      next: last === undefined ? null : encodeCursor(cursorAt(last)),
    })
  }

  /** What each of several views of the contacts is marked with (RIO-3): blue or red is the system's word. */
  indicators(
    viewer: AgentId,
    selection: Selection,
    tabs: ReadonlyArray<TabRule>,
    now: Instant,
  ): Result.Result<ReadonlyArray<Indicator>, ViewRefusal> {
    return this.#perTab(viewer, selection, tabs, now, (compiled, conditions) =>
      indicatorsPerTab(this.#columns, compiled, conditions),
    )
  }

  #perTab<Answer>(
    viewer: AgentId,
    selection: Selection,
    tabs: ReadonlyArray<TabRule>,
    now: Instant,
    answer: (compiled: Compiled, conditions: ReadonlyArray<Condition>) => ReadonlyArray<Answer>,
  ): Result.Result<ReadonlyArray<Answer>, ViewRefusal> {
    return Result.map(this.#compile(viewer, selection, now), ({ compiled, opensAt }) => {
      const conditions = tabs.map((tab) => compileTab(this.#columns, tab, viewer, now, opensAt))
      const answers: Array<Answer> = []
      for (let from = 0; from < conditions.length; from += TABS_AT_ONCE)
        answers.push(...answer(compiled, conditions.slice(from, from + TABS_AT_ONCE)))
      return answers
    })
  }

  #start(
    viewer: AgentId,
    query: Omit<Query, 'sort'>,
    column: string,
    direction: SortDirection,
    now: Instant,
  ): Result.Result<{ readonly compiled: Compiled; readonly cursor: Cursor | null }, ViewRefusal> {
    const { limit, cursor = null } = query
    if (!Number.isSafeInteger(limit) || limit < 1)
      return Result.fail({ _tag: 'BadNumber', what: 'limit', value: limit, least: 1 })
    const from = cursor === null ? null : decodeCursor(cursor, column, direction)
    if (from !== null && Result.isFailure(from)) return Result.fail(from.failure)
    return Result.map(this.#compile(viewer, query, now), ({ compiled }) => ({
      compiled,
      cursor: from === null ? null : from.success,
    }))
  }

  #compile(
    viewer: AgentId,
    selection: Selection,
    now: Instant,
  ): Result.Result<{ readonly compiled: Compiled; readonly opensAt: Instant }, ViewRefusal> {
    const { lookup } = this.#rows
    const { months = ROLLING_MONTHS, timeZone = lookup.directory.timeZone } = selection
    if (months !== null && (!Number.isSafeInteger(months) || months < 0))
      return Result.fail({ _tag: 'BadNumber', what: 'months', value: months, least: 0 })
    const opensAt = months === null ? Number.NEGATIVE_INFINITY : windowOpensAt(now, timeZone, months)
    if (opensAt === null) return Result.fail({ _tag: 'UnknownTimeZone', timeZone })
    const visible = selection.list === 'history' ? this.#visibleInHistory : this.#visible
    const sight = visible.of(lookup, viewer)
    const compiled = compileSelection(this.#columns, selection, viewer, sight, now, opensAt)
    return Result.succeed({ compiled, opensAt })
  }
}

/** The name of the one order that contact lists have. */
const CONTACTS = 'contacts'

const nameOf = ({ column }: Sort): string => (typeof column === 'string' ? column : `(${column.name})`)

const badCursor = (cursor: string, why: string): Result.Result<never, ViewRefusal> =>
  Result.fail({ _tag: 'BadCursor', cursor, why })
