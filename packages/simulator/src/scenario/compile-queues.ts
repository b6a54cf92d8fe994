import type { Diversion as PlannedDiversion, OpeningHours, PlannedQueue } from '../engine/plan.ts'
import { cycleMoments } from './local-moments.ts'
import type { Positions } from './positions.ts'
import type { Scenario } from './scenario.ts'
import type { Diversion } from './sections/diversion.ts'
import type { Queue } from './sections/queue.ts'
import type { LocalSpan } from './spans-of-one-offset.ts'
import { liesIn, weekCycle } from './week-cycle.ts'

const CLOSED: Diversion = { dissuade: 'closed' }

/** The queues of a plan. */
export const compileQueues = (
  queues: Scenario['queues'],
  { queue, span }: { readonly queue: Positions; readonly span: LocalSpan },
): ReadonlyArray<PlannedQueue> =>
  Object.entries(queues).map(([id, { serviceLevel, maxWaiting, whenFull, maxWait, hours, ...closing }]) => ({
    id,
    serviceLevelWithin: serviceLevel,
    maxWaiting,
    ...(whenFull === undefined ? {} : { whenFull: diversionOf(whenFull, queue) }),
    ...(maxWait === undefined
      ? {}
      : { maxWait: { after: maxWait.after, then: diversionOf(maxWait.then, queue) } }),
    ...(hours === undefined ? {} : { hours: hoursOf(hours, closing, queue, span) }),
  }))

const hoursOf = (
  hours: NonNullable<Queue['hours']>,
  { whenClosed = CLOSED, atClosing = 'wait' }: Pick<Queue, 'whenClosed' | 'atClosing'>,
  queue: Positions,
  span: LocalSpan,
): OpeningHours => ({
  steps: cycleMoments(
    weekCycle([hours], (moment) => liesIn(hours, moment)),
    span,
  ).map(({ at, value }) => ({ at, open: value })),
  whenClosed: whenClosed === 'wait' ? null : diversionOf(whenClosed, queue),
  atClosing: atClosing === 'wait' ? null : diversionOf(atClosing, queue),
})

const diversionOf = ({ dissuade, queue, message }: Diversion, position: Positions): PlannedDiversion => {
  if (queue !== undefined) return { _tag: 'Queue', queue: position(queue) }
  return message === undefined
    ? { _tag: 'Dissuade', reason: dissuade ?? '' }
    : { _tag: 'Message', text: message }
}
