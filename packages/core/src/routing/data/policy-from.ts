import * as Result from 'effect/Result'
import { nearest } from '../../directory/nearest.ts'
import type { AgentChoice } from '../choose/agent-choice.ts'
import { atRandom } from '../choose/at-random.ts'
import { bestSkill } from '../choose/best-skill.ts'
import { inOrder } from '../choose/in-order.ts'
import { leastLoaded } from '../choose/least-loaded.ts'
import { leastRecentlyGiven } from '../choose/least-recently-given.ts'
import { longestIdle } from '../choose/longest-idle.ts'
import { mostSpare } from '../choose/most-spare.ts'
import { preferredFirst } from '../choose/preferred-first.ts'
import { roundRobin } from '../choose/round-robin.ts'
import { weightedAtRandom } from '../choose/weighted-at-random.ts'
import { byBestSkill } from '../next/by-best-skill.ts'
import { byHeadStart } from '../next/by-head-start.ts'
import { byPriority } from '../next/by-priority.ts'
import { byQueue } from '../next/by-queue.ts'
import { earliestDeadline } from '../next/earliest-deadline.ts'
import { lastComeFirstServed } from '../next/last-come-first-served.ts'
import { oldest } from '../next/oldest.ts'
import { ownQueueFirst } from '../next/own-queue-first.ts'
import type { QueueChoice } from '../next/queue-choice.ts'
import { assigned, inParallel, type OfferMode, ringing } from '../offer.ts'
import type { RoutingPolicy } from '../policy.ts'
import type { PolicyProblem } from '../preset/preset.ts'
import { presets } from '../preset/presets.ts'
import { routing } from '../routing.ts'
import type { AgentRule } from '../rule/agent-rule.ts'
import { atMostPer } from '../rule/at-most-per.ts'
import { delayed } from '../rule/delayed.ts'
import { fewerThan } from '../rule/fewer-than.ts'
import { hasSkills } from '../rule/has-skills.ts'
import { inGroups } from '../rule/in-groups.ts'
import { inSteps } from '../rule/in-steps.ts'
import { isPreferred } from '../rule/is-preferred.ts'
import { loadUpTo } from '../rule/load-up-to.ts'
import { notDeclined } from '../rule/not-declined.ts'
import type { ChoiceData, NextData, OfferData, OuterRuleData, PolicyData, RuleData } from './policy-data.ts'

/**
 * The policy that data describes, or what is wrong with it: a preset that does not exist, or an option that will not
 * do. `besides`: rules that must admit an agent as well; a preset has only its own.
 *
 * @example
 * ```ts
 * import { policyFrom } from '@inboxlab/core'
 * import * as Result from 'effect/Result'
 * const policy = policyFrom({ _tag: 'Preset', preset: 'respondio.leastOpen', options: { fewerThan: 4 } })
 * Result.isSuccess(policy) && policy.success.name // => 'respondio.leastOpen'
 * ```
 */
export const policyFrom = (
  data: PolicyData,
  besides: ReadonlyArray<AgentRule> = [],
): Result.Result<RoutingPolicy, PolicyProblem> => {
  if (data._tag === 'Preset') {
    const known = presets.get(data.preset)
    return known === undefined ? Result.fail(noSuchPreset(data.preset)) : known.policy(data.options)
  }
  const { name, who, choose, next, offer, overflow } = data
  const by = choiceFrom(choose.by)
  return Result.succeed(
    routing({
      name,
      who: [...who.map(ruleFrom), ...besides],
      choose: choose.preferred ? preferredFirst(by) : by,
      next: nextFrom(next),
      offer: offerFrom(offer),
      overflow,
    }),
  )
}

const noSuchPreset = (name: string): PolicyProblem => {
  const near = nearest(name, presets.keys())
  return {
    at: name,
    problem: 'there is no such preset',
    fix: near === null ? `there are ${[...presets.keys()].join(', ')}` : `did you mean ${near}?`,
  }
}

const ruleFrom = (rule: RuleData | OuterRuleData): AgentRule => {
  switch (rule._tag) {
    case 'InSteps':
      return inSteps(rule.steps.map(({ after, who }) => ({ after, who: who.map(plainRuleFrom) })))
    case 'AtMostPer':
      return atMostPer(rule.most, rule.window, rule.of)
    default:
      return plainRuleFrom(rule)
  }
}

const plainRuleFrom = (rule: RuleData): AgentRule<null> => {
  switch (rule._tag) {
    case 'HasSkills':
      return hasSkills(rule)
    case 'NotDeclined':
      return notDeclined()
    case 'FewerThan':
      return fewerThan(rule.most, rule.of)
    case 'LoadUpTo':
      return loadUpTo(rule.share)
    case 'InGroups':
      return inGroups(rule.groups)
    case 'Delayed':
      return delayed(new Map(rule.groups.map(({ group, by }) => [group, by])))
    case 'IsPreferred':
      return isPreferred()
  }
}

const choiceFrom = (choice: ChoiceData): AgentChoice => {
  switch (choice._tag) {
    case 'LongestIdle':
      return longestIdle()
    case 'Random':
      return atRandom()
    case 'WeightedRandom':
      return weightedAtRandom(new Map(choice.weights.map(({ agent, weight }) => [agent, weight])))
    case 'RoundRobin':
      return roundRobin(choice.of)
    case 'LeastRecentlyGiven':
      return leastRecentlyGiven(choice.of)
    case 'LeastLoaded':
      return leastLoaded(choice.of)
    case 'MostSpare':
      return mostSpare(choice.of)
    case 'BestSkill':
      return bestSkill()
    case 'InOrder':
      return choice.groups === null
        ? inOrder({ within: choice.within })
        : inOrder({ groups: choice.groups, within: choice.within })
  }
}

const nextFrom = (next: NextData): QueueChoice => {
  switch (next._tag) {
    case 'Oldest':
      return oldest()
    case 'Priority':
      return byPriority(next)
    case 'HeadStart':
      return byHeadStart(new Map(next.headStart.map(({ priority, by }) => [priority, by])))
    case 'OwnQueueFirst':
      return ownQueueFirst()
    case 'QueueLevels':
      return byQueue(new Map(next.levels.map(({ queue, level }) => [queue, level])))
    case 'BestSkill':
      return byBestSkill()
    case 'EarliestDeadline':
      return earliestDeadline()
    case 'LastComeFirstServed':
      return lastComeFirstServed()
  }
}

const offerFrom = (offer: OfferData): OfferMode => {
  switch (offer._tag) {
    case 'Assign':
      return assigned()
    case 'Ring':
      return ringing(offer.for)
    case 'InParallel':
      return inParallel(offer.agents, offer.for)
  }
}
