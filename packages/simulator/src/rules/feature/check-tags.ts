import type { Tag } from '@cucumber/messages'
import { InputError } from '../../scenario/input-error.ts'
import { nearest } from '../../scenario/nearest.ts'
import type { ParsedFeature } from './parse-feature.ts'
import { RULE_ID, type RuleList } from './rule-list.ts'

/**
 * What is wrong with the tags of features: an id that two `Rule:` blocks have, and, where there is a list of rules,
 * a tag that looks like an id and is none of them.
 */
export const tagProblems = (
  features: ReadonlyArray<ParsedFeature>,
  listOf: (uri: string) => RuleList | null,
): ReadonlyArray<InputError> => {
  const problems: Array<InputError> = []
  const defined = new Map<string, string>()
  for (const { uri, feature } of features) {
    const list = listOf(uri)
    for (const tag of tagsOf(feature)) {
      const problem = list === null ? null : unknownTag(tag, uri, list)
      if (problem !== null) problems.push(problem)
    }
    for (const { rule } of feature.children) {
      for (const tag of rule?.tags ?? []) {
        if (!RULE_ID.test(tag.name.slice(1))) continue
        const place = `${uri}:${tag.location.line}`
        const before = defined.get(tag.name)
        if (before !== undefined) problems.push(twice(tag.name, place, before))
        else defined.set(tag.name, place)
      }
    }
  }
  return problems
}

const tagsOf = (feature: ParsedFeature['feature']): ReadonlyArray<Tag> => {
  const scenarios = feature.children.flatMap(({ scenario, rule }) => [
    scenario,
    ...(rule?.children ?? []).map((child) => child.scenario),
  ])
  return [
    feature.tags,
    ...feature.children.map(({ rule }) => rule?.tags ?? []),
    ...scenarios.flatMap((scenario) => [
      scenario?.tags ?? [],
      ...(scenario?.examples ?? []).map(({ tags }) => tags),
    ]),
  ].flat()
}

const unknownTag = ({ name, location }: Tag, uri: string, list: RuleList): InputError | null => {
  const id = name.slice(1)
  const looksLikeOne = RULE_ID.test(id) || RULE_ID.test(id.toUpperCase())
  if (!looksLikeOne || list.has(id)) return null
  const near = nearest(id, list.keys())
  return new InputError({
    place: `${uri}:${location.line}`,
    problem: `${name} is no known rule`,
    fix: near === undefined ? 'list it in rules.yaml, or correct it' : `did you mean @${near}?`,
  })
}

const twice = (name: string, place: string, before: string): InputError =>
  new InputError({
    place,
    problem: `the rule at ${before} has the id ${name} too`,
    fix: 'put the examples of both under one Rule, or give this one its own id',
  })
