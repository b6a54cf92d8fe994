import type { Instant } from '@inboxlab/core'
import { momentOf as anyMoment } from '../../webhook/moment.ts'

/** @internal A moment of the server in milliseconds; without a zone it is in UTC, as its database stores them. */
export const momentOf = (given: unknown): Instant | null =>
  anyMoment(typeof given === 'string' ? given.replace(WITHOUT_ZONE, '$1T$2Z') : given)

const WITHOUT_ZONE = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)$/
