import * as Schema from 'effect/Schema'
import { Duration, PositiveDuration } from '../duration.ts'
import { defaulted, optional, required } from '../notation/field.ts'
import { unlimited } from '../notation/unlimited.ts'
import { WeekTimes } from '../notation/week-times.ts'
import { wholeNumber } from '../notation/whole-number.ts'
import { faultIssue } from '../problems/fault.ts'
import { shown } from '../shown.ts'
import { DIVERSION_EXAMPLE, Diversion } from './diversion.ts'

const Places = wholeNumber({ what: 'number of places', from: 0, to: 1_000_000 })

const MaxWait = Schema.Struct({
  after: required(PositiveDuration, 'Who has waited this long is diverted.', 'after: 5min'),
  then: required(Diversion, 'What becomes of them.', 'then: { dissuade: waited too long }'),
}).annotate({
  title: 'Longest wait',
  description: 'How long anybody waits in it at most, and what becomes of them then.',
  explain: (refused: unknown) => ({
    problem: `${shown(refused)} is no longest wait`,
    fix: 'write it like { after: 5min, then: { dissuade: waited too long } }',
  }),
})

const orWait = (what: string) =>
  Schema.Union([Schema.Literal('wait'), Diversion]).annotate({
    explain: (refused: unknown) => ({
      problem: `${shown(refused)} says nothing of ${what}`,
      fix: `write wait, ${DIVERSION_EXAMPLE}`,
    }),
  })

/** A queue of a scenario: where contacts wait. */
export const Queue = Schema.Struct({
  serviceLevel: defaulted(
    Duration,
    '20s',
    'Whoever is answered within this time counts for the service level.',
  ),
  maxWaiting: defaulted(
    unlimited(Places, Number.POSITIVE_INFINITY, (refused) => ({
      problem: `${shown(refused)} is no number of places`,
      fix: 'write a whole number from 0 to 1000000, or unlimited',
    })),
    'unlimited',
    'How many may wait at once; whoever comes then is diverted. 0: no waiting room.',
  ),
  whenFull: optional(
    Diversion,
    'What becomes of who comes when maxWaiting wait; else they are turned away: queue full.',
  ),
  maxWait: optional(MaxWait, 'How long anybody waits in it at most, and what becomes of them then.'),
  hours: optional(WeekTimes, 'When it is open, in local times; else always.'),
  whenClosed: optional(
    orWait('who comes when it is closed'),
    'What becomes of who comes when it is closed; wait: until it opens. Else they are turned away: closed.',
  ),
  atClosing: optional(
    orWait('who waits when it closes'),
    'What becomes of who still waits when it closes; wait (the default): they wait on and are served.',
  ),
})
  .check(
    Schema.makeFilter(({ maxWaiting, whenFull, hours, whenClosed, atClosing }) => {
      if (whenFull !== undefined && maxWaiting === Number.POSITIVE_INFINITY) {
        return faultIssue({
          problem: 'says whenFull, and is never full',
          fix: 'add maxWaiting: 50, or take whenFull out',
        })
      }
      const stray =
        whenClosed !== undefined ? 'whenClosed' : atClosing !== undefined ? 'atClosing' : undefined
      return stray !== undefined && hours === undefined
        ? faultIssue({
            problem: `says ${stray}, and is never closed`,
            fix: `add hours: { mon-fri: 09:00-17:00 }, or take ${stray} out`,
          })
        : undefined
    }),
  )
  .annotate({ identifier: 'Queue', title: 'Queue', description: 'Where contacts wait for an agent.' })
export type Queue = typeof Queue.Type
