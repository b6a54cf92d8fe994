/** Numbers the names it is shown; 0 stands for none. */
export class NameTable {
  readonly #codes = new Map<string, number>()
  readonly #names: Array<string | null> = [null]

  get size(): number {
    return this.#names.length
  }

  /** The code of a name, a new one for a new name. */
  code(name: string | null): number {
    if (name === null) return 0
    const known = this.#codes.get(name)
    if (known !== undefined) return known
    this.#codes.set(name, this.#names.length)
    return this.#names.push(name) - 1
  }

  /** The code of a name, or undefined for a name that was never shown. */
  find(name: string): number | undefined {
    return this.#codes.get(name)
  }

  name(code: number): string | null {
    return this.#names[code] ?? null
  }
}
