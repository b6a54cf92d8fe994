import { basename } from 'node:path'
import type {
  Instant,
  RoutingOutcome,
  RoutingPolicy,
  RoutingTrigger,
  WaitingInteraction,
} from '@inboxlab/core'
import { momentText } from '../engine/moment-text.ts'
import { PolicyFault } from '../engine/policy-fault.ts'
import { InputError } from '../scenario/input-error.ts'
import { shown } from '../scenario/shown.ts'
import { ownFile, whereThrown } from './own-file.ts'

/**
 * Loads a policy from somebody's own TypeScript or JavaScript file: its default export is a {@link RoutingPolicy}, or
 * only what such a policy decides, a function, which then has the line in the order of joining and remembers nothing.
 * Rejects with an {@link InputError} that names the file if it cannot be loaded, or is no policy. Where the policy throws
 * later, or answers what is no answer, it throws a `PolicyFault` that names the file, the line and what it was asked about.
 *
 * @example
 * ```ts
 * import { writeFileSync } from 'node:fs'
 * import { loadPolicy } from '@inboxlab/simulator/node'
 * writeFileSync('nobody.mjs', "export default () => ({ _tag: 'Nothing' })")
 * const policy = await loadPolicy('nobody.mjs')
 * policy.name // => 'nobody'
 * ```
 */
export const loadPolicy = async (file: string): Promise<RoutingPolicy> => {
  const { exported, within } = await ownFile(file, 'a policy')
  if (isFunction(exported)) return guarded(decidesOnly(file, exported as RoutingPolicy['decide']), file)
  const faulty = within(() => wrongPart(exported))
  if (faulty !== undefined) throw new InputError({ place: file, ...faulty })
  return guarded(exported as RoutingPolicy, file)
}

/** What a policy of somebody's own file is asked just now, in words; null if it is not. Undefined: no such policy. */
export const askedOf = (policy: RoutingPolicy): (() => string | null) | undefined => asking.get(policy)

const asking = new WeakMap<RoutingPolicy, () => string | null>()

/** The same policy, which says where it throws or answers what is no answer, and asked about what. */
const guarded = (policy: RoutingPolicy, file: string): RoutingPolicy => {
  const { name, initial, relaxesSkills, explain } = policy
  // Two fields, and no text: it is made only where something goes wrong.
  let about: RoutingTrigger | WaitingInteraction | null = null
  let at: Instant = 0
  const question = (): string | null => (about === null ? null : asked(about, at))
  const thrown = (error: unknown, part: string, memory: unknown): PolicyFault => {
    if (error instanceof PolicyFault) return error
    const { place, message } = whereThrown(error, file)
    const remembered = memory === null ? '' : `, remembering ${String(JSON.stringify(memory)).slice(0, 200)}`
    return new PolicyFault(`${place}: policy ${name} throws ${part}${question()}${remembered}: ${message}`)
  }
  const wrong = (what: string): PolicyFault =>
    new PolicyFault(`${file}: policy ${name} answers ${what}, asked ${question()}`)
  const guard: RoutingPolicy = {
    name,
    initial,
    ...(relaxesSkills === undefined ? {} : { relaxesSkills }),
    rank: (state, interaction) => {
      about = interaction
      let rank: number
      try {
        rank = policy.rank(state, interaction)
      } catch (error) {
        throw thrown(error, '', null)
      }
      if (typeof rank !== 'number') throw wrong(`${shown(rank)}, which is no number`)
      about = null
      return rank
    },
    decide: (view, trigger, memory) => {
      about = trigger
      at = view.now
      let outcome: RoutingOutcome
      try {
        outcome = policy.decide(view, trigger, memory)
      } catch (error) {
        throw thrown(error, '', memory)
      }
      const mistake = wrongAnswer(outcome)
      if (mistake !== null) throw wrong(mistake)
      about = null
      return outcome
    },
    ...(explain === undefined
      ? {}
      : {
          explain: (view, trigger, memory) => {
            about = trigger
            at = view.now
            try {
              const explanations = explain.call(policy, view, trigger, memory)
              about = null
              return explanations
            } catch (error) {
              throw thrown(error, 'when it explains ', memory)
            }
          },
        }),
  }
  asking.set(guard, question)
  return guard
}

