/**
 * Lines up cells under a heading, the first column to the left and the others to the right, two spaces apart.
 * Empty when there are no rows.
 */
export const grid = (
  heading: ReadonlyArray<string>,
  rows: ReadonlyArray<ReadonlyArray<string>>,
): ReadonlyArray<string> => {
  if (rows.length === 0) return []
  const widths = heading.map((_, column) =>
    Math.max(...[heading, ...rows].map((row) => widthOf(row[column] ?? ''))),
  )
  return [heading, ...rows].map((row) =>
    row
      .map((cell, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - widthOf(cell))
        return column === 0 ? cell + space : space + cell
      })
      .join('  ')
      .trimEnd(),
  )
}

const widthOf = (text: string): number => [...text].length
