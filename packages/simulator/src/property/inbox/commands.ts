import { Command } from '@inboxlab/core'
import type * as Schema from 'effect/Schema'
import fc from 'fast-check'
import { knownNames, NAMES, type Names } from './names.ts'
import { schemaArbitrary } from './schema-arbitrary.ts'

/**
 * Commands of every kind, derived from their schema, about few names: so that they meet. Moments are few, too: whoever
 * submits a command gives it its own.
 *
 * @example
 * ```ts
 * import { commands } from '@inboxlab/simulator/property'
 * import fc from 'fast-check'
 * const some = fc.sample(commands({ agents: ['Zoe'] }), { numRuns: 200, seed: 1 })
 * const picks = some.filter(({ _tag }) => _tag === 'Pick')
 * picks.every((each) => each._tag === 'Pick' && each.agent === 'Zoe') // => true
 * ```
 */
export const commands = (names: Partial<Names> = {}): fc.Arbitrary<Command> => {
  const known = { ...knownNames({ ...NAMES, ...names }), Instant: fc.nat(20) }
  return fc.oneof(
    ...Object.entries(Command.cases).map(([tag, schema]) => ({
      arbitrary: schemaArbitrary<Command>(schema as unknown as Schema.Schema<Command>, known),
      weight: WEIGHTS[tag as Command['_tag']] ?? 1,
    })),
  )
}

/** What brings an interaction on its way comes often: all else is refused before it. */
const WEIGHTS: Partial<Record<Command['_tag'], number>> = {
  Receive: 12,
  Start: 8,
  ReceiveMessage: 6,
  Reply: 6,
  ReportDelivery: 6,
  Pick: 4,
  Assign: 4,
  Transfer: 3,
  Close: 3,
  Archive: 2,
}
