/** Slanted labels closer together than this cannot be read. */
const APART = 18

/** So many of the labels below a chart as there is room for, evenly. */
export const thinned = <Label>(labels: ReadonlyArray<Label>, width: number): Array<Label> => {
  const every = Math.max(1, Math.ceil((labels.length * APART) / Math.max(1, width - 120)))
  return labels.filter((_, index) => index % every === 0)
}
