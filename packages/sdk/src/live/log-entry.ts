import * as Effect from 'effect/Effect'
import type { RouterEntry } from './router-entry.ts'

/** @internal Where nobody listens to a router: what fails is logged, and what a dry run decides; the rest for debugging. */
export const logEntry = (entry: RouterEntry, dryRun: boolean): Effect.Effect<void> => {
  switch (entry._tag) {
    case 'Failed':
      return Effect.logWarning(entry.error.message)
    case 'Impossible':
      return Effect.logError(entry.what)
    case 'Overruled':
      return Effect.logWarning(`${entry.interaction} was taken from ${entry.from}, who had just got it`)
    case 'Decided':
      return dryRun ? Effect.logInfo(entry) : Effect.logDebug(entry)
    default:
      return Effect.logDebug(entry)
  }
}
