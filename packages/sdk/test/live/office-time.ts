import type * as Clock from 'effect/Clock'
import * as Duration from 'effect/Duration'
import * as Effect from 'effect/Effect'

interface Sleeper {
  readonly at: number
  readonly wake: () => void
}

/** The time of a sandbox, as a clock for programs; it passes when the sandbox's does. */
export class OfficeTime {
  readonly #now: () => number
  readonly #sleepers = new Set<Sleeper>()

  constructor(now: () => number) {
    this.#now = now
  }

  /** How many timers have neither rung nor been put off. */
  get timers(): number {
    return this.#sleepers.size
  }

  /** When the next timer rings; Infinity: none does. */
  get next(): number {
    return Math.min(...[...this.#sleepers].map(({ at }) => at))
  }

  /** Lets every timer ring whose time has come, one after the other. */
  ring(): void {
    for (const sleeper of [...this.#sleepers].sort((a, b) => a.at - b.at)) {
      if (sleeper.at > this.#now()) return
      if (this.#sleepers.delete(sleeper)) sleeper.wake()
    }
  }

  readonly clock: Clock.Clock = {
    currentTimeMillisUnsafe: () => this.#now(),
    currentTimeMillis: Effect.sync(() => this.#now()),
    currentTimeNanosUnsafe: () => BigInt(Math.round(this.#now() * 1e6)),
    currentTimeNanos: Effect.sync(() => BigInt(Math.round(this.#now() * 1e6))),
    monotonicTimeNanosUnsafe: () => BigInt(Math.round(this.#now() * 1e6)),
    monotonicTimeNanos: Effect.sync(() => BigInt(Math.round(this.#now() * 1e6))),
    sleep: (duration) =>
      Effect.callback<void>((resume) => {
        const sleeper = { at: this.#now() + Duration.toMillis(duration), wake: () => resume(Effect.void) }
        this.#sleepers.add(sleeper)
        return Effect.sync(() => {
          this.#sleepers.delete(sleeper)
        })
      }),
  }
}
