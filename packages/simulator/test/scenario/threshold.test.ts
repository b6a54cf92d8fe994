import { it } from '@fast-check/vitest'
import * as Result from 'effect/Result'
import { describe, expect } from 'vitest'
import { readThreshold, type Threshold } from '../../src/scenario/threshold.ts'
import { metrics } from '../../src/statistics/metrics.ts'

describe('a threshold', () => {
  it.each<Threshold>([
    { text: 'service level >= 80%', metric: 'serviceLevel', scope: null, op: '>=', bound: 0.8 },
    { text: 'abandonment < 5%', metric: 'abandonment', scope: null, op: '<', bound: 0.05 },
    { text: 'p95 wait < 60s', metric: 'p95Wait', scope: null, op: '<', bound: 60_000 },
    { text: 'max wait <= 1h 30min', metric: 'maxWait', scope: null, op: '<=', bound: 5_400_000 },
    {
      text: 'occupancy of group night shift <= 90%',
      metric: 'occupancy',
      scope: { kind: 'group', name: 'night shift' },
      op: '<=',
      bound: 0.9,
    },
    {
      text: 'mean wait of served of queue calls < 20s',
      metric: 'meanWaitOfServed',
      scope: { kind: 'queue', name: 'calls' },
      op: '<',
      bound: 20_000,
    },
    {
      text: 'mean wait of priority 2 > 1s',
      metric: 'meanWait',
      scope: { kind: 'priority', name: '2' },
      op: '>',
      bound: 1000,
    },
    {
      text: 'queue length of queue calls < 2.5',
      metric: 'queueLength',
      scope: { kind: 'queue', name: 'calls' },
      op: '<',
      bound: 2.5,
    },
    {
      text: 'blocking of type PS < 1%',
      metric: 'blocking',
      scope: { kind: 'type', name: 'PS' },
      op: '<',
      bound: 0.01,
    },
    {
      text: 'service level of queue calls in every interval >= 80%',
      metric: 'serviceLevel',
      scope: { kind: 'queue', name: 'calls' },
      everyInterval: true,
      op: '>=',
      bound: 0.8,
    },
    {
      text: 'occupancy of group night shift in every interval < 95%',
      metric: 'occupancy',
      scope: { kind: 'group', name: 'night shift' },
      everyInterval: true,
      op: '<',
      bound: 0.95,
    },
  ])('$text', (threshold) => {
    expect(readThreshold(threshold.text)).toStrictEqual(Result.succeed(threshold))
  })

  it('does not mind how many spaces there are', () => {
    const evened = Result.succeed('p95 wait of queue calls < 60s')
    expect(Result.map(readThreshold('  p95   wait of  queue calls<60s '), ({ text }) => text)).toStrictEqual(
      evened,
    )
  })

  it.each(Object.values(metrics))('can be about $text, of each of its scopes', ({ text, unit, scopes }) => {
    const bound = { share: '5%', time: '5s', count: '5' }[unit]
    for (const scope of scopes) {
      const of = scope === 'overall' ? '' : ` of ${scope} 7`
      expect(Result.isSuccess(readThreshold(`${text}${of} < ${bound}`))).toBe(true)
    }
  })

  it.each([
    ['service levl >= 80%', "'service levl' is no metric; did you mean 'service level'?"],
    ['abandonnment of queue calls < 5%', "'abandonnment' is no metric; did you mean 'abandonment'?"],
    ['p95 wait of qeue calls < 5s', "'qeue' is nothing it can be of; did you mean 'queue'?"],
    ['service level >= 80', "'80' has no percent sign; write it like 80%"],
    ['service level >= 0.8', "'0.8' has no percent sign; write it like 80%"],
    ['service level => 80%', "'=>' compares nothing here; use <=, >=, < or >"],
    ['p95 wait < 60', "'60' has no unit of time; write it like 60s or 60min"],
    ['queue length of queue calls < 5s', "'5s' is no number; write it like 25"],
    ['occupancy < 90%', "occupancy is not known overall; write 'occupancy of group …'"],
    [
      'fairness of group desk in every interval > 90%',
      "fairness is of a whole run; leave out 'in every interval'",
    ],
    [
      'mean wait of priority 2 in every interval < 60s',
      "nothing is known of a priority by interval; leave out 'in every interval'",
    ],
    ['occupancy of queue calls < 90%', "occupancy is not known by queue; write 'occupancy of group …'"],
  ])('%s is refused', (text, said) => {
    expect(Result.mapError(readThreshold(text), ({ problem, fix }) => `${problem}; ${fix}`)).toStrictEqual(
      Result.fail(`'${text}': ${said}`),
    )
  })

  it.each(['p95 wait', '', '>= 80%', 'service level >=', 'a < b < c', 5, null])('%j is refused', (given) => {
    expect(Result.isFailure(readThreshold(given))).toBe(true)
  })
})
