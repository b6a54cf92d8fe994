import { dayOf, type Filter, respondioIndicator, respondioView } from '@inboxlab/core'
import * as Result from 'effect/Result'
import { InputError } from '../../scenario/input-error.ts'
import { Difference, expectSame } from '../run/difference.ts'
import { topic } from '../vocabulary/step.ts'
import {
  columnOf,
  contactsOf,
  countOf,
  look,
  meantList,
  pageOf,
  periodAtOpening,
  rowsOf,
} from '../world/lists.ts'
import { ALL } from '../world/looking.ts'
import { sayDuration } from '../world/moments.ts'
import { agreedBy, wordedAs } from '../world/screens.ts'
import type { World } from '../world/world.ts'
import type { WrittenInteraction, WrittenList } from './gaps.ts'
import { step } from './step.ts'

const shownIn = (world: World, written: WrittenList, viewer: string): ReadonlyArray<string> =>
  rowsOf(meantList(written, world), viewer, world).map(({ id }) => world.nameOf(id))

const namesOf = (world: World, interactions: ReadonlyArray<WrittenInteraction>): ReadonlyArray<string> => {
  const ids = interactions.map((each) => world.id(each))
  return ids.map((id) => world.nameOf(id))
}

const what = (world: World, written: WrittenList, viewer: string): string =>
  `what ${written._tag === 'Words' ? `"${written.words}"` : written.list} shows ${viewer} at ${world.say(world.now)}`

const told = (names: ReadonlyArray<string>): string => (names.length === 0 ? 'nothing' : names.join(', '))

const expectShown = (
  world: World,
  written: WrittenList,
  viewer: string,
  expected: ReadonlyArray<string>,
): void => {
  const actual = shownIn(world, written, viewer)
  if (told(actual) !== told(expected))
    throw new Difference(what(world, written, viewer), { expected: told(expected), actual: told(actual) })
}

const cell = (world: World, name: string, written: WrittenInteraction) => {
  const row = world.row(written)
  return agreedBy(
    wordedAs(name, 'column', ({ columns }) => columns, world),
    'column',
    (column) => column.value(row, world.now),
  )
}

/** What a cell says, so that both sides can be compared and read. */
const say = (value: string | number | boolean | null): string =>
  value === null ? 'nothing' : typeof value === 'string' ? `"${value}"` : String(value)

const expectCell = (
  world: World,
  name: string,
  written: WrittenInteraction,
  expected: string | number | null,
  shown: (value: number) => string = String,
): void => {
  const actual = cell(world, name, written)
  const sayBoth = (value: string | number | boolean | null): string =>
    typeof value === 'number' ? shown(value) : say(value)
  if (actual !== expected)
    throw new Difference(`the column "${name}"`, { expected: sayBoth(expected), actual: sayBoth(actual) })
}

const filterBy = (world: World, viewer: string, written: WrittenList, filter: Filter): void =>
  look(written, viewer, world, (before) => ({ ...before, filters: [...before.filters, filter] }))

const expectIndicator = (
  world: World,
  written: WrittenList,
  viewer: string,
): { readonly contacts: number; readonly unread: boolean } => {
  const { list, tabs } = meantList(written, world)
  const [indicator] = unwrapped(
    world.inbox.views.indicators(
      world.user(viewer).id,
      { list, months: null },
      [(row, of, now) => tabs.every((tab) => tab.shows(row, of, now))],
      world.now,
    ),
  )
  if (indicator === undefined)
    throw new InputError({ place: 'list', problem: 'it has no indicator', fix: 'name a list' })
  return indicator as unknown as { readonly contacts: number; readonly unread: boolean }
}

const unwrapped = <A>(answer: Result.Result<A, unknown>): A => {
  if (Result.isSuccess(answer)) return answer.success
  throw new InputError({
    place: 'list',
    problem: JSON.stringify(answer.failure),
    fix: 'ask for something that can be listed',
  })
}

