import { WEEK } from '../notation/week-times.ts'
import type { Path, Problem } from '../problems/problem.ts'
import type { Queue } from '../sections/queue.ts'
import { liesIn } from '../week-cycle.ts'
import type { Draft } from './draft.ts'

/** A way from a queue into another. */
export interface WayOn {
  readonly to: string
  /** The key that says so. */
  readonly by: 'whenFull' | 'maxWait' | 'whenClosed' | 'atClosing'
  /** Where the other queue is named, within the queue. */
  readonly path: Path
}

/** The ways from a queue into others. */
export const diversionsOf = ({
  whenFull,
  maxWait,
  whenClosed,
  atClosing,
}: Partial<Queue>): ReadonlyArray<WayOn> => {
  const way = (by: WayOn['by'], diversion: Queue['whenClosed'], ...path: Path): ReadonlyArray<WayOn> =>
    diversion === undefined || diversion === 'wait' || diversion.queue === undefined
      ? []
      : [{ to: diversion.queue, by, path: [by, ...path, 'queue'] }]
  return [
    ...way('whenFull', whenFull),
    ...way('maxWait', maxWait?.then, 'then'),
    ...way('whenClosed', whenClosed),
    ...way('atClosing', atClosing),
  ]
}

/**
 * Nobody is diverted in a circle. Queues may divert to each other when they are closed, like day and night, as long
 * as one of the circle is always open.
 */
export const diversionsEnd = ({ queues }: Draft): ReadonlyArray<Problem> => {
  const all = [...queues].flatMap(([from, queue]) => diversionsOf(queue).map((way) => ({ ...way, from })))
  const [byHours, atAnyTime] = [
    all.filter(({ by }) => by === 'whenClosed' || by === 'atClosing'),
    all.filter(({ by }) => by === 'whenFull' || by === 'maxWait'),
  ]
  const circle = circleThrough(atAnyTime, all) ?? circleOfClosed(byHours, queues)
  if (circle === undefined) return []
  const names = [...circle, ...circle.slice(0, 1)].map(({ from }) => `'${from}'`)
  return circle.slice(0, 1).map(({ from, path }) => ({
    path: ['queues', from, ...path],
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
