import { chatwoot } from './chatwoot/chatwoot.ts'
import type { Dialect } from './dialect.ts'
import { ino } from './ino/ino.ts'
import { respondio } from './respondio/respondio.ts'
import { textpeak } from './textpeak/textpeak.ts'
import { ucontact } from './ucontact/ucontact.ts'

/**
 * The dialects there are, by name.
 *
 * @example
 * ```ts
 * import { dialects } from '@inboxlab/core'
 * [...dialects.keys()] // => ['ino', 'respondio', 'textpeak', 'ucontact', 'chatwoot']
 * ```
 */
export const dialects: ReadonlyMap<string, Dialect> = new Map(
  [ino, respondio, textpeak, ucontact, chatwoot].map((each) => [each.name, each]),
)
