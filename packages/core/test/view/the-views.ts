import * as Result from 'effect/Result'
import type { Directory } from '../../src/directory/directory.ts'
import { Lookup } from '../../src/directory/lookup.ts'
import type { Page, Query } from '../../src/view/query.ts'
import type { Row } from '../../src/view/row.ts'
import { Rows } from '../../src/view/rows.ts'
import { Views } from '../../src/view/views.ts'
import type { Step } from './a-log.ts'

/** The views of a log. */
export const viewsOf = (directory: Directory, log: ReadonlyArray<Step>) => {
  const lookup = new Lookup(directory)
  const rows = new Rows(lookup)
  const apply = (steps: ReadonlyArray<Step>): void => {
    for (const { entry, before, after } of steps) rows.apply(entry, before, after)
  }
  apply(log)
  return { lookup, rows, views: new Views(rows), apply }
}

/** The rows of all pages, one after the other; `between` is told when a page has been read. */
export const readAll = (
  views: Views,
  viewer: string,
  query: Query,
  now: number,
  between: (page: number) => void = () => {},
): ReadonlyArray<Row> => {
  const rows: Array<Row> = []
  let cursor: string | null = null
  for (let page = 0; page < 1000; page++) {
    const read: Page = Result.getOrThrow(views.page(viewer, { ...query, cursor }, now))
    rows.push(...read.rows)
    if (read.next === null) return rows
    cursor = read.next
    between(page)
  }
  throw new Error('it never ends')
}
