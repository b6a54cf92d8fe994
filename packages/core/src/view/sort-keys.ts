import type { Columns } from './columns.ts'
import { foldText } from './fold-text.ts'
import type { Kind } from './groups.ts'
import { kindView } from './kind-view.ts'
import { rowView } from './row-view.ts'
import type { Cell, Sort, SortColumn, ValueColumn } from './sort.ts'
import { textPrefix } from './text-prefix.ts'

/**
 * What the selected interactions are ordered by: numbers, and texts where numbers are equal. Both are as the order
 * goes down the list: smaller is nearer to its beginning, and an empty cell is Infinity.
 *
 * @internal
 */
export interface SortKeys {
  readonly numbers: Float64Array
  /** The folded text of the i-th; null where numbers say everything. */
  readonly text: ((i: number) => string) | null
  /** The cell of the i-th, for a cursor. */
  readonly cell: (i: number) => number | string | null
  /** Where a cursor's cell stands among the numbers, or null if it is of another type than the column. */
  readonly position: (cell: number | string | null) => number | null
}

/** The keys of the first `count` of `places`; `numbers` is at least as long and is written to. */
export const sortKeys = (
  columns: Columns,
  places: Int32Array,
  count: number,
  { column, direction }: Sort,
  now: number,
  numbers: Float64Array,
): SortKeys => {
  const { groups } = columns
  const keysOf: KeysOf = { columns, places, count, sign: direction === 'ascending' ? 1 : -1, numbers }
  if (typeof column !== 'string') return byValue(keysOf, column, now)
  switch (column) {
    case 'began':
      return byMoment(keysOf, columns.beganAt)
    case 'ended':
      return byMoment(keysOf, columns.endedAt)
    case 'received':
      return byMoment(keysOf, columns.receivedAt)
    case 'waiting since':
      return byMoment(keysOf, columns.waitingSince)
    case 'last message':
      return byMoment(keysOf, columns.lastMessageAt)
    case 'priority':
      return byNumber(keysOf, (place) => columns.states[place]?.priority ?? Number.NaN)
    case 'unread':
      return byNumber(keysOf, (place) => columns.states[place]?.details.unread ?? Number.NaN)
    case 'snoozed until':
      return byNumber(keysOf, (place) => columns.states[place]?.snoozedUntil ?? Number.NaN)
    case 'contact':
      return byParty(keysOf, columns.contact, columns.parties.foldedNames, columns.parties.namePrefixes)
    case 'address':
      return byParty(keysOf, columns.party, columns.parties.foldedAddresses, columns.parties.addressPrefixes)
    case 'id':
      return byCell(keysOf, (place) => columns.ids[place] ?? null)
    case 'advisor':
      return byGroup(
        keysOf,
        (group) => groups.listOf(group),
        groups.lists,
        (list) => groups.agentsIn(list).at(-1) ?? null,
      )
    default: {
      const cell = KIND_CELLS[column]
      return byKind(keysOf, (kind) => cell(groups.kind(kind)))
    }
  }
}

interface KeysOf {
  readonly columns: Columns
  readonly places: Int32Array
  readonly count: number
  readonly sign: 1 | -1
  readonly numbers: Float64Array
}

type KindColumn = Exclude<
  SortColumn,
  | 'id'
  | 'advisor'
  | 'began'
  | 'ended'
  | 'received'
  | 'waiting since'
  | 'last message'
  | 'snoozed until'
  | 'priority'
  | 'unread'
  | 'contact'
  | 'address'
>

const KIND_CELLS: { readonly [C in KindColumn]: (kind: Kind) => Cell } = {
  phase: ({ phase }) => phase,
  awaiting: ({ awaiting }) => awaiting,
  outcome: ({ outcome }) => outcome,
  direction: ({ direction }) => direction,
  'original routing': ({ originalRouting }) => originalRouting,
  routing: ({ routing }) => routing,
  forwarded: ({ forwarded }) => forwarded,
  channel: ({ channel }) => channel,
  holder: ({ holder }) => holder,
  'closed by': ({ closedBy }) => closedBy,
  queue: ({ place }) => place.queue,
  team: ({ place }) => place.team,
  space: ({ place }) => place.space,
  campaign: ({ place }) => place.campaign,
}

const LAST = Number.POSITIVE_INFINITY

const byMoment = (keysOf: KeysOf, moments: Float64Array): SortKeys =>
  byNumber(keysOf, (place) => moments[place] as number)

const byNumber = ({ places, count, sign, numbers }: KeysOf, value: (place: number) => number): SortKeys => {
  for (let i = 0; i < count; i++) {
    const number = value(places[i] as number)
    numbers[i] = Number.isNaN(number) ? LAST : sign * number
  }
  return numeric(numbers, sign)
}

const numeric = (numbers: Float64Array, sign: 1 | -1): SortKeys => ({
  numbers,
  text: null,
  cell: (i) => (numbers[i] === LAST ? null : sign * (numbers[i] as number)),
  position: (cell) => (cell === null ? LAST : typeof cell === 'number' ? sign * cell : null),
})

