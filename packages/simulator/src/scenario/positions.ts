/** The position of a name. Throws a `RangeError` for one that is not there. */
export type Positions = (name: string) => number

/** The positions of names in their list. */
export const positions = (names: ReadonlyArray<string>): Positions => {
  const byName = new Map(names.map((name, index) => [name, index]))
  return (name) => {
    const position = byName.get(name)
    if (position === undefined) throw new RangeError(`nothing is named '${name}'`)
    return position
  }
}
