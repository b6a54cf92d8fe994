import type { Violation, Watcher } from './invariant.ts'

/** Keeps the first violation that it is told of. */
export abstract class Breach implements Watcher {
  broken: Violation | null = null

  protected breaks(at: number, text: string, ...interactions: ReadonlyArray<string>): void {
    this.broken ??= { at, text, interactions }
  }
}