const asked = (about: RoutingTrigger | WaitingInteraction, at: Instant): string => {
  if (!('_tag' in about)) return `on the rank of ${about.id}`
  const moment = momentText(at)
  switch (about._tag) {
    case 'Waiting':
      return `on Waiting of ${about.interaction.id} at ${moment}`
    case 'AgentFree':
      return `on AgentFree of ${about.agent.id} at ${moment}`
    case 'Moment':
      return `on Moment${about.about === null ? '' : ` about ${about.about.id}`} at ${moment}`
  }
}

/** What is no answer at all, in words; whether it can be done is seen when it is. */
const wrongAnswer = (outcome: unknown): string | null => {
  if (typeof outcome !== 'object' || outcome === null) {
    return `${shown(outcome)}, which is no decision; to decide nothing, return { _tag: 'Nothing' }`
  }
  if ('then' in outcome) return 'a promise; it must decide at once, without async'
  const { _tag, decisions } = outcome as { readonly _tag?: unknown; readonly decisions?: unknown }
  if (typeof _tag !== 'string') return `${shown(outcome)} without a _tag, which is no decision`
  if (_tag !== 'Several') return wrongDecision(outcome)
  if (!Array.isArray(decisions)) return `Several without its list of decisions, but ${shown(decisions)}`
  for (const each of decisions) {
    const mistake =
      typeof each === 'object' && each !== null
        ? wrongDecision(each)
        : `Several with ${shown(each)}, which is no decision`
    if (mistake !== null) return mistake
  }
  return null
}

const wrongDecision = (decision: object): string | null => {
  const part = (name: string): unknown => Reflect.get(decision, name)
  const lacks = (name: string): boolean => typeof part(name) !== 'object' || part(name) === null
  const tag = String(part('_tag'))
  switch (tag) {
    case 'Assign':
    case 'Offer':
      if (lacks('agent')) return `${tag} without an agent, but ${shown(part('agent'))}`
      break
    case 'Enqueue':
    case 'Dissuade':
      break
    case 'AskAgain':
      return part('about') === null || !lacks('about')
        ? null
        : `AskAgain about ${shown(part('about'))}; name an interaction, or null`
    default:
      return null
  }
  return lacks('interaction') ? `${tag} without an interaction, but ${shown(part('interaction'))}` : null
}

const decidesOnly = (file: string, decide: RoutingPolicy['decide']): RoutingPolicy => ({
  name: basename(file).replace(/\.[^.]+$/u, ''),
  initial: null,
  rank: (state) => state.moments.waitingSince,
  decide,
})

const EXAMPLE =
  "write it like export default { name: 'my policy', initial: null, rank: (state) => state.moments.waitingSince, decide: (view, trigger) => … }"

const wrongPart = (exported: unknown): Pick<InputError, 'problem' | 'fix'> | undefined => {
  if (typeof exported !== 'object' || exported === null) {
    return { problem: `its default export, ${shown(exported)}, is no policy`, fix: EXAMPLE }
  }
  if (Reflect.get(exported, Symbol.toStringTag) === 'Module') {
    return { problem: 'it has no default export', fix: EXAMPLE }
  }
  const part = (name: string): unknown => Reflect.get(exported, name)
  const [name, relaxesSkills] = [part('name'), part('relaxesSkills')]
  if (typeof name !== 'string' || name.trim() === '') {
    return { problem: `its policy has no name, but ${shown(name)}`, fix: "add name: 'my policy'" }
  }
  for (const [method, example] of [
    ['rank', 'rank: (state) => state.moments.waitingSince'],
    ['decide', 'decide: (view, trigger) => …'],
  ] as const) {
    if (!isFunction(part(method))) {
      return {
        problem: `${method} of its policy is no function, but ${shown(part(method))}`,
        fix: `write ${example}`,
      }
    }
  }
  if (!('initial' in exported)) {
    return { problem: 'its policy does not say what it remembers at first', fix: 'add initial: null' }
  }
  if (part('explain') !== undefined && !isFunction(part('explain'))) {
    return {
      problem: `explain of its policy is no function, but ${shown(part('explain'))}`,
      fix: 'leave it out',
    }
  }
  if (relaxesSkills !== undefined && typeof relaxesSkills !== 'boolean') {
    return {
      problem: `relaxesSkills of its policy is ${shown(relaxesSkills)}`,
      fix: 'write true, or leave it out',
    }
  }
  return undefined
}

const isFunction = (value: unknown): boolean => typeof value === 'function'
