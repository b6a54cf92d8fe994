import type { FinishedReplication } from './replications.ts'

/** The numbers of one replication that decide whether there are enough. */
export type Watched = ReadonlyArray<number>

/** How many replications of a scenario are wanted. `Finished` is what is known of one of them. */
export interface Goal<Finished = FinishedReplication> {
  /** As many in any case. */
  readonly least: number
  /** Never more than these. */
  readonly most: number
  /** What of a replication decides whether more are wanted. */
  readonly watched: (finished: Finished) => Watched
  /** Whether these, the first ones, are enough; asked from `least` on, at numbers that do not depend on who runs them. */
  readonly enough: (finished: ReadonlyArray<Watched>) => boolean
}

/** The goal of a number of replications that was fixed beforehand. */
export const exactly = (replications: number): Goal => ({
  least: replications,
  most: replications,
  watched: () => NOTHING,
  enough: () => true,
})

const NOTHING: Watched = []

/** By how much a series grows before it is asked again whether it is enough. */
const GROWTH = 1.05

/**
 * The replications of one scenario, which may be finished in any order. Only those before the first gap count, and what
 * is enough is decided by them alone: so the result does not depend on who ran which, or how fast.
 */
export class Series<Finished extends object = FinishedReplication> {
  private readonly goal: Goal<Finished>
  private readonly inOrder: Array<Finished> = []
  private readonly watched: Array<Watched> = []
  private readonly early = new Map<number, Finished | Error>()
  private askedNext: number
  private handedOut = 0
  private isEnough = false

  constructor(goal: Goal<Finished>) {
    this.goal = goal
    this.askedNext = goal.least
  }

  /** The first ones, without a gap. */
  get finished(): ReadonlyArray<Finished> {
    return this.inOrder
  }

  /** Whether no more are wanted. */
  get enough(): boolean {
    return this.isEnough
  }

  /** How many were handed out. */
  get begun(): number {
    return this.handedOut
  }

  /** How many it may take, as far as is known. */
  get planned(): number {
    return this.isEnough ? this.inOrder.length : Math.max(this.goal.least, this.askedNext)
  }

  /** Hands out the next `count` numbers at most; null when there are none left to be simulated. */
  next(count: number): { readonly from: number; readonly count: number } | null {
    const left = this.isEnough ? 0 : Math.min(count, this.goal.most - this.handedOut)
    if (left <= 0) return null
    const from = this.handedOut + 1
    this.handedOut += left
    return { from, count: left }
  }

  /**
   * Takes what came of a replication; what comes twice counts once. Throws the error of one that failed, when all before it are finished: the same
   * one, whoever ran them.
   */
  take(replication: number, outcome: Finished | Error): void {
    if (replication <= this.inOrder.length) return
    this.early.set(replication, outcome)
    while (!this.isEnough) {
      const number = this.inOrder.length + 1
      const following = this.early.get(number)
      if (following === undefined) return
      this.early.delete(number)
      if (following instanceof Error) throw following
      this.inOrder.push(following)
      this.watched.push(this.goal.watched(following))
      this.judge()
    }
  }

  private judge(): void {
    const { length } = this.inOrder
    if (length < this.askedNext) return
    this.isEnough = length >= this.goal.most || this.goal.enough(this.watched)
    this.askedNext = Math.min(this.goal.most, Math.ceil(length * GROWTH))
  }
}
