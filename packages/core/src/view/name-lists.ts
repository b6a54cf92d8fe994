import type { NameTable } from './name-table.ts'
import { TupleTable } from './tuple-table.ts'

/**
 * Numbers lists of different names, equal ones alike; 0 stands for the empty one. Each is another one with one name more.
 *
 * @internal
 */
export class NameLists {
  readonly names: NameTable
  readonly #longer = new TupleTable()
  readonly #lists: Array<ReadonlyArray<string>> = [EMPTY]

  constructor(names: NameTable) {
    this.names = names
  }

  /** How many different lists there have been. */
  get size(): number {
    return this.#lists.length
  }

  list(code: number): ReadonlyArray<string> {
    return this.#lists[code] ?? EMPTY
  }

  /** The code of the list of these names, each once. */
  code(names: ReadonlyArray<string>): number {
    let code = 0
    for (const name of names) code = this.joined(code, this.names.code(name))
    return code
  }

  /** The code of a list with one name more, by the code of the name, unless it is in it or is none. */
  joined(list: number, nameCode: number): number {
    const name = this.names.name(nameCode)
    if (name === null) return list
    const names = this.list(list)
    if (names.includes(name)) return list
    const code = this.#longer.code(list, nameCode, 0, 0, 0) + 1
    if (code === this.#lists.length) this.#lists.push(Object.freeze([...names, name]))
    return code
  }

  /** By the code of a list: whether one of these names is in it. */
  having(names: ReadonlyArray<string>): Uint8Array {
    const wanted = new Set(names)
    return Uint8Array.from(this.#lists, (list) => (list.some((name) => wanted.has(name)) ? 1 : 0))
  }
}

const EMPTY: ReadonlyArray<string> = Object.freeze([])
