/**
 * @internal Stops sending to a server that keeps failing. After `failures` in a row it is open for `openFor`
 * milliseconds; then one request may try: its success closes the circuit, its failure opens it again.
 */
export class Circuit {
  readonly #failures: number
  readonly #openFor: number
  #inARow = 0
  #openUntil: number | null = null
  #trying = false

  constructor({ failures, openFor }: { readonly failures: number; readonly openFor: number }) {
    this.#failures = failures
    this.#openFor = openFor
  }

  /** Lets a request through, or tells how many milliseconds to stay away. */
  enter(now: number): Pass | number {
    if (this.#openUntil === null) return 'ordinary'
    if (now < this.#openUntil) return this.#openUntil - now
    if (this.#trying) return this.#openFor
    this.#trying = true
    return 'trial'
  }

  /** Whoever was let through says what came of it; null: nothing that says anything about the server. */
  leave(pass: Pass, worked: boolean | null, now: number): void {
    if (pass === 'trial') this.#trying = false
    // What began before the circuit opened says nothing about the server of now.
    if (worked === null || (pass === 'ordinary' && this.#openUntil !== null)) return
    this.#inARow = worked ? 0 : this.#inARow + 1
    this.#openUntil = this.#inARow >= this.#failures ? now + this.#openFor : null
  }
}

/** @internal How a request was let through: as usual, or to try whether the server is back. */
export type Pass = 'ordinary' | 'trial'
