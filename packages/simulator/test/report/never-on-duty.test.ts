import { expect, it } from 'vitest'
import { neverOnDuty } from '../../src/report/never-on-duty.ts'
import { compile } from '../../src/scenario/compile.ts'
import { decodeScenario } from '../../src/scenario/decode.ts'
import { desk } from '../scenario/desk.ts'

const people = {
  Ana: { shifts: { 'mon-fri': '09:00-17:00' } },
  Ben: { shifts: { 'sat-sun': '09:00-17:00' } },
  Cleo: {},
  Dan: { shifts: { mon: '20:00-22:00' } },
}
const never = (changes: object) =>
  neverOnDuty(
    compile(
      decodeScenario({ ...desk, agents: { desk: { queues: ['calls'], count: 1, people } }, ...changes }),
      new Map(),
    ),
  )

it('who has no shift in the run is never on duty', () => {
  // The first day is a Monday.
  expect(never({ duration: '1d' })).toEqual(['Ben'])
  expect(never({ duration: '7d' })).toEqual([])
  expect(never({ start: '2000-01-03T09:00', duration: '8h' })).toEqual(['Ben', 'Dan'])
})
