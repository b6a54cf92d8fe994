import { fc } from '@fast-check/vitest'

/** Where generated ids, moments, texts and priorities come from. */
export interface Pool {
  readonly agent: fc.Arbitrary<string>
  readonly contact: fc.Arbitrary<string>
  readonly message: fc.Arbitrary<string>
  readonly queue: fc.Arbitrary<string>
  readonly team: fc.Arbitrary<string>
  readonly space: fc.Arbitrary<string>
  readonly campaign: fc.Arbitrary<string>
  readonly text: fc.Arbitrary<string>
  /** What names a tag, a survey, a payment and the like. */
  readonly name: fc.Arbitrary<string>
  readonly sender: fc.Arbitrary<string>
  readonly amount: fc.Arbitrary<number>
  readonly priority: fc.Arbitrary<number>
  readonly instant: fc.Arbitrary<number>
}

/** Few ids and few moments, so that commands meet: the same agent twice, a deadline reached to the millisecond. */
export const small: Pool = {
  agent: fc.constantFrom('anna', 'bert', 'cleo'),
  contact: fc.constantFrom('carl', 'dora'),
  message: fc.constantFrom('m1', 'm2', 'm3', 'm4', 'm5', 'm6'),
  queue: fc.constantFrom('sales', 'support'),
  team: fc.constantFrom('north', 'south'),
  space: fc.constantFrom('east'),
  campaign: fc.constantFrom('spring'),
  text: fc.constantFrom('closed today', 'too many waiting'),
  name: fc.constantFrom('red', 'blue'),
  sender: fc.constantFrom('s1', 's2'),
  amount: fc.integer({ min: 1, max: 3 }),
  priority: fc.integer({ min: 0, max: 2 }),
  instant: fc.integer({ min: 0, max: 20 }),
}

const name = fc.string({ minLength: 1, maxLength: 100, unit: 'binary' })

/** Whatever the schemas let in; but not minus zero, for which JSON has no notation. */
export const wide: Pool = {
  agent: name,
  contact: name,
  message: name,
  queue: name,
  team: name,
  space: name,
  campaign: name,
  text: fc.string({ minLength: 1, unit: 'binary' }),
  name,
  sender: name,
  amount: fc.maxSafeNat().filter((amount) => amount > 0),
  priority: fc.maxSafeInteger(),
  instant: fc.double({ noNaN: true, noDefaultInfinity: true }).map((moment) => moment + 0),
}
