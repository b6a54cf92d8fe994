import type {
  InteractionState,
  RoutingDecision,
  RoutingOutcome,
  RoutingPolicy,
  RoutingTrigger,
  RoutingView,
  WaitingInteraction,
} from '@inboxlab/core'
import { frozen } from './frozen.ts'

/** What is wrong with a policy itself, whatever it decides. */
export class PolicyMistake extends Error {
  override readonly name = 'PolicyMistake'
}

/** Told of every answer of a policy, before it is carried out. */
export type Listener = (view: RoutingView, trigger: RoutingTrigger, outcome: RoutingOutcome) => void

/** How many answers one run may take: beyond, the policy keeps itself busy. */
const MOST_ANSWERS = 5000

/**
 * A policy that is watched: its memory is frozen, it is asked twice and must answer the same, it must not throw, and
 * it must come to an end. What is wrong is thrown as a {@link PolicyMistake} that names the policy, and the place in
 * its file where there is one.
 */
export class CarefulPolicy implements RoutingPolicy {
  readonly name: string
  readonly initial: unknown
  readonly relaxesSkills: boolean
  readonly explain?: NonNullable<RoutingPolicy['explain']>
  /** The policy itself. */
  readonly policy: RoutingPolicy
  private readonly listener: Listener
  /** The part of the policy that is asked now, or was when it was interrupted. */
  asked: string | null = null
  private answers = 0
  private frozenView: RoutingView | null = null

  constructor(policy: RoutingPolicy, listener: Listener) {
    this.policy = policy
    this.listener = listener
    this.name = policy.name
    this.initial = frozen(policy.initial)
    this.relaxesSkills = policy.relaxesSkills === true
    if (policy.explain !== undefined) this.explain = policy.explain.bind(policy)
  }

  rank = (state: InteractionState, interaction: WaitingInteraction): number => {
    let rank: number
    let again: number
    this.asked = 'rank'
    try {
      rank = this.policy.rank(state, interaction)
      again = this.policy.rank(state, interaction)
    } catch (cause) {
      throw this.mistake('rank', cause)
    }
    this.asked = null
    if (!Object.is(rank, again))
      throw new PolicyMistake(
        `policy ${this.name} is not deterministic: it ranks ${interaction.id} as ${rank} and, asked again, as ${again}`,
      )
    return rank
  }

  decide(view: RoutingView, trigger: RoutingTrigger, memory: unknown): RoutingOutcome {
    if (++this.answers > MOST_ANSWERS)
      throw new PolicyMistake(
        `policy ${this.name} never settles: it was asked ${MOST_ANSWERS} times in one run`,
      )
    if (this.frozenView !== view) this.freeze(view)
    const kept = frozen(memory)
    let outcome: RoutingOutcome
    let again: RoutingOutcome
    this.asked = 'decide'
    try {
      outcome = this.policy.decide(view, trigger, kept)
      again = this.policy.decide(view, trigger, kept)
    } catch (cause) {
      throw this.mistake('decide', cause)
    }
    this.asked = null
    checked(outcome, this.name)
    if (!isSame(outcome, again)) {
      checked(again, this.name)
      throw new PolicyMistake(
        `policy ${this.name} is not deterministic: asked twice the same, it says ${written(outcome)} and ${written(again)}`,
      )
    }
    this.listener(view, trigger, outcome)
    return outcome
  }

  /** The lists that are not copies. */
  private freeze(view: RoutingView): void {
    this.frozenView = view
    for (const list of [view.queues, view.groups, ...view.queues.map(({ groups }) => groups)])
      Object.freeze(list)
    for (const { queues } of view.groups) Object.freeze(queues)
  }

  private mistake(part: string, cause: unknown): PolicyMistake {
    return cause instanceof PolicyMistake
      ? cause
      : new PolicyMistake(`policy ${this.name} ${toldMistake(cause, part)}`)
  }
}

/** @internal What somebody's code did in a part of it, and where: it throws, or changes what is frozen. */
export const toldMistake = (cause: unknown, part: string): string => {
  const mutates =
    cause instanceof TypeError && /read only|not extensible|Cannot (?:delete|add)/.test(cause.message)
  return `${mutates ? 'changes what it is given' : 'throws'} in ${part}: ${firstLines(cause)}`
}

/** The message, and the first place of the stack that is in somebody's file. */
const firstLines = (cause: unknown): string => {
  if (!(cause instanceof Error)) return String(cause)
  const places = (cause.stack ?? '').split('\n').filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
  const place = places.find((line) => !OURS.test(line)) ?? places[0]
  return `${cause.message}${place === undefined ? '' : ` (${place.trim()})`}`
}

/** @internal A place in Node or in these packages, as they are installed or in their repository. */
export const OURS = /node:|[/\\](?:@inboxlab[/\\]\w+|packages[/\\](?:core|simulator))[/\\](?:src|dist)[/\\]/

const checked = (outcome: RoutingOutcome, policy: string): void => {
  if (outcome === null || typeof outcome !== 'object' || typeof outcome._tag !== 'string')
    throw new PolicyMistake(`policy ${policy} answers ${String(outcome)}, which is no decision`)
}

/** Whether two answers say the same; most are so by what they name, without being written out. */
const isSame = (a: RoutingOutcome, b: RoutingOutcome): boolean => {
  if (a === b) return true
  if (a._tag !== b?._tag) return false
  if (a._tag === 'Assign' && b._tag === 'Assign')
    return a.interaction === b.interaction && a.agent === b.agent
  return written(a) === written(b)
}

/** An answer as text, by names: what two equal answers have in common. */
const written = (outcome: RoutingOutcome): string => {
  if (outcome._tag === 'Nothing') return 'nothing'
  if (outcome._tag !== 'Several') return decisionText(outcome)
  return `${outcome.decisions.map(decisionText).join(', ')}, and remembers ${JSON.stringify(outcome.memory)}`
}

/** @internal A decision in a few words. */
export const decisionText = (decision: RoutingDecision): string => {
  switch (decision._tag) {
    case 'Assign':
    case 'Offer':
      return `${decision._tag} ${decision.interaction.id} to ${decision.agent.id}`
    case 'Enqueue':
      return `Enqueue ${decision.interaction.id} in ${decision.queue}`
    case 'Dissuade':
      return `Dissuade ${decision.interaction.id}: ${decision.reason}`
    case 'AskAgain':
      return `AskAgain at ${decision.at} about ${decision.about?.id ?? 'everything'}`
    default:
      return JSON.stringify(decision)
  }
}
