import type { Coverage } from './coverage.ts'

/**
 * What a search has never reached, a line for each kind of thing that it has not reached all of.
 *
 * @example
 * ```ts
 * import { firstComeFirstServed } from '@inboxlab/core'
 * import { checkLive, neverReached } from '@inboxlab/simulator/property'
 * const { coverage } = checkLive(firstComeFirstServed(), { runs: 200 })
 * neverReached(coverage)[0] // => 'states never reached: closed as dissuaded'
 * ```
 */
export const neverReached = (coverage: Coverage): ReadonlyArray<string> =>
  (['states', 'transitions', 'decisions'] as const).flatMap((kind) => {
    const { never } = coverage[kind]
    return never.length === 0 ? [] : [`${kind} never reached: ${never.join(', ')}`]
  })