/** Tabs and lists as users see them, filtered, searched, sorted, counted. */
export const lists = topic('Lists: tabs, filters, search, order, counts', [
  step(
    '{list} for {name} is empty',
    'A tab ("Messages pending"), screen, "Screen > Tab" or "Tab > Section" shows a user nothing',
    (world, written, viewer) => expectShown(world, written, viewer, []),
  ),
  step(
    '{list} for {name} shows {interactions}',
    'It shows a user these, and perhaps others',
    (world, written, viewer, expected) => {
      const names = namesOf(world, expected)
      const shown = shownIn(world, written, viewer)
      if (!names.every((name) => shown.includes(name))) {
        throw new Difference(what(world, written, viewer), {
          expected: `${told(names)} among others`,
          actual: told(shown),
        })
      }
    },
  ),
  step(
    '{list} for {name} does not show {interactions}',
    'It shows a user none of these',
    (world, written, viewer, expected) => {
      const names = namesOf(world, expected)
      const shown = shownIn(world, written, viewer)
      if (names.some((name) => shown.includes(name))) {
        throw new Difference(what(world, written, viewer), {
          expected: `not ${told(names)}`,
          actual: told(shown),
        })
      }
    },
  ),
  step(
    '{list} for {name} shows only {interactions}',
    'It shows a user these and no others, in this order',
    (world, written, viewer, expected) => expectShown(world, written, viewer, namesOf(world, expected)),
  ),
  step(
    '{list} for {name} shows {int} interaction(s)',
    'How many it shows a user',
    (world, written, viewer, expected) =>
      expectSame(what(world, written, viewer), { expected, actual: shownIn(world, written, viewer).length }),
  ),
  step(
    '{list} for {name} counts {int}',
    'The count beside it, which is worked out without listing',
    (world, written, viewer, expected) => {
      expectSame('the count', { expected, actual: countOf(meantList(written, world), viewer, world) })
    },
  ),
  step(
    'the indicator of {list} for {name} is {int}, with unread messages',
    'How many contacts are in a view, some with unread messages',
    (world, written, viewer, contacts) => {
      const actual = expectIndicator(world, written, viewer)
      expectSame('the indicator', {
        expected: { count: contacts, unread: true },
        actual: indicatorOf(actual),
      })
    },
  ),
  step(
    'the indicator of {list} for {name} is {int}, with nothing unread',
    'How many contacts are in a view, none with unread messages',
    (world, written, viewer, contacts) => {
      const actual = expectIndicator(world, written, viewer)
      expectSame('the indicator', {
        expected: { count: contacts, unread: false },
        actual: indicatorOf(actual),
      })
    },
  ),
  step(
    'the indicator of {list} for {name} is {int} in {word}',
    'The same in the colours of respond.io: blue or red',
    (world, written, viewer, count, colour) => {
      const { contacts, unread } = expectIndicator(world, written, viewer)
      const actual = respondioIndicator({ contacts, unread })
      expectSame('the indicator', {
        expected: `${count} in ${colour}`,
        actual: `${actual.count} in ${actual.colour}`,
      })
    },
  ),
  step(
    'the contacts of {list} for {name} are {names}',
    'The contact list of a view, the most recent message first',
    (world, written, viewer, expected) =>
      expectSame('the contacts', {
        expected: told(expected),
        actual: told(contactsOf(meantList(written, world), viewer, world)),
      }),
  ),
  step('{list} for {name} has no contacts', 'The contact list of a view is empty', (world, written, viewer) =>
    expectSame('the contacts', {
      expected: told([]),
      actual: told(contactsOf(meantList(written, world), viewer, world)),
    }),
  ),
  step(
    'the view {string} holds contacts with the tag(s) {strings}',
    'The account makes a view of its own: any of these tags',
    (world, name, tags) => {
      world.customViews.push(respondioView(name, { _tag: 'Tags', operator: 'hasAnyOf', tags }))
    },
  ),
  step(
    'the view {string} holds contacts without the tag(s) {strings}',
    'The account makes a view of its own: none of these tags',
    (world, name, tags) => {
      world.customViews.push(respondioView(name, { _tag: 'Tags', operator: 'hasNoneOf', tags }))
    },
  ),
  step(
    'the view {string} holds contacts on the channel(s) {channels}',
    'The account makes a view of its own: these channels',
    (world, name, anyOf) => {
      world.customViews.push(respondioView(name, { _tag: 'Channel', anyOf }))
    },
  ),
  step(
    'the view {string} holds contacts assigned to {name}',
    'The account makes a view of its own: what one agent has',
    (world, name, agent) => {
      world.customViews.push(respondioView(name, { _tag: 'Assignee', is: world.user(agent).id }))
    },
  ),
  step(
    'the view {string} holds contacts with unread messages',
    'The account makes a view of its own: what nobody has read',
    (world, name) => {
      world.customViews.push(respondioView(name, { _tag: 'Unread' }))
    },
  ),
  step(
    'the list {string} is there',
    'The system has a screen, tab or section of this name',
    (world, words) => {
      meantList({ _tag: 'Words', words }, world)
    },
  ),
  step('the tabs of {string} are {strings}', 'All tabs of a screen, in order', (world, name, expected) => {
    const screen = world.words.screens.find((each) => each.name === name)
    expectSame(`the tabs of "${name}"`, { expected, actual: (screen?.tabs ?? []).map((tab) => tab.name) })
  }),
  step(
    'the columns of {string} are {strings}',
    'All columns of a screen, in order',
    (world, name, expected) => {
      const screen = world.words.screens.find((each) => each.name === name)
      expectSame(`the columns of "${name}"`, {
        expected,
        actual: (screen?.columns ?? []).map((column) => column.name),
      })
    },
  ),
  step(
    'the column {string} shows {string}',
    'What stands in a column for the interaction spoken of: a text',
    (world, name, expected) => expectCell(world, name, null, expected),
  ),
  step(
    'the column {string} of {interaction} shows {string}',
    'The same for an interaction',
    (world, name, written, expected) => expectCell(world, name, written, expected),
  ),
  step('the column {string} shows {int}', 'What stands in a column: a number', (world, name, expected) =>
    expectCell(world, name, null, expected),
  ),
  step(
    'the column {string} of {interaction} shows {int}',
    'The same for an interaction',
    (world, name, written, expected) => expectCell(world, name, written, expected),
  ),
  step(
    'the column {string} shows the time {moment}',
    'What stands in a column: a moment',
    (world, name, expected) => expectCell(world, name, null, world.momentBefore(expected), world.say),
  ),
  step(
    'the column {string} of {interaction} shows the time {moment}',
    'The same for an interaction',
    (world, name, written, expected) =>
      expectCell(world, name, written, world.momentBefore(expected), world.say),
  ),
  step(
    'the column {string} shows {duration}',
    'What stands in a column: a length of time',
    (world, name, expected) => expectCell(world, name, null, expected, sayDuration),
  ),
  step(
    'the column {string} of {interaction} shows {duration}',
    'The same for an interaction',
    (world, name, written, expected) => expectCell(world, name, written, expected, sayDuration),
  ),
  step('the column {string} shows nothing', 'The cell of a column is empty', (world, name) =>
    expectCell(world, name, null, null),
  ),
  step(
    'the column {string} of {interaction} shows nothing',
    'The same for an interaction',
    (world, name, written) => expectCell(world, name, written, null),
  ),
  step(
    'the column {string} says besides {string}',
    'What the cell says when one looks closer, such as a reason',
    (world, name, expected) =>
      expectSame(`the column "${name}"`, {
        expected,
        actual: agreedBy(
          wordedAs(name, 'column', ({ columns }) => columns, world),
          'column',
          (column) => column.hint?.(world.row(null)) ?? null,
        ),
      }),
  ),
  step(
    '{name} searches {list} for {string}',
    'Types into the search of a list',
    (world, viewer, written, search) =>
      look(written, viewer, world, (before) => ({ ...before, search, searchIn: null })),
  ),
  step(
    '{name} searches the {searchField} of {list} for {string}',
    'Searches contact names, addresses, queues or message texts only',
    (world, viewer, field, written, search) =>
      look(written, viewer, world, (before) => ({ ...before, search, searchIn: [field] })),
  ),
  step(
    '{name} sorts {list} by {string} {direction}',
    "Sorts a list by one of the system's columns",
    (world, viewer, written, column, direction) =>
      look(written, viewer, world, (before, meant) => {
        if (world.dialect !== null) columnOf(column, meant, world)
        return { ...before, sort: { column, direction } }
      }),
  ),
  step(
    '{name} filters {list} by the column {string} {string}',
    'Keeps the rows that show this text in a column',
    (world, viewer, written, name, text) =>
      look(written, viewer, world, (before, meant) => {
        const column = columnOf(name, meant, world)
        return { ...before, columns: [...before.columns, (row, now) => column.value(row, now) === text] }
      }),
  ),
  step('{name} filters {list} by queue {name}', 'Keeps what is in a queue', (world, viewer, written, queue) =>
    filterBy(world, viewer, written, { _tag: 'Queue', in: [queue] }),
  ),
  step('{name} filters {list} by team {name}', 'Keeps the work of a team', (world, viewer, written, team) =>
    filterBy(world, viewer, written, { _tag: 'Team', in: [team] }),
  ),
  step('{name} filters {list} by space {name}', 'Keeps what is in a space', (world, viewer, written, space) =>
    filterBy(world, viewer, written, { _tag: 'Space', in: [space] }),
  ),
  step(
    '{name} filters {list} by campaign {name}',
    'Keeps what is in a campaign',
    (world, viewer, written, campaign) =>
      filterBy(world, viewer, written, { _tag: 'Campaign', in: [campaign] }),
  ),
  step(
    '{name} filters {list} by the channel(s) {channels}',
    'Keeps these channels',
    (world, viewer, written, channels) => filterBy(world, viewer, written, { _tag: 'Channel', in: channels }),
  ),
  step('{name} filters {list} by {flowDirection}', 'Keeps a direction', (world, viewer, written, direction) =>
    filterBy(world, viewer, written, { _tag: 'Direction', in: [direction] }),
  ),
  step(
    '{name} filters {list} by {routing} routing',
    'Keeps what is routed so now',
    (world, viewer, written, routing) => filterBy(world, viewer, written, { _tag: 'Routing', in: [routing] }),
  ),
  step(
    '{name} filters {list} by original {routing} routing',
    'Keeps what was routed so at first',
    (world, viewer, written, routing) =>
      filterBy(world, viewer, written, { _tag: 'OriginalRouting', in: [routing] }),
  ),
  step(
    '{name} filters {list} by the outcome {word}',
    'Keeps what ended so: Processed, Delivered, Warning, Aborted, Dissuaded',
    (world, viewer, written, outcome) =>
      filterBy(world, viewer, written, { _tag: 'Outcome', in: [outcome as never] }),
  ),
  step(
    '{name} filters {list} by the advisor {name}',
    'Keeps what an agent has or has had',
    (world, viewer, written, advisor) => filterBy(world, viewer, written, { _tag: 'Advisor', in: [advisor] }),
  ),
  step(
    '{name} filters {list} by the holder {name}',
    'Keeps what an agent has now',
    (world, viewer, written, holder) => filterBy(world, viewer, written, { _tag: 'Holder', in: [holder] }),
  ),
  step('{name} filters {list} by the tag {string}', 'Keeps what has a tag', (world, viewer, written, tag) =>
    filterBy(world, viewer, written, { _tag: 'Tag', in: [tag] }),
  ),
  step(
    '{name} filters {list} by the template {string}',
    'Keeps what a template was used in',
    (world, viewer, written, template) =>
      filterBy(world, viewer, written, { _tag: 'Template', in: [template] }),
  ),
  step(
    '{name} filters {list} by the id of {interactions}',
    'Keeps these interactions',
    (world, viewer, written, interactions) =>
      filterBy(world, viewer, written, {
        _tag: 'Interaction',
        in: interactions.map((each) => world.id(each)),
      }),
  ),
  step('{name} filters {list} to unread ones', 'Keeps what has unread messages', (world, viewer, written) =>
    filterBy(world, viewer, written, { _tag: 'Unread', is: true }),
  ),
  step(
    '{name} filters {list} to forwarded ones',
    'Keeps what was transferred to another agent',
    (world, viewer, written) => filterBy(world, viewer, written, { _tag: 'Forwarded', is: true }),
  ),
  step(
    '{name} filters {list} to what was received between {moment} and {moment}',
    'Keeps what the contact first wrote in from a moment up to another',
    (world, viewer, written, from, to) =>
      filterBy(world, viewer, written, {
        _tag: 'Received',
        from: world.momentBefore(from),
        to: world.momentBefore(to),
      }),
  ),
  step(
    '{name} opens {list}',
    'Opens a list anew: as it opens by itself, without filters, search or order',
    (world, viewer, written) =>
      look(written, viewer, world, (_, meant) => ({ ...ALL, period: periodAtOpening(meant, world) })),
  ),
  step(
    '{name} filters {list} to what began between {moment} and {moment}',
    'Sets the period: what began from a moment up to another',
    (world, viewer, written, from, to) =>
      look(written, viewer, world, (before) => ({
        ...before,
        period: { from: world.momentBefore(from), to: world.momentBefore(to) },
      })),
  ),
  step(
    '{name} filters {list} to the current day',
    'Sets the period: what began on this local day',
    (world, viewer, written) =>
      look(written, viewer, world, (before) => ({ ...before, period: dayOf(world.now, world.timeZone) })),
  ),
  step(
    '{name} filters {list} to what ended between {moment} and {moment}',
    'Keeps what ended from a moment up to another',
    (world, viewer, written, from, to) =>
      filterBy(world, viewer, written, {
        _tag: 'Ended',
        from: world.momentBefore(from),
        to: world.momentBefore(to),
      }),
  ),
  step(
    '{name} clears the filters of {list}',
    'Takes away filters, search and order',
    (world, viewer, written) => look(written, viewer, world, () => ALL),
  ),
  step(
    'the first page of {list} for {name} with {int} row(s) shows {interactions}',
    'Opens a list page by page',
    (world, written, viewer, limit, expected) => {
      const names = namesOf(world, expected)
      const meant = meantList(written, world)
      const { rows, next } = pageOf(meant, viewer, world, { limit, cursor: null })
      world.nextPage = { meant, viewer, limit, cursor: next }
      expectSame('the page', { expected: told(names), actual: told(rows.map(({ id }) => world.nameOf(id))) })
    },
  ),
  step('the next page shows {interactions}', 'Goes on where the last page ended', (world, expected) => {
    const names = namesOf(world, expected)
    const { nextPage } = world
    if (nextPage === null || nextPage.cursor === null)
      throw new Difference('the page', { expected: told(names), actual: 'there is no next page' })
    const { rows, next } = pageOf(nextPage.meant, nextPage.viewer, world, {
      limit: nextPage.limit,
      cursor: nextPage.cursor,
    })
    world.nextPage = { ...nextPage, cursor: next }
    expectSame('the page', { expected: told(names), actual: told(rows.map(({ id }) => world.nameOf(id))) })
  }),
  step('there is no next page', 'The last page was opened', (world) =>
    expectSame('whether there is a next page', {
      expected: false,
      actual: (world.nextPage?.cursor ?? null) !== null,
    }),
  ),
])

const indicatorOf = (indicator: object): { readonly count: unknown; readonly unread: unknown } => {
  const { contacts, count, unread } = indicator as {
    readonly contacts?: unknown
    readonly count?: unknown
    readonly unread?: unknown
  }
  return { count: count ?? contacts, unread: typeof unread === 'number' ? unread > 0 : unread }
}
