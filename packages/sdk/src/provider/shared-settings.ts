import * as Schema from 'effect/Schema'
import { HttpSettings } from '../http/http-settings.ts'

/** What can be set for every provider. */
export const SharedSettings = Schema.Struct({
  /** How requests are sent. */
  http: Schema.optionalKey(HttpSettings),
}).annotate({ identifier: 'SharedSettings' })
export type SharedSettings = typeof SharedSettings.Type
