import { expect } from 'vitest'

/** Compares what an example gives with what it says it gives, and remembers which lines were reached. */
export const claims = () => {
  const reached = new Set<number>()
  const holds = (line: number, actual: unknown, stated: unknown): void => {
    reached.add(line)
    expect(actual, `line ${line}`).toEqual(stated)
  }
  return Object.assign(holds, { reached })
}
