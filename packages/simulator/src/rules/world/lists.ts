import * as Result from 'effect/Result'
import { InputError } from '../../scenario/input-error.ts'
import { didYouMean } from '../../scenario/nearest.ts'
import type { Column, Query, Row, Screen, Tab } from '../core.ts'
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
  const starts = [
    ...screens
      .filter(({ name }) => name === first)
      .map((screen) => ({ screen, tabs: [] as ReadonlyArray<Tab> })),
    ...screens.flatMap((screen) => tabsOf(screen, first).map((tab) => ({ screen, tabs: [tab] }))),
  ]
  const meant = rest.reduce(
    (all, part) =>
      all.flatMap(({ screen, tabs }) =>
        tabsOf(screen, part).map((tab) => ({ screen, tabs: [...tabs, tab] })),
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
  return { words, list: listOf(one.screen), screen: one.screen, tabs: one.tabs }
}

const tabsOf = (screen: Screen, name: string): ReadonlyArray<Tab> => {
  const tab =
    screen.tabs.find((each) => each.name === name) ?? screen.sections?.find((each) => each.name === name)
  return tab === undefined ? [] : [tab]
}

/** A screen that does not say what it lists: one of past interactions by its name, or else all conversations. */
const listOf = (screen: Screen): Query['list'] => {
  if ('list' in screen) return screen.list as Query['list']
  if (/^history/iu.test(screen.name)) return 'history'
  return /pool/iu.test(screen.name) ? 'pool' : 'conversations'
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
  const { filters, columns, search, sort } = lookingOf(meant, viewer, world)
  const { tabs, screen, list } = meant
  return {
    list,
    tab: (row, of, now) =>
      tabs.every((tab) => tab.shows(row, of, now)) && columns.every((holds) => holds(row, now)),
    filters,
    search,
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
