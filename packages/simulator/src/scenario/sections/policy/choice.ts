import { ChoiceData } from '@inboxlab/core'
import * as Schema from 'effect/Schema'
import * as SchemaTransformation from 'effect/SchemaTransformation'
import { defaulted, optional, required } from '../../notation/field.ts'
import { listOf, mappingOf } from '../../notation/mapping.ts'
import { Name } from '../../notation/name.ts'
import { numberBetween } from '../../notation/number.ts'
import { Scope, wordOrKeys } from './word-or-keys.ts'

const WORDS = [
  'longestIdle',
  'random',
  'leastLoaded',
  'mostSpare',
  'bestSkill',
  'inOrder',
  'roundRobin',
  'leastRecentlyGiven',
] as const

const BLOCK = {
  what: 'choice of an agent',
  example: 'longestIdle, { leastLoaded: { of: channel } } or { preferred: longestIdle }',
}

const ofScope = (what: string) => Schema.Struct({ of: defaulted(Scope, 'all', what) })

const keys = {
  leastLoaded: optional(ofScope('Which contacts in hand count.'), 'Who has the fewest contacts in hand.'),
  mostSpare: optional(
    Schema.Struct({
      of: defaulted(
        Schema.Literals(['units', 'share']),
        'units',
        'In units, or as a share of all their units.',
      ),
    }),
    'Who has the most capacity to spare.',
  ),
  roundRobin: optional(
    ofScope('One turn for all, one for each channel, or one for each queue.'),
    'Everybody in turn.',
  ),
  leastRecentlyGiven: optional(
    ofScope('Which contacts count.'),
    'Who was given something the longest time ago.',
  ),
  inOrder: optional(
    Schema.Struct({
      groups: optional(
        listOf(Name, '[north, south]'),
        'The groups, first choice first; else as they are declared.',
      ),
      within: defaulted(
        Schema.Literals(['longestIdle', 'seats']),
        'longestIdle',
        'Within a group: who has been free for longest, or the first seat.',
      ),
    }),
    'The first of several groups in which somebody is free.',
  ),
  weightedRandom: optional(
    Schema.Struct({
      weights: required(
        mappingOf(Name, numberBetween({ what: 'weight', from: 0, to: 1_000_000 }), "{ 'north 1': 3 }"),
        'By agent, how many times as often as others; those left out: 1.',
        "weights: { 'north 1': 3 }",
      ),
    }),
    'Anybody at random, some more often than others.',
  ),
}

const PlainChoice = wordOrKeys(WORDS, keys, BLOCK)

const WrittenChoice = wordOrKeys(
  WORDS,
  {
    ...keys,
    preferred: optional(PlainChoice, 'The agent whom the contact is used to, else by this choice.'),
  },
  BLOCK,
)

type Plain = typeof PlainChoice.Type
type Written = typeof WrittenChoice.Type

const DEFAULTS: { readonly [Word in (typeof WORDS)[number]]: ChoiceData } = {
  longestIdle: { _tag: 'LongestIdle' },
  random: { _tag: 'Random' },
  leastLoaded: { _tag: 'LeastLoaded', of: 'all' },
  mostSpare: { _tag: 'MostSpare', of: 'units' },
  bestSkill: { _tag: 'BestSkill' },
  inOrder: { _tag: 'InOrder', groups: null, within: 'longestIdle' },
  roundRobin: { _tag: 'RoundRobin', of: 'all' },
  leastRecentlyGiven: { _tag: 'LeastRecentlyGiven', of: 'all' },
}

const decodePlain = (written: Plain): ChoiceData => {
  if (typeof written === 'string') return DEFAULTS[written]
  const { leastLoaded, mostSpare, roundRobin, leastRecentlyGiven, inOrder, weightedRandom } = written
  if (leastLoaded !== undefined) return { _tag: 'LeastLoaded', ...leastLoaded }
  if (mostSpare !== undefined) return { _tag: 'MostSpare', ...mostSpare }
  if (roundRobin !== undefined) return { _tag: 'RoundRobin', ...roundRobin }
  if (leastRecentlyGiven !== undefined) return { _tag: 'LeastRecentlyGiven', ...leastRecentlyGiven }
  if (inOrder !== undefined)
    return { _tag: 'InOrder', groups: inOrder.groups ?? null, within: inOrder.within }
  const weights = Object.entries(weightedRandom?.weights ?? {})
  return { _tag: 'WeightedRandom', weights: weights.map(([agent, weight]) => ({ agent, weight })) }
}

const encodePlain = (choice: ChoiceData): Plain => {
  switch (choice._tag) {
    case 'LongestIdle':
      return 'longestIdle'
    case 'Random':
      return 'random'
    case 'BestSkill':
      return 'bestSkill'
    case 'LeastLoaded':
      return choice.of === 'all' ? 'leastLoaded' : { leastLoaded: { of: choice.of } }
    case 'MostSpare':
      return choice.of === 'units' ? 'mostSpare' : { mostSpare: { of: choice.of } }
    case 'RoundRobin':
      return choice.of === 'all' ? 'roundRobin' : { roundRobin: { of: choice.of } }
    case 'LeastRecentlyGiven':
      return choice.of === 'all' ? 'leastRecentlyGiven' : { leastRecentlyGiven: { of: choice.of } }
    case 'InOrder':
      return choice.groups === null && choice.within === 'longestIdle'
        ? 'inOrder'
        : { inOrder: { ...(choice.groups === null ? {} : { groups: choice.groups }), within: choice.within } }
    case 'WeightedRandom':
      return {
        weightedRandom: {
          weights: Object.fromEntries(choice.weights.map(({ agent, weight }) => [agent, weight])),
        },
      }
  }
}

const ChooseData = Schema.Struct({ preferred: Schema.Boolean, by: ChoiceData })

const decode = (written: Written): typeof ChooseData.Type => {
  if (typeof written === 'string') return { preferred: false, by: decodePlain(written) }
  const { preferred, ...plain } = written
  return preferred === undefined
    ? { preferred: false, by: decodePlain(plain) }
    : { preferred: true, by: decodePlain(preferred) }
}

const encode = ({ preferred, by }: typeof ChooseData.Type): Written =>
  preferred ? { preferred: encodePlain(by) } : encodePlain(by)

/** Who of several agents gets a contact: `longestIdle`, `{ preferred: leastLoaded }`. */
export const Choice = WrittenChoice.annotate({
  identifier: 'PolicyChoice',
  title: 'Choice of an agent',
  description: 'Who of several agents gets a contact.',
}).pipe(Schema.decodeTo(ChooseData, SchemaTransformation.transform({ decode, encode })))
