import * as Schema from 'effect/Schema'
import { describe, expect, it } from 'vitest'
import { optionInWords, optionSchema } from '../../../src/index.ts'
import {
  choiceOption,
  countOption,
  countsByNameOption,
  durationOption,
  durationOrNoneOption,
  flagOption,
  limitOption,
  nameOrNoneOption,
  namesByNameOption,
  namesOption,
  type OptionField,
} from '../../../src/routing/preset/option-field.ts'

interface Taken {
  readonly field: OptionField
  readonly inWords: string
  readonly byDefault: unknown
  readonly takes: ReadonlyArray<unknown>
  readonly refuses: ReadonlyArray<unknown>
}

const whole = [1, 2, 1_000_000]
const notWhole = [0, -1, 1.5, Number.POSITIVE_INFINITY, '1', true]
const milliseconds = [0, 0.5, 86_400_000]
const noTime = [-1, Number.NaN, Number.POSITIVE_INFINITY, '5 min']

const options: ReadonlyArray<Taken> = [
  {
    field: limitOption('how many'),
    inWords: 'a whole number from 1 on, or null',
    byDefault: null,
    takes: [...whole, null],
    refuses: notWhole,
  },
  {
    field: countOption(3, 'how many'),
    inWords: 'a whole number from 1 on',
    byDefault: 3,
    takes: whole,
    refuses: [...notWhole, null],
  },
  {
    field: durationOption(60_000, 'how long'),
    inWords: 'milliseconds from 0 on',
    byDefault: 60_000,
    takes: milliseconds,
    refuses: [...noTime, null],
  },
  {
    field: durationOrNoneOption('how long'),
    inWords: 'milliseconds from 0 on, or null',
    byDefault: null,
    takes: [...milliseconds, null],
    refuses: noTime,
  },
  {
    field: flagOption(true, 'whether'),
    inWords: 'true or false',
    byDefault: true,
    takes: [true, false],
    refuses: [null, 0, 'true'],
  },
  {
    field: choiceOption(['first', 'last', 'any'], 'last', 'which'),
    inWords: 'first or last or any',
    byDefault: 'last',
    takes: ['first', 'last', 'any'],
    refuses: ['second', '', null, 1],
  },
  {
    field: nameOrNoneOption('who'),
    inWords: 'a name, or null',
    byDefault: null,
    takes: ['anna', null],
    refuses: ['', 1, ['anna']],
  },
  {
    field: namesOption('who'),
    inWords: 'a list of names',
    byDefault: [],
    takes: [[], ['anna', 'bert']],
    refuses: [[''], 'anna', null, [1]],
  },
  {
    field: countsByNameOption('how many each'),
    inWords: 'whole numbers from 0 on by name',
    byDefault: {},
    takes: [{}, { anna: 0, bert: 1_000_000 }],
    refuses: [{ anna: -1 }, { anna: 0.5 }, { anna: null }, null, 1],
  },
  {
    field: countsByNameOption('how many each', 100),
    inWords: 'whole numbers from 0 to 100 by name',
    byDefault: {},
    takes: [{}, { anna: 0, bert: 100 }],
    refuses: [{ anna: -1 }, { anna: 101 }, { anna: 99.5 }, 1],
  },
  {
    field: namesByNameOption('whose'),
    inWords: 'a name by name',
    byDefault: {},
    takes: [{}, { anna: 'north', bert: 'south' }],
    refuses: [{ anna: '' }, { anna: 1 }, null, 'north'],
  },
  {
    field: namesByNameOption('how each', ['push', 'pull']),
    inWords: 'push or pull by name',
    byDefault: {},
    takes: [{}, { anna: 'push', bert: 'pull' }],
    refuses: [{ anna: 'north' }, { anna: '' }, 'push'],
  },
]

describe.each(options)('an option that takes $inWords', ({ field, inWords, byDefault, takes, refuses }) => {
  const isTaken = (value: unknown) => Schema.is(optionSchema(field))(value)

  it('says so, and what it is unless set', () => {
    expect(optionInWords(field)).toBe(inWords)
    expect(field.byDefault).toEqual(byDefault)
  })

  it('takes its default, and what it says', () => {
    expect(isTaken(byDefault)).toBe(true)
    expect(takes.filter((value) => !isTaken(value))).toEqual([])
  })

  it('refuses everything else', () => {
    expect([...refuses, undefined].filter(isTaken)).toEqual([])
  })
})
