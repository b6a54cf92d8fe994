/** Reads an option that can be repeated: its values in the order they are given. */
export const collect = (value: string, before: ReadonlyArray<string> = []): ReadonlyArray<string> => [
  ...before,
  value,
]