const byParty = (
  { places, count, sign, numbers }: KeysOf,
  codes: Int32Array,
  texts: ReadonlyArray<string | null>,
  prefixes: ReadonlyArray<number>,
): SortKeys => {
  const code = (i: number): number => codes[places[i] as number] as number
  for (let i = 0; i < count; i++) {
    const prefix = prefixes[code(i)] as number
    numbers[i] = Number.isNaN(prefix) ? LAST : sign * prefix
  }
  return byText(numbers, sign, (i) => texts[code(i)] ?? null)
}

const byText = (numbers: Float64Array, sign: 1 | -1, text: (i: number) => string | null): SortKeys => ({
  numbers,
  text: (i) => text(i) ?? '',
  cell: text,
  position: (cell) => (cell === null ? LAST : typeof cell === 'string' ? sign * textPrefix(cell) : null),
})

/** By a cell of each interaction: numbers, or texts if there is one among them. */
const byCell = ({ places, count, sign, numbers }: KeysOf, cellOf: (place: number) => Cell): SortKeys => {
  const cells: Array<number | string | null> = []
  let texts = false
  for (let i = 0; i < count; i++) {
    const cell = comparable(cellOf(places[i] as number))
    texts ||= typeof cell === 'string'
    cells.push(cell)
  }
  const textOf = (i: number): string | null => {
    const cell = cells[i] ?? null
    return cell === null ? null : String(cell)
  }
  for (let i = 0; i < count; i++) {
    const cell = cells[i] ?? null
    numbers[i] = cell === null ? LAST : sign * (texts ? textPrefix(String(cell)) : (cell as number))
  }
  return texts ? byText(numbers, sign, textOf) : numeric(numbers, sign)
}

/** By a cell that all interactions of a kind share. */
const byKind = (keysOf: KeysOf, cellOf: (kind: number) => Cell): SortKeys => {
  const { groups } = keysOf.columns
  return byGroup(keysOf, (group) => groups.kindOf[group] as number, groups.kinds, cellOf)
}

/** By a cell that all interactions of a class of groups share: its rank among all such cells. */
const byGroup = (
  { columns, places, count, sign, numbers }: KeysOf,
  classOf: (group: number) => number,
  classes: number,
  cellOf: (one: number) => Cell,
): SortKeys => {
  const { group: groupOf, groups } = columns
  let cells: Array<number | string | null> = new Array(classes).fill(null)
  for (let group = 0; group < groups.size; group++) {
    const one = classOf(group)
    if (groups.counts[group] !== 0) cells[one] ??= comparable(cellOf(one))
  }
  if (cells.some((cell) => typeof cell === 'string'))
    cells = cells.map((cell) => (cell === null ? null : String(cell)))
  const ordered = [...new Set(cells)].filter((cell) => cell !== null).sort(order)
  // From 1 on: minus zero would be a number of another kind to the machine.
  const ranks = new Map(ordered.map((cell, rank) => [cell, sign * (rank + 1)]))
  const rankOfClass = cells.map((cell) => (cell === null ? LAST : (ranks.get(cell) ?? LAST)))
  const rankOf = new Float64Array(groups.size)
  for (let group = 0; group < groups.size; group++) rankOf[group] = rankOfClass[classOf(group)] as number
  for (let i = 0; i < count; i++) numbers[i] = rankOf[groupOf[places[i] as number] as number] as number
  return {
    numbers,
    text: null,
    cell: (i) => cells[classOf(groupOf[places[i] as number] as number)] ?? null,
    position: (cell) => {
      if (cell === null) return LAST
      if (ordered.length > 0 && typeof ordered[0] !== typeof cell) return null
      // Where the cell has gone since, the place between the neighbours it had.
      return ranks.get(cell) ?? sign * (ordered.filter((other) => order(other, cell) < 0).length + 0.5)
    },
  }
}

const byValue = (keysOf: KeysOf, column: ValueColumn, now: number): SortKeys => {
  const { columns } = keysOf
  const { groups } = columns
  const { ask } = kindView(groups)
  const cells: Array<Cell | undefined> = new Array(groups.kinds).fill(undefined)
  for (let group = 0; group < groups.size; group++) {
    const kind = groups.kindOf[group] as number
    if (groups.counts[group] === 0 || cells[kind] !== undefined) continue
    const cell = ask(kind, (row) => column.value(row, now))
    if (cell === undefined) {
      const { put } = rowView(columns)
      return byCell(keysOf, (place) => column.value(put(place), now))
    }
    cells[kind] = cell
  }
  return byKind(keysOf, (kind) => cells[kind] ?? null)
}

const comparable = (cell: Cell): number | string | null => {
  switch (typeof cell) {
    case 'string':
      return foldText(cell)
    case 'number':
      return Number.isFinite(cell) ? cell : null
    default:
      return cell === null ? null : Number(cell)
  }
}

const order = (a: number | string, b: number | string): number => (a < b ? -1 : a > b ? 1 : 0)
