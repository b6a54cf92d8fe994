import { it } from '@fast-check/vitest'
import * as Result from 'effect/Result'
import { describe, expect } from 'vitest'
import { type Decider, ExpectationFailed, givenWhenThen } from '../../src/testing/index.ts'

type Coin = { readonly insert: number }
type Taken = { readonly took: number; readonly note?: string | undefined }
type TooSmall = { readonly _tag: 'TooSmall'; readonly coin: number; readonly atLeast: number }

/** Takes coins of 10 and more; of 50 and more in two steps. */
const machine: Decider<number, Coin, Taken, TooSmall> = {
  initial: 0,
  decide: (_, { insert }) =>
    insert < 10
      ? Result.fail({ _tag: 'TooSmall', coin: insert, atLeast: 10 })
      : Result.succeed(insert < 50 ? [{ took: insert }] : [{ took: 50 }, { took: insert - 50 }]),
  evolve: (total, { took }) => total + took,
}
const { given } = givenWhenThen(machine)

const failure = (expectation: () => unknown): string => {
  try {
    expectation()
  } catch (error) {
    if (error instanceof ExpectationFailed) return error.message
    throw error
  }
  throw new Error('the expectation held')
}

describe('an expectation that holds', () => {
  it('leaves the timeline behind, so that the story can go on', () => {
    const timeline = given([{ took: 20 }])
      .when({ insert: 60 })
      .then([{ took: 50 }, { took: 10 }])
      .when({ insert: 5 })
      .thenRefused({ _tag: 'TooSmall', coin: 5, atLeast: 10 })
    expect(timeline.events).toEqual([{ took: 20 }, { took: 50 }, { took: 10 }])
    expect(timeline.state).toBe(80)
  })

  it('can speak of the last of several commands', () => {
    const timeline = given([])
      .when({ insert: 10 })
      .when({ insert: 20 })
      .then([{ took: 20 }])
    expect(timeline.events).toEqual([{ took: 10 }, { took: 20 }])
    expect(timeline.state).toBe(30)
  })

  it('of a refusal can name some of its fields', () => {
    given([]).when({ insert: 5 }).thenRefusedWith({ _tag: 'TooSmall' })
    given([]).when({ insert: 5 }).thenRefusedWith({ _tag: 'TooSmall', coin: 5 })
  })
})

describe('an expectation fails', () => {
  it('and shows the timeline so far, the command, what was expected and what happened', () => {
    const wrong = () =>
      given([{ took: 20 }])
        .when({ insert: 10 })
        .when({ insert: 30 })
        .then([{ took: 31 }])
    expect(failure(wrong)).toBe(
      [
        'other events were expected',
        'timeline so far:',
        '  {"took":20}',
        '  {"took":10}',
        'command:',
        '  {"insert":30}',
        'expected:',
        '  {"took":31}',
        'actual:',
        '  {"took":30}',
      ].join('\n'),
    )
  })

  it.each([
    { because: 'an event is missing', events: [{ took: 50 }] },
    { because: 'an event is one too many', events: [{ took: 50 }, { took: 10 }, { took: 0 }] },
    { because: 'the order is another', events: [{ took: 10 }, { took: 50 }] },
    { because: 'a field is one too many', events: [{ took: 50 }, { took: 10, note: 'thanks' }] },
    {
      because: 'a field that is absent is not an undefined one',
      events: [{ took: 50 }, { took: 10, note: undefined }],
    },
    { because: 'nothing was expected', events: [] },
  ])('if $because', ({ events }) => {
    expect(failure(() => given([]).when({ insert: 60 }).then(events))).toMatch(
      /^other events were expected\n/,
    )
  })

  it('if events were expected and it was refused', () => {
    expect(failure(() => given([]).when({ insert: 5 }).then([]))).toBe(
      [
        'events were expected, but the command was refused',
        'timeline so far:',
        '  nothing',
        'command:',
        '  {"insert":5}',
        'expected:',
        '  nothing',
        'actual:',
        '  {"_tag":"TooSmall","coin":5,"atLeast":10}',
      ].join('\n'),
    )
  })

  it('if a refusal was expected and events happened', () => {
    const refusal = { _tag: 'TooSmall', coin: 10, atLeast: 10 } as const
    const accepted = given([]).when({ insert: 10 })
    expect(failure(() => accepted.thenRefused(refusal))).toMatch(
      /^a refusal was expected, but events happened\n/,
    )
    expect(failure(() => accepted.thenRefusedWith(refusal))).toMatch(
      /^a refusal was expected, but events happened\n/,
    )
  })

  it('if a fact of the refusal is another, or one that it has not', () => {
    const refused = given([]).when({ insert: 5 })
    const other = /^another refusal was expected\n/
    expect(failure(() => refused.thenRefused({ _tag: 'TooSmall', coin: 6, atLeast: 10 }))).toMatch(other)
    expect(failure(() => refused.thenRefusedWith({ _tag: 'TooSmall', coin: 6 }))).toMatch(other)
    const foreign = { _tag: 'TooSmall', why: undefined } as const
    expect(failure(() => refused.thenRefusedWith(foreign))).toMatch(other)
  })

  it('if an exact refusal was expected and a field is missing', () => {
    const { atLeast: _, ...partial } = { _tag: 'TooSmall', coin: 5, atLeast: 10 } as const
    // @ts-expect-error a refusal is expected with all its fields
    expect(failure(() => given([]).when({ insert: 5 }).thenRefused(partial))).toMatch(
      /^another refusal was expected\n/,
    )
  })

  it('if a command before the last was refused', () => {
    expect(failure(() => given([]).when({ insert: 5 }).when({ insert: 10 }))).toMatch(
      /^a command before the last was refused\n(.|\n)*actual:\n {2}\{"_tag":"TooSmall"/,
    )
  })
})
