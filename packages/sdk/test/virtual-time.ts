import type * as Clock from 'effect/Clock'
import * as Duration from 'effect/Duration'
import * as Effect from 'effect/Effect'

interface Sleeper {
  /** A timer of the program, not of whom it talks to. */
  readonly timer: boolean
  readonly at: number
  readonly wake: () => void
}

/**
 * A clock whose time passes by itself: whenever nothing else is left to do, it jumps to the next moment that somebody
 * waits for. Unlike TestClock it needs no one to push it, and it tells who still waits.
 */
export class VirtualTime {
  now = 0
  readonly #sleepers = new Set<Sleeper>()

  /** How many timers of the program have neither rung nor been put off. */
  get timers(): number {
    return [...this.#sleepers].filter(({ timer }) => timer).length
  }

  /** Waits outside of Effect, as a server does. */
  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => this.#add(ms, resolve, false))
  }

  readonly clock: Clock.Clock = {
    currentTimeMillisUnsafe: () => this.now,
    currentTimeMillis: Effect.sync(() => this.now),
    currentTimeNanosUnsafe: () => BigInt(Math.round(this.now * 1e6)),
    currentTimeNanos: Effect.sync(() => BigInt(Math.round(this.now * 1e6))),
    monotonicTimeNanosUnsafe: () => BigInt(Math.round(this.now * 1e6)),
    monotonicTimeNanos: Effect.sync(() => BigInt(Math.round(this.now * 1e6))),
    sleep: (duration) =>
      Effect.callback<void>((resume) => {
        const sleeper = this.#add(Duration.toMillis(duration), () => resume(Effect.void), true)
        return Effect.sync(() => {
          this.#sleepers.delete(sleeper)
        })
      }),
  }

  /** Lets time pass until `done` has settled. */
  async until<A>(done: Promise<A>): Promise<A> {
    let settled = false
    const outcome = done.finally(() => {
      settled = true
    })
    outcome.catch(() => {})
    while (!settled) {
      await quiet()
      if (!settled) this.#jump()
    }
    return outcome
  }

  #add(ms: number, wake: () => void, timer: boolean): Sleeper {
    const sleeper = { timer, at: this.now + Math.max(0, ms), wake }
    this.#sleepers.add(sleeper)
    return sleeper
  }

  #jump(): void {
    let next: Sleeper | null = null
    for (const each of this.#sleepers) if (next === null || each.at < next.at) next = each
    if (next === null) return
    this.now = Math.max(this.now, next.at)
    this.#sleepers.delete(next)
    next.wake()
  }
}

/** Long enough for all promises and fibers that need no time. */
const quiet = async (): Promise<void> => {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}
