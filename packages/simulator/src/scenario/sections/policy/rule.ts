import { OuterRuleData, RuleData } from '@inboxlab/core'
import * as Schema from 'effect/Schema'
import * as SchemaTransformation from 'effect/SchemaTransformation'
import { Duration, PositiveDuration } from '../../duration.ts'
import { defaulted, optional, required } from '../../notation/field.ts'
import { listOf, mappingOf } from '../../notation/mapping.ts'
import { Name } from '../../notation/name.ts'
import { wholeNumber } from '../../notation/whole-number.ts'
import { Percent } from '../../percent.ts'
import { faultIssue } from '../../problems/fault.ts'
import { Scope, wordOrKeys } from './word-or-keys.ts'

const Contacts = wholeNumber({ what: 'number of contacts', from: 1, to: 1_000_000 })
const WORDS = ['skills', 'notDeclined', 'preferred'] as const
const BLOCK = {
  what: 'rule of who may take it',
  example: 'skills, { fewerThan: 4 } or { groups: [north, south] }',
}

const SomeOfIt = Percent.check(
  Schema.makeFilter((share: number) =>
    share === 0 ? faultIssue({ problem: 'lets nobody take anything', fix: 'write it like 75%' }) : undefined,
  ),
)

const keys = {
  skills: optional(
    Schema.Struct({
      lowerBy: defaulted(
        wholeNumber({ what: 'number of levels', from: 0, to: 1_000_000 }),
        0,
        'By how many levels less than needed will do; but never nothing at all.',
      ),
      without: defaulted(Schema.Array(Name), [], 'Skills that are not asked for although they are needed.'),
    }),
    'Who has the skills it needs, or nearly.',
  ),
  fewerThan: optional(
    Schema.Union([
      Contacts,
      Schema.Struct({
        most: required(Contacts, 'Fewer than this.', 'most: 4'),
        of: defaulted(
          Scope,
          'all',
          'Which contacts count: all, those of its channel, or those of its queue.',
        ),
      }),
    ]),
    'Who has fewer contacts in hand than this.',
  ),
  loadUpTo: optional(SomeOfIt, 'Whose load with it is at most this share of their units.'),
  groups: optional(listOf(Name, '[north, south]'), 'Who is in one of these groups.'),
  delay: optional(
    mappingOf(Name, Duration, '{ overflow: 60s }'),
    'By group, how long it must have waited before they may take it.',
  ),
}

const InnerRule = wordOrKeys(WORDS, keys, BLOCK)

/** A rule of who may take a contact, as the file says it. */
const WrittenRule = wordOrKeys(
  WORDS,
  {
    ...keys,
    rate: optional(
      Schema.Struct({
        most: required(Contacts, 'At most so many.', 'most: 5'),
        per: required(PositiveDuration, 'In any time of this length.', 'per: 5min'),
        of: defaulted(
          Scope,
          'all',
          'Which contacts count: all, those of its channel, or those of its queue.',
        ),
      }),
      'Who was given fewer contacts than this in the last time.',
    ),
    steps: optional(
      listOf(
        Schema.Struct({
          after: required(Duration, 'When it has waited this long.', 'after: 30s'),
          who: required(Schema.Array(InnerRule), 'The rules from then on.', 'who: [skills]'),
        }),
        '[ { after: 0s, who: [skills] }, { after: 30s, who: [] } ]',
      ),
      'Rules that change with its wait: the last step whose time has come counts; before the first, anybody may.',
    ),
  },
  BLOCK,
)

type Inner = typeof InnerRule.Type
type Written = typeof WrittenRule.Type

const decodeInner = (written: Inner): RuleData => {
  if (written === 'skills') return { _tag: 'HasSkills', lowerBy: 0, without: [] }
  if (written === 'notDeclined') return { _tag: 'NotDeclined' }
  if (written === 'preferred') return { _tag: 'IsPreferred' }
  const { skills, fewerThan, loadUpTo, groups, delay } = written
  if (skills !== undefined) return { _tag: 'HasSkills', ...skills }
  if (fewerThan !== undefined) {
    return typeof fewerThan === 'number'
      ? { _tag: 'FewerThan', most: fewerThan, of: 'all' }
      : { _tag: 'FewerThan', ...fewerThan }
  }
  if (loadUpTo !== undefined) return { _tag: 'LoadUpTo', share: loadUpTo }
  const [first, ...others] = groups ?? []
  if (first !== undefined) return { _tag: 'InGroups', groups: [first, ...others] }
  return { _tag: 'Delayed', groups: Object.entries(delay ?? {}).map(([group, by]) => ({ group, by })) }
}

const decode = (written: Written): RuleData | OuterRuleData => {
  if (typeof written === 'string') return decodeInner(written)
  const { rate, steps, ...inner } = written
  if (rate !== undefined) return { _tag: 'AtMostPer', most: rate.most, window: rate.per, of: rate.of }
  const [first, ...others] = (steps ?? []).map(({ after, who }) => ({ after, who: who.map(decodeInner) }))
  return first === undefined ? decodeInner(inner) : { _tag: 'InSteps', steps: [first, ...others] }
}

const encodeInner = (rule: RuleData): Inner => {
  switch (rule._tag) {
    case 'HasSkills':
      return rule.lowerBy === 0 && rule.without.length === 0
        ? 'skills'
        : { skills: { lowerBy: rule.lowerBy, without: rule.without } }
    case 'NotDeclined':
      return 'notDeclined'
    case 'IsPreferred':
      return 'preferred'
    case 'FewerThan':
      return { fewerThan: rule.of === 'all' ? rule.most : { most: rule.most, of: rule.of } }
    case 'LoadUpTo':
      return { loadUpTo: rule.share }
    case 'InGroups':
      return { groups: rule.groups }
    case 'Delayed':
      return { delay: Object.fromEntries(rule.groups.map(({ group, by }) => [group, by])) }
  }
}

const encode = (rule: RuleData | OuterRuleData): Written => {
  switch (rule._tag) {
    case 'AtMostPer':
      return { rate: { most: rule.most, per: rule.window, of: rule.of } }
    case 'InSteps':
      return { steps: rule.steps.map(({ after, who }) => ({ after, who: who.map(encodeInner) })) }
    default:
      return encodeInner(rule)
  }
}

/** A rule of who may take a contact: `skills`, `{ fewerThan: 4 }`, `{ steps: [ … ] }`. */
export const Rule = WrittenRule.annotate({
  identifier: 'PolicyRule',
  title: 'Rule',
  description: 'A rule of who may take a contact, beside being free and having room for it.',
}).pipe(
  Schema.decodeTo(
    Schema.Union([RuleData, OuterRuleData]),
    SchemaTransformation.transform({ decode, encode }),
  ),
)
