import { type Keys, LAST } from './best.ts'
import type { Columns } from './columns.ts'
import { foldText } from './fold-text.ts'
import type { FoldedTexts } from './folded-texts.ts'
import { kindAnswers } from './kind-answers.ts'
import type { Kind } from './kind-facts.ts'
import { rowView } from './row-view.ts'
import type { Cell, Sort, SortColumn, ValueColumn } from './sort.ts'
import { textPrefix } from './text-prefix.ts'

/**
 * What the selected interactions are ordered by: numbers, and texts where numbers are equal. Both are as the order
 * goes down the list: smaller is nearer to its beginning.
 *
 * @internal
 */
export interface SortKeys {
  readonly keys: Keys
  /** The folded text of the interaction at a place; null where numbers say everything. */
  readonly text: ((place: number) => string) | null
  /** The cell of the interaction at a place, for a cursor. */
  readonly cell: (place: number) => number | string | null
  /** Where a cursor's cell stands among the keys, or null if it is of another type than the column. */
  readonly position: (cell: number | string | null) => number | null
}

/**
 * The keys of the selected interactions: `select` writes their `places` and gives their number, and is called where no table
 * has the column.
 */
export const sortKeys = (
  columns: Columns,
  places: Int32Array,
  select: () => number,
  { column, direction }: Sort,
  now: number,
): SortKeys => {
  const { groups } = columns
  const keysOf: KeysOf = { columns, places, select, sign: direction === 'ascending' ? 1 : -1 }
  if (typeof column !== 'string') return byValue(keysOf, column, now)
  switch (column) {
    case 'began':
      return numeric(keysOf, columns.beganAt)
    case 'ended':
      return numeric(keysOf, columns.endedAt)
    case 'received':
      return numeric(keysOf, columns.receivedAt)
    case 'waiting since':
      return numeric(keysOf, columns.waitingSince)
    case 'last message':
      return numeric(keysOf, columns.lastMessageAt)
    case 'priority':
      return numeric(keysOf, columns.priority)
    case 'unread':
      return numeric(keysOf, columns.unread)
    case 'snoozed until':
      return numeric(keysOf, columns.snoozedUntil)
    case 'contact':
      return byText(keysOf, columns.contact, columns.parties.foldedNames)
    case 'address':
      return byText(keysOf, columns.party, columns.parties.foldedAddresses)
    case 'id':
      return byText(keysOf, null, columns.foldedIds)
    case 'advisor':
      return byGroup(
        keysOf,
        groups.listOf,
        groups.lists.size,
        (list) => groups.lists.list(list).at(-1) ?? null,
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
  readonly select: () => number
  readonly sign: 1 | -1
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

const numeric = ({ sign }: KeysOf, table: Float64Array): SortKeys => ({
  keys: { index: null, table, sign },
  text: null,
  cell: (place) => {
    const number = table[place] as number
    return Number.isNaN(number) ? null : number
  },
  position: (cell) => (cell === null ? LAST : typeof cell === 'number' ? sign * cell : null),
})

const byText = (
  { sign }: KeysOf,
  index: Int32Array | null,
  { texts, numbers, numberOf }: Texts,
): SortKeys => {
  const text = (place: number): string | null =>
    texts[index === null ? place : (index[place] as number)] ?? null
  return {
    keys: { index, table: numbers, sign },
    text: (place) => text(place) ?? '',
    cell: text,
    position: (cell) => (cell === null ? LAST : typeof cell === 'string' ? sign * numberOf(cell) : null),
  }
}

/** Texts with numbers by which most of them are told apart, as {@link FoldedTexts} has them. */
type Texts = Pick<FoldedTexts, 'numbers' | 'numberOf'> & { readonly texts: ReadonlyArray<string | null> }

/** By a cell of each interaction: numbers, or texts if there is one among them. */
const byCell = (keysOf: KeysOf, cellOf: (place: number) => Cell): SortKeys => {
  const { columns, places, select } = keysOf
  const count = select()
  const numbers = columns.scratch.numbers(columns.size)
  const cells: Array<number | string | null> = new Array(columns.size).fill(null)
  let texts = false
  for (let i = 0; i < count; i++) {
    const place = places[i] as number
    const cell = comparable(cellOf(place))
    cells[place] = cell
    texts ||= typeof cell === 'string'
  }
  for (let i = 0; i < count; i++) {
    const place = places[i] as number
    const cell = cells[place] ?? null
    if (cell !== null && texts) cells[place] = String(cell)
    numbers[place] = cell === null ? Number.NaN : texts ? textPrefix(String(cell)) : (cell as number)
  }
  if (!texts) return numeric(keysOf, numbers)
  return byText(keysOf, null, {
    texts: cells as ReadonlyArray<string | null>,
    numbers,
    numberOf: (cell) => textPrefix(cell),
  })
}

/** By a cell that all interactions of a kind share. */
const byKind = (keysOf: KeysOf, cellOf: (kind: number) => Cell): SortKeys => {
  const { groups } = keysOf.columns
  return byGroup(keysOf, groups.kindOf, groups.kinds, cellOf)
}

/** By a cell that all interactions of a class of groups share: its rank among all such cells. */
const byGroup = (
  { columns, sign }: KeysOf,
  classOf: Int32Array,
  classes: number,
  cellOf: (one: number) => Cell,
): SortKeys => {
  const { group: groupOf, groups, scratch } = columns
  const { counts, size } = groups
  // Classes are many and different cells are few: what is done with a cell is done once.
  const cellOfClass = new Int32Array(classes).fill(-1)
  const codes = new Map<Cell, number>()
  for (let group = 0; group < size; group++) {
    const one = classOf[group] as number
    if (counts[group] === 0 || (cellOfClass[one] as number) >= 0) continue
    const cell = cellOf(one)
    const known = codes.get(cell)
    cellOfClass[one] = known ?? codes.size
    if (known === undefined) codes.set(cell, codes.size)
  }
  const cells = comparables([...codes.keys()])
  const ordered = [...new Set(cells)].filter((cell) => cell !== null).sort(order)
  const ranks = new Map(ordered.map((cell, rank) => [cell, rank]))
  const rankOf = cells.map((cell) => (cell === null ? Number.NaN : (ranks.get(cell) as number)))
  const rankOfGroup = scratch.ranks(size)
  for (let group = 0; group < size; group++) {
    const cell = cellOfClass[classOf[group] as number] as number
    if (cell >= 0) rankOfGroup[group] = rankOf[cell] as number
  }
  return {
    keys: { index: groupOf, table: rankOfGroup, sign },
    text: null,
    cell: (place) => cells[cellOfClass[classOf[groupOf[place] as number] as number] as number] ?? null,
    position: (cell) => {
      if (cell === null) return LAST
      if (ordered.length > 0 && typeof ordered[0] !== typeof cell) return null
      // Where the cell has gone since, the place between the neighbours it had.
      return sign * (ranks.get(cell) ?? ordered.filter((other) => order(other, cell) < 0).length - 0.5)
    },
  }
}

/** What different cells of a column are compared by: numbers, or texts if there is one among them. */
const comparables = (cells: ReadonlyArray<Cell>): ReadonlyArray<number | string | null> => {
  const compared = cells.map(comparable)
  if (!compared.some((cell) => typeof cell === 'string')) return compared
  return compared.map((cell) => (cell === null ? null : String(cell)))
}

const byValue = (keysOf: KeysOf, column: ValueColumn, now: number): SortKeys => {
  const { columns } = keysOf
  const { groups } = columns
  const cellOf = kindAnswers(groups, ({ ask }) => ask((row) => column.value(row, now)))
  const cells: Array<Cell | undefined> = new Array(groups.kinds).fill(undefined)
  for (let group = 0; group < groups.size; group++) {
    const kind = groups.kindOf[group] as number
    if (groups.counts[group] === 0 || cells[kind] !== undefined) continue
    const cell = cellOf(kind)
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
