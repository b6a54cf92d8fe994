import { widthOf } from './text-width.ts'

/** A column of a table. */
export interface Column {
  readonly heading: string
  readonly cells: ReadonlyArray<string>
}

const GAP = '  '

/**
 * Lines up columns under their headings, the first column to the left and the others to the right, two spaces
 * apart. The first line is the heading.
 */
export const grid = (columns: ReadonlyArray<Column>): ReadonlyArray<string> => {
  const lined = columns.map((column, index) => {
    const width = columnWidth(column)
    return [column.heading, ...column.cells].map((cell) => {
      const space = ' '.repeat(width - widthOf(cell))
      return index === 0 ? cell + space : space + cell
    })
  })
  return (lined[0] ?? []).map((_, row) =>
    lined
      .map((cells) => cells[row] ?? '')
      .join(GAP)
      .trimEnd(),
  )
}

/** How many columns of a terminal the longest line of a grid takes, at most. */
export const gridWidth = (columns: ReadonlyArray<Column>): number =>
  columns.reduce((sum, column) => sum + columnWidth(column) + GAP.length, -GAP.length)

const columnWidth = ({ heading, cells }: Column): number =>
  [heading, ...cells].reduce((widest, cell) => Math.max(widest, widthOf(cell)), 0)
