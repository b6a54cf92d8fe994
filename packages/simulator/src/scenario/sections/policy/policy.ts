import { PolicyData, presets } from '@inboxlab/core'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { didYouMean } from '../../nearest.ts'
import { optional, required } from '../../notation/field.ts'
import { reading } from '../../notation/reading.ts'
import { text } from '../../notation/text.ts'
import { type Fault, fault } from '../../problems/fault.ts'
import { shown } from '../../shown.ts'
import { Choice } from './choice.ts'
import { HeadStart, headStartOf, Next } from './next.ts'
import { Offer } from './offer.ts'
import { Overflow } from './overflow.ts'
import { presetOptions } from './preset-options.ts'
import { Rule } from './rule.ts'

const TimeInQueue = Schema.Struct({
  headStart: required(
    HeadStart,
    'By priority, how much longer its wait counts than it is.',
    'headStart: { 2: 90s }',
  ),
})

const blocks = {
  name: optional(text('name of a policy'), 'What it is called in reports; else composed.'),
  who: optional(
    Schema.Array(Rule),
    'The rules that all must admit an agent, beside being free and having room; else [skills]. Without skills, these are disregarded.',
  ),
  choose: optional(Choice, 'Who of several agents gets a contact; else longestIdle.'),
  next: optional(Next, 'What a freed agent gets; else oldest.'),
  offer: optional(Offer, 'How a contact is handed over; else assign.'),
  overflow: optional(Schema.Array(Overflow), 'Where contacts go that nobody takes; else they wait.'),
}

const presetKeys = Object.fromEntries(
  [...presets.values()].map((preset) => [preset.name, optional(presetOptions(preset), preset.summary)]),
)

const BLOCKS: ReadonlyArray<string> = Object.keys(blocks)
const NAMES = ['firstComeFirstServed', ...presets.keys()]
const PATH = /^(?:\.{0,2}\/|[A-Za-z]:[\\/])\S.*\.[cm]?[jt]s$/u

const Path = Schema.String.check(Schema.isPattern(PATH)).annotate({
  description: 'A TypeScript or JavaScript file that exports a policy; the path is relative to the scenario.',
})

const Keys = Schema.Struct({
  timeInQueue: optional(TimeInQueue, 'Longest time in queue first, with a head start by priority.'),
  ...presetKeys,
  ...blocks,
})

/** The rule by which contacts and agents meet, decoded. */
const PolicyNotationData = Schema.Union([
  Schema.TaggedStruct('FirstComeFirstServed', {}),
  /** Milliseconds by priority, in ascending order of priority. */
  Schema.TaggedStruct('TimeInQueue', {
    headStart: Schema.Array(Schema.Struct({ priority: Schema.Finite, by: Schema.Finite })),
  }),
  /** Somebody's own file; the path as written. */
  Schema.TaggedStruct('OwnFile', { path: Schema.String }),
  PolicyData,
])
/** The rule by which contacts and agents meet. */
export type Policy = typeof PolicyNotationData.Type

type Written = string | typeof Keys.Type

const decode = (written: Written): Result.Result<Policy, Fault> => {
  if (typeof written === 'string') {
    if (written === 'firstComeFirstServed') return Result.succeed({ _tag: 'FirstComeFirstServed' })
    return Result.succeed(
      PATH.test(written)
        ? { _tag: 'OwnFile', path: written }
        : { _tag: 'Preset', preset: written, options: {} },
    )
  }
  const { name, who, choose, next, offer, overflow, timeInQueue } = written
  const whole = Object.keys(written).filter((key) => !BLOCKS.includes(key))
  const [first, other = Object.keys(written).find((key) => BLOCKS.includes(key))] = whole
  if (first !== undefined && other !== undefined) {
    return fault(`says both ${first} and ${other}`, 'keep one of them')
  }
  if (timeInQueue !== undefined) {
    return Result.succeed({ _tag: 'TimeInQueue', headStart: headStartOf(timeInQueue.headStart) })
  }
  if (first !== undefined) {
    const options: { readonly [preset: string]: unknown } = written
    return Result.succeed({ _tag: 'Preset', preset: first, options: asOptions(options[first]) })
  }
  return Result.succeed({
    _tag: 'Blocks',
    name: name ?? 'composed',
    who: who ?? [{ _tag: 'HasSkills', lowerBy: 0, without: [] }],
    choose: choose ?? { preferred: false, by: { _tag: 'LongestIdle' } },
    next: next ?? { _tag: 'Oldest' },
    offer: offer ?? { _tag: 'Assign' },
    overflow: overflow ?? [],
  })
}

const asOptions = (written: unknown): { readonly [option: string]: Schema.Json } =>
  typeof written === 'object' && written !== null ? { ...written } : {}

const encode = (policy: Policy): Written => {
  switch (policy._tag) {
    case 'FirstComeFirstServed':
      return 'firstComeFirstServed'
    case 'TimeInQueue':
      return {
        timeInQueue: {
          headStart: Object.fromEntries(policy.headStart.map(({ priority, by }) => [String(priority), by])),
        },
      }
    case 'OwnFile':
      return policy.path
    case 'Preset':
      return Object.keys(policy.options).length === 0 ? policy.preset : { [policy.preset]: policy.options }
    case 'Blocks': {
      const { _tag, ...parts } = policy
      return parts
    }
  }
}

const explain = (refused: unknown): Fault => {
  const problem = `${shown(refused)} is no policy`
  if (refused === 'timeInQueue') return { problem, fix: 'write { timeInQueue: { headStart: { 2: 90s } } }' }
  if (typeof refused === 'string' && /\.[cm]?[jt]s$/u.test(refused))
    return { problem, fix: `write ./${refused}` }
  if (typeof refused === 'string' && refused.startsWith('.')) {
    return { problem, fix: 'name a TypeScript or JavaScript file, like ./my-policy.ts' }
  }
  const block = typeof refused === 'string' ? blockOf(refused) : null
  if (block !== null) return { problem, fix: `it is a part of one: write { ${block}: ${refused} }` }
  const near = typeof refused === 'string' ? didYouMean(refused, NAMES) : ''
  return {
    problem,
    fix: near.startsWith('did')
      ? near
      : 'write firstComeFirstServed, the name of a preset, ./my-policy.ts, or blocks like { who: [skills], choose: longestIdle }',
  }
}

/** The block that a word alone may stand in. */
const blockOf = (word: string): 'choose' | 'next' | null => {
  if (Result.isSuccess(Schema.decodeUnknownResult(Choice)(word))) return 'choose'
  return Result.isSuccess(Schema.decodeUnknownResult(Next)(word)) ? 'next' : null
}

/** The policy of a scenario: by name, as blocks, or in somebody's own file. */
export const Policy = Schema.Union([Schema.Literals(NAMES), Path, Keys])
  .annotate({
    description:
      'The rule by which contacts and agents meet: firstComeFirstServed, timeInQueue, a preset, building blocks, or a file of your own.',
    explain,
  })
  .pipe(Schema.decodeTo(PolicyNotationData, reading({ decode, encode })))
