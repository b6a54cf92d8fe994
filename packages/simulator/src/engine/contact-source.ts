import type { RandomStream } from '../random/random-stream.ts'
import { randomStream } from '../random/random-stream.ts'
import type { LiveInteraction } from './live-interaction.ts'
import type { Plan, PlannedTraffic } from './plan.ts'
import { PoissonSource } from './poisson-source.ts'
import { RecordedSource } from './recorded-source.ts'
import { RenewalSource } from './renewal-source.ts'
import { VaryingSource } from './varying-source.ts'

/** @internal Where the engine gets its contacts from, one after the other. */
export interface ContactSource {
  /** When the next contact arrives; Infinity when none does. */
  readonly next: number
  /** Fills in who has arrived, and moves on to the next. */
  take(arrival: LiveInteraction): void
  /** Where it stands, beside its random streams. */
  save(): ReadonlyArray<number>
  restore(saved: ReadonlyArray<number>): void
}

/** @internal Makes a stream of random numbers by the name of what it is for. */
export type StreamFor = (name: string) => RandomStream

/** @internal */
export const contactSource = (plan: Plan, traffic: PlannedTraffic, streamFor: StreamFor): ContactSource => {
  switch (traffic._tag) {
    case 'Poisson':
      return new PoissonSource(plan, traffic, streamFor)
    case 'Varying':
      return new VaryingSource(plan, traffic, streamFor)
    case 'Renewal':
      return new RenewalSource(plan, traffic, streamFor)
    case 'Recorded':
      return new RecordedSource(plan, traffic, streamFor)
  }
}

/** @internal The streams of one replication: named by seed, replication and use, so none depends on another. */
export const replicationStreams =
  (seed: number, replication: number): StreamFor =>
  (name) =>
    randomStream(seed, `replication ${replication}/${name}`)
