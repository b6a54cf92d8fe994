import {
  type Column,
  type ContactPage,
  dayOf,
  type Period,
  type Query,
  type Row,
  type Screen,
  type SearchField,
  type Tab,
} from '@inboxlab/core'
import * as Result from 'effect/Result'
import { InputError } from '../../scenario/input-error.ts'
import { didYouMean } from '../../scenario/nearest.ts'
import type { WrittenList } from '../steps/gaps.ts'
import { ALL, type Looking } from './looking.ts'
import type { World } from './world.ts'

/** A list that is meant: which interactions it is about, what its tabs let through, its columns. */
export interface MeantList {
  readonly words: string
  readonly list: Query['list']
  readonly screen: Screen | null
  readonly tabs: ReadonlyArray<Tab>
}

/** Finds a list by its words: `Tab`, `Screen`, `Screen > Tab`, `Tab > Section`. Throws for words that are none. */
export const meantList = (written: WrittenList, world: World): MeantList => {
  if (written._tag === 'Plain')
    return { words: `the ${written.list}`, list: written.list, screen: null, tabs: [] }
  const { words } = written
  const { screens } = world.words
  const [first = '', ...rest] = words.split(' > ')
  const tabsOf = (screen: Screen, name: string, inTab = false) => tabsNamed(screen, name, inTab, world)
  const starts = [
    ...screens
      .filter(({ name }) => name === first)
      .map((screen) => ({ screen, tabs: [] as ReadonlyArray<Tab> })),
    ...screens.flatMap((screen) => tabsOf(screen, first).map((tab) => ({ screen, tabs: [tab] }))),
  ]
  const meant = rest.reduce(
    (all, part) =>
      all.flatMap(({ screen, tabs }) =>
        tabsOf(screen, part, tabs.length > 0).map((tab) => ({ screen, tabs: [...tabs, tab] })),
      ),
    starts,
  )
  const [one, other] = meant
  if (one === undefined) {
    const known = screens.flatMap((screen) => [
      screen.name,
      ...[...screen.tabs, ...(screen.sections ?? [])].map(({ name }) => name),
    ])
    throw new InputError({
      place: `"${words}"`,
      problem: `${world.words.name} has no such list`,
      fix: didYouMean(words, [...new Set(known)]),
    })
  }
  if (other !== undefined && rest.length === 0 && starts.length > 1) {
    throw new InputError({
      place: `"${words}"`,
      problem: 'there are several of this name',
      fix: `write which, like "${one.screen.name} > ${words}"`,
    })
  }
  return { words, list: one.screen.list ?? 'conversations', screen: one.screen, tabs: one.tabs }
}

/** A tab, a section (in a tab first of all), a view that the account made, or a team: `team North`. */
const tabsNamed = (screen: Screen, name: string, inTab: boolean, world: World): ReadonlyArray<Tab> => {
  const sections = screen.sections ?? []
  const all = inTab ? [...sections, ...screen.tabs] : [...screen.tabs, ...sections]
  const tab = [...all, ...world.customViews].find((each) => each.name === name)
  if (tab !== undefined) return [tab]
  const team = /^team (.+)$/u.exec(name)?.[1]
  return team === undefined ? [] : [{ name, shows: ({ state }) => state.place.team === team }]
}

/** Where the search of a screen looks, if it says so; null: anywhere. */
const searchedIn = (screen: Screen | null): ReadonlyArray<SearchField> | null => screen?.searchIn ?? null

/** The period that a list opens with; null: all of it. */
export const periodAtOpening = ({ screen }: MeantList, world: World): Period | null => {
  return screen?.opensOnToday === true ? dayOf(world.now, world.timeZone) : null
}

/** A column by its word. Throws for a word that is none. */
export const columnOf = (name: string, { screen }: Pick<MeantList, 'screen'>, world: World): Column => {
  const columns = screen?.columns ?? world.words.screens.flatMap((each) => each.columns)
  const column = columns.find((each) => each.name === name)
  if (column !== undefined) return column
  throw new InputError({
    place: `the column "${name}"`,
    problem: `${world.dialect?.name ?? 'the inbox'} has no such column`,
    fix: didYouMean(name, [...new Set(columns.map((each) => each.name))]),
  })
}

const MANY = 1000

/** What a user sees in a list, in its order, as they filter, search and sort it now. */
export const rowsOf = (meant: MeantList, viewer: string, world: World): ReadonlyArray<Row> =>
  page(query(meant, viewer, world), viewer, world).rows

/** How many interactions the list counts, which must be as many as it shows. */
export const countOf = (meant: MeantList, viewer: string, world: World): number => {
  const { sort: _, limit: __, ...selection } = query(meant, viewer, world)
  return unwrapped(world.inbox.views.count(world.user(viewer).id, selection as never, world.now)) as number
}

/** One page of the list. */
export const pageOf = (
  meant: MeantList,
  viewer: string,
  world: World,
  { limit, cursor }: { readonly limit: number; readonly cursor: string | null },
) => page({ ...query(meant, viewer, world), limit, cursor }, viewer, world)

/** The contacts of a list, the most recent message first, by name. */
export const contactsOf = (meant: MeantList, viewer: string, world: World): ReadonlyArray<string> => {
  const { sort: _, ...asked } = query(meant, viewer, world)
  const found = unwrapped(world.inbox.views.contacts(world.user(viewer).id, asked, world.now)) as ContactPage
  return found.contacts.map(({ contactName }) => contactName)
}

const page = (asked: Query, viewer: string, world: World) =>
  unwrapped(world.inbox.views.page(world.user(viewer).id, asked, world.now)) as {
    readonly rows: ReadonlyArray<Row>
    readonly total: number
    readonly next: string | null
  }

const unwrapped = (answer: unknown): unknown => {
  if (!Result.isResult(answer)) return answer
  if (Result.isSuccess(answer)) return answer.success
  throw new InputError({
    place: 'list',
    problem: JSON.stringify(answer.failure),
    fix: 'ask for something that can be listed',
  })
}

const query = (meant: MeantList, viewer: string, world: World): Query => {
  const { filters, period, columns, search, searchIn, sort } = lookingOf(meant, viewer, world)
  const { tabs, screen, list } = meant
  const fields = searchIn ?? searchedIn(screen)
  return {
    list,
    tab: (row, of, now) =>
      tabs.every((tab) => tab.shows(row, of, now)) && columns.every((holds) => holds(row, now)),
    filters: period === null ? filters : [...filters, { _tag: 'Began', ...period }],
    search,
    ...(fields === null ? {} : { searchIn: fields }),
    sort: {
      column:
        sort === null
          ? screen === null
            ? 'began'
            : columnOf(screen.opensBy.column, meant, world)
          : sortColumn(sort.column, meant, world),
      direction: sort?.direction ?? screen?.opensBy.direction ?? 'ascending',
    },
    limit: MANY,
  }
}

const sortColumn = (name: string, meant: MeantList, world: World): Query['sort']['column'] =>
  world.dialect === null ? (name as never) : columnOf(name, meant, world)

const keyOf = ({ list, words }: MeantList, viewer: string): string => `${viewer}\n${list}\n${words}`

export const lookingOf = (meant: MeantList, viewer: string, world: World): Looking =>
  world.looking.get(keyOf(meant, viewer)) ?? ALL

/** Changes what a user asks of a list. */
export const look = (
  written: WrittenList,
  viewer: string,
  world: World,
  change: (before: Looking, meant: MeantList) => Looking,
): void => {
  const meant = meantList(written, world)
  world.user(viewer)
  world.looking.set(keyOf(meant, viewer), change(lookingOf(meant, viewer, world), meant))
}
