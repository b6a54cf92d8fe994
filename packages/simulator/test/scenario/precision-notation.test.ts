import { describe, expect, it } from 'vitest'
import { decodeScenario, encodeScenario } from '../../src/scenario/decode.ts'
import { desk } from './desk.ts'
import { refusal } from './refusal.ts'

describe('how precisely metrics are wanted', () => {
  it('is decoded to half the width of their intervals, and written as it was', () => {
    const precision = ['service level 1%', 'mean  wait of queue calls 2s ']
    const scenario = decodeScenario({ ...desk, precision })
    expect(scenario.precision).toEqual([
      { text: 'service level 1%', metric: 'serviceLevel', scope: null, within: 0.01 },
      {
        text: 'mean wait of queue calls 2s',
        metric: 'meanWait',
        scope: { kind: 'queue', name: 'calls' },
        within: 2000,
      },
    ])
    expect(encodeScenario(scenario).precision).toEqual(['service level 1%', 'mean wait of queue calls 2s'])
  })

  it.each([
    [
      'service level',
      "'service level' names no metric and how precisely it is wanted; write it like 'service level 1%' or 'mean wait of queue calls 2s'",
    ],
    [
      5,
      "5 names no metric and how precisely it is wanted; write it like 'service level 1%' or 'mean wait of queue calls 2s'",
    ],
    [
      'service level in every interval 1%',
      "'service level in every interval 1%': it is of the whole run; leave out 'in every interval'",
    ],
    ['service level 0%', "'service level 0%' is never reached; use a value above 0"],
    ['service levl 1%', "'service levl <= 1%': 'service levl' is no metric; did you mean 'service level'?"],
    ['mean wait of queue cals 2s', "'cals' is no queue; did you mean 'calls'?"],
    ['mean wait of priority 3 2s', "'3' is no priority; use 0"],
  ])('%j is refused', (precision, problem) => {
    expect(refusal(`precision=${JSON.stringify([precision])}`)).toBe(
      `--set precision precision.0: ${problem}`,
    )
  })
})
