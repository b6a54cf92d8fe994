import { WEEK } from '../notation/week-times.ts'
import type { Path, Problem } from '../problems/problem.ts'
import type { Policy } from '../sections/policy/policy.ts'
import type { Queue } from '../sections/queue.ts'
import { liesIn } from '../week-cycle.ts'
import type { Draft } from './draft.ts'

/** A way from a queue into another. */
export interface WayOn {
  readonly to: string
  /** Whether only who comes when it is closed, or waits when it closes, goes that way. */
  readonly byHours: boolean
  /** Where the other queue is named. */
  readonly path: Path
}

/** A queue, the policy's overflow apart. */
type Diverting = Pick<Partial<Queue>, 'whenFull' | 'maxWait' | 'whenClosed' | 'atClosing'>

/** The ways from a queue of this name into others. */
export const waysOn = (
  from: string,
  { whenFull, maxWait, whenClosed, atClosing }: Diverting,
  policy: Policy | undefined,
): ReadonlyArray<WayOn> => {
  const way = (diversion: Queue['whenClosed'], byHours: boolean, ...path: Path): ReadonlyArray<WayOn> =>
    diversion === undefined || diversion === 'wait' || diversion.queue === undefined
      ? []
      : [{ to: diversion.queue, byHours, path: ['queues', from, ...path, 'queue'] }]
  const overflow = policy?._tag === 'Blocks' ? policy.overflow : []
  return [
    ...way(whenFull, false, 'whenFull'),
    ...way(maxWait?.then, false, 'maxWait', 'then'),
    ...way(whenClosed, true, 'whenClosed'),
    ...way(atClosing, true, 'atClosing'),
    ...overflow.flatMap(
      ({ from: queue, goes }, index): ReadonlyArray<WayOn> =>
        queue === from && goes._tag === 'ToQueue'
          ? [{ to: goes.queue, byHours: false, path: ['policy', 'overflow', index, 'to'] }]
          : [],
    ),
  ]
}

/**
 * Nobody is diverted in a circle. Queues may divert to each other when they are closed, like day and night, as long
 * as one of the circle is always open.
 */
export const diversionsEnd = ({ queues, policy }: Draft): ReadonlyArray<Problem> => {
  const all = [...queues].flatMap(([from, queue]) =>
    waysOn(from, queue, policy).map((way) => ({ ...way, from })),
  )
  const [byHours, atAnyTime] = [all.filter((way) => way.byHours), all.filter((way) => !way.byHours)]
  const circle = circleThrough(atAnyTime, all) ?? circleOfClosed(byHours, queues)
  if (circle === undefined) return []
  const names = [...circle, ...circle.slice(0, 1)].map(({ from }) => `'${from}'`)
  return circle.slice(0, 1).map(({ path }) => ({
    path,
    problem: `contacts go round in a circle: ${names.join(' to ')}`,
    fix: 'let one of them dissuade, or send a message',
  }))
}

interface Step extends WayOn {
  readonly from: string
}

/** A circle of queues that are all closed at the same time. */
const circleOfClosed = (
  ways: ReadonlyArray<Step>,
  queues: Draft['queues'],
): ReadonlyArray<Step> | undefined => {
  const hours = [...queues.values()].flatMap((queue) => queue.hours ?? [])
  for (const moment of new Set([0, ...hours.map(({ to }) => to % WEEK)])) {
    const closed = ways.filter(({ from }) => !liesIn(queues.get(from)?.hours ?? ALWAYS, moment))
    const circle = circleThrough(closed, closed)
    if (circle !== undefined) return circle
  }
  return undefined
}

const ALWAYS = [{ from: 0, to: WEEK }]

/** A circle that begins with one of these ways and goes on along others. */
const circleThrough = (
  firsts: ReadonlyArray<Step>,
  others: ReadonlyArray<Step>,
): ReadonlyArray<Step> | undefined => {
  for (const first of firsts) {
    const before = new Map<string, ReadonlyArray<Step>>([[first.to, [first]]])
    for (const [queue, steps] of before) {
      if (queue === first.from) return steps
      for (const way of others) {
        if (way.from === queue && !before.has(way.to)) before.set(way.to, [...steps, way])
      }
    }
  }
  return undefined
}
