import { policyFrom, presets, type RuleData } from '@inboxlab/core'
import * as Result from 'effect/Result'
import type { Path, Problem } from '../problems/problem.ts'
import type { Policy } from '../sections/policy/policy.ts'
import type { Draft } from './draft.ts'
import { known } from './names.ts'

/** The options of a preset go together, and building blocks name queues, groups and agents that exist. */
export const policyFits = (draft: Draft): ReadonlyArray<Problem> => {
  const { policy } = draft
  if (policy?._tag === 'Blocks') return namesInBlocks(policy, draft)
  if (policy?._tag !== 'Preset') return []
  return [
    ...namesInOptions(policy, draft),
    ...Result.match(policyFrom(policy), {
      onFailure: ({ at, problem, fix }) => [{ path: ['policy'], problem: `${at}: ${problem}`, fix }],
      onSuccess: () => [],
    }),
  ]
}

/** What the options of a preset say by name is said of queues, groups or agents. */
const namesInOptions = (
  { preset, options }: Extract<Policy, { readonly _tag: 'Preset' }>,
  { queues, groups }: Draft,
): ReadonlyArray<Problem> => {
  const people = [...groups.values()].flatMap(({ people: named = {} }) => Object.keys(named))
  const there = [...queues.keys(), ...groups.keys(), ...people]
  const named = (name: string, path: Path) =>
    groups.has(groupOfSeat(name)) ? [] : known('queue, group or agent', name, there, path)
  return Object.entries(options).flatMap(([option, value]) => {
    const { kind, words = [] } = presets.get(preset)?.options[option] ?? {}
    const path = ['policy', preset, option]
    if (kind === 'name' && words.length === 0 && typeof value === 'string') return named(value, path)
    if ((kind !== 'countsByName' && kind !== 'namesByName') || typeof value !== 'object' || value === null) {
      return []
    }
    return Object.entries(value).flatMap(([name, of]) => [
      ...named(name, [...path, name]),
      ...(typeof of === 'string' && words.length === 0 ? named(of, [...path, name]) : []),
    ])
  })
}

/** The group in which an agent without a name has a seat: `desk` of `desk 12`. */
const groupOfSeat = (agent: string): string => agent.replace(/ [1-9]\d*$/u, '')

type Blocks = Extract<Policy, { readonly _tag: 'Blocks' }>

const namesInBlocks = (
  { who, choose, next, overflow }: Blocks,
  { queues, groups }: Draft,
): ReadonlyArray<Problem> => {
  const group = (name: string, path: Path) => known('group', name, [...groups.keys()], path)
  const queue = (name: string, path: Path) => known('queue', name, [...queues.keys()], path)
  const inRule = (rule: Blocks['who'][number], path: Path): ReadonlyArray<Problem> => {
    switch (rule._tag) {
      case 'InGroups':
        return rule.groups.flatMap((name, index) => group(name, [...path, 'groups', index]))
      case 'Delayed':
        return rule.groups.flatMap(({ group: name }) => group(name, [...path, 'delay', name]))
      case 'InSteps':
        return rule.steps.flatMap(({ who: inner }, step) =>
          inner.flatMap((each: RuleData, index) => inRule(each, [...path, 'steps', step, 'who', index])),
        )
      default:
        return []
    }
  }
  return [
    ...who.flatMap((rule, index) => inRule(rule, ['policy', 'who', index])),
    ...inChoice(choose, groups, group),
    ...(next._tag === 'QueueLevels'
      ? next.levels.flatMap(({ queue: name }) => queue(name, ['policy', 'next', 'queues', name]))
      : []),
    ...overflow.flatMap(({ from, goes }, index) => [
      ...queue(from, ['policy', 'overflow', index, 'from']),
      ...(goes._tag === 'ToQueue' ? queue(goes.queue, ['policy', 'overflow', index, 'to']) : []),
    ]),
  ]
}

const inChoice = (
  { preferred, by }: Blocks['choose'],
  groups: Draft['groups'],
  group: (name: string, path: Path) => ReadonlyArray<Problem>,
): ReadonlyArray<Problem> => {
  const path = ['policy', 'choose', ...(preferred ? ['preferred'] : [])]
  if (by._tag === 'InOrder') {
    return (by.groups ?? []).flatMap((name, index) => group(name, [...path, 'inOrder', 'groups', index]))
  }
  if (by._tag !== 'WeightedRandom') return []
  const people = [...groups.values()].flatMap(({ people: named = {} }) => Object.keys(named))
  const [some = 'desk'] = [...groups.keys()]
  return by.weights.flatMap(({ agent }) =>
    people.includes(agent) || groups.has(groupOfSeat(agent))
      ? []
      : [
          {
            path: [...path, 'weightedRandom', 'weights', agent],
            problem: `'${agent}' is no agent`,
            fix: `name one of people, or a group with a number, for example '${some} 1'`,
          },
        ],
  )
}
