import * as Schema from 'effect/Schema'

/**
 * A moment: milliseconds since 1970-01-01T00:00Z, fractions allowed, never NaN or infinite.
 *
 * The core never reads a clock; every moment arrives inside a command.
 */
export const Instant = Schema.Finite.annotate({ identifier: 'Instant' })
export type Instant = typeof Instant.Type
