import type { Invariant } from './invariant.ts'

/** In every so-manieth case what is costly is looked at. */
const EVERY = 16

/** @internal What a search looks at in its next case: what is costly now and then, and all of it to shrink what was found. */
export class Sparing {
  private readonly all: ReadonlyArray<Invariant>
  private readonly cheap: ReadonlyArray<Invariant>
  private cases = 0
  private hasFound: boolean

  /** `again`: it is to find what was found before. */
  constructor(all: ReadonlyArray<Invariant>, again: boolean) {
    this.all = all
    this.cheap = all.filter(({ isCostly }) => isCostly !== true)
    // Nobody asks for what is costly alone to have it left out.
    this.hasFound = again || this.cheap.length === 0
  }

  /** Whether all that is looked at in the next case holds. */
  holds(kept: (invariants: ReadonlyArray<Invariant>) => boolean): boolean {
    const holds = kept(this.hasFound || this.cases++ % EVERY === 0 ? this.all : this.cheap)
    if (!holds) this.hasFound = true
    return holds
  }
}
