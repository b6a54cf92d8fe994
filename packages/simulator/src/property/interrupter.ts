/** What an {@link Interrupter} has interrupted, after so many milliseconds, at a place in somebody's file if it is known. */
export interface Interrupted {
  readonly _tag: 'Interrupted'
  readonly after: number
  readonly place: string | null
}

/** What an {@link Interrupter} has run to its end. */
export interface Ended<A> {
  readonly _tag: 'Ended'
  readonly value: A
}

/** Runs something, perhaps twice, and interrupts what would run for ever. What it throws is thrown. */
export type Interrupter = <A>(run: () => A) => Ended<A> | Interrupted

/** @internal Runs something to its end, or until the interrupter interrupts it, if there is one. */
export const runUnder = <A>(interrupter: Interrupter | undefined, run: () => A): Ended<A> | Interrupted =>
  interrupter === undefined ? { _tag: 'Ended', value: run() } : interrupter(run)

/** @internal What is said of what was interrupted. */
export const toldInterruption = (who: string, part: string | null, { after, place }: Interrupted): string =>
  `${who} never settles${part === null ? '' : ` in ${part}`}: it was interrupted after ${after / 1000} s${place === null ? '' : ` (at ${place})`}`
