import { TextTable } from './text-table.ts'

/** Numbers the names it is shown; 0 stands for none. */
export class NameTable {
  readonly #names = new TextTable()

  get size(): number {
    return this.#names.size + 1
  }

  /** The code of a name, a new one for a new name. */
  code(name: string | null): number {
    return name === null ? 0 : this.#names.code(name) + 1
  }

  /** The code of a name, or undefined for a name that was never shown. */
  find(name: string): number | undefined {
    const code = this.#names.find(name)
    return code === undefined ? undefined : code + 1
  }

  name(code: number): string | null {
    return code === 0 ? null : (this.#names.texts[code - 1] ?? null)
  }
}
