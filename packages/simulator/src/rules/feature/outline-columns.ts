import type { Examples, Scenario } from '@cucumber/messages'
import { InputError } from '../../scenario/input-error.ts'
import { nearest } from '../../scenario/nearest.ts'

/** Columns of an outline's examples that have one name, and gaps of its steps that are like a column and are none. */
export const outlineColumns = (scenario: Scenario, uri: string): ReadonlyArray<InputError> =>
  scenario.examples.flatMap((rows) => [...columnsTwice(rows, uri), ...gapsOfNoColumn(scenario, rows, uri)])

const namesOf = ({ tableHeader }: Examples): ReadonlyArray<string> =>
  (tableHeader?.cells ?? []).map(({ value }) => value)

const columnsTwice = (rows: Examples, uri: string): ReadonlyArray<InputError> => {
  const names = namesOf(rows)
  const twice = new Set(names.filter((name, index) => names.indexOf(name) < index))
  return [...twice].map(
    (name) =>
      new InputError({
        place: `${uri}:${rows.tableHeader?.location.line ?? rows.location.line}`,
        problem: `two columns are called '${name}'`,
        fix: 'rename one of them, or leave it out',
      }),
  )
}

const gapsOfNoColumn = ({ steps }: Scenario, rows: Examples, uri: string): ReadonlyArray<InputError> => {
  const names = namesOf(rows)
  return steps.flatMap(({ text, location }) =>
    [...text.matchAll(/<([^<>]+)>/gu)].flatMap(([gap, name = '']) => {
      const meant = names.includes(name) ? undefined : nearest(name, names)
      if (meant === undefined) return []
      return new InputError({
        place: `${uri}:${location.line}`,
        problem: `${gap} is no column of the examples`,
        fix: `did you mean <${meant}>?`,
      })
    }),
  )
}
