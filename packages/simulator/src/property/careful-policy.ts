import type {
  InteractionState,
  RoutingDecision,
  RoutingOutcome,
  RoutingPolicy,
  RoutingTrigger,
  RoutingView,
  WaitingInteraction,
} from '@inboxlab/core'

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
  private readonly policy: RoutingPolicy
  private readonly listener: Listener
  private answers = 0

  constructor(policy: RoutingPolicy, listener: Listener) {
    this.policy = policy
    this.listener = listener
    this.name = policy.name
    this.initial = frozen(policy.initial)
    this.relaxesSkills = policy.relaxesSkills === true
  }

  rank = (state: InteractionState, interaction: WaitingInteraction): number =>
    this.guarded('rank', () => this.policy.rank(state, interaction))

  decide(view: RoutingView, trigger: RoutingTrigger, memory: unknown): RoutingOutcome {
    if (++this.answers > MOST_ANSWERS)
      throw new PolicyMistake(
        `policy ${this.name} never settles: it was asked ${MOST_ANSWERS} times in one run`,
      )
    const kept = frozen(memory)
    const outcome = this.guarded('decide', () => this.policy.decide(view, trigger, kept))
    const again = this.guarded('decide', () => this.policy.decide(view, trigger, kept))
    const [said, saidAgain] = [written(outcome, this.name), written(again, this.name)]
    if (said !== saidAgain)
      throw new PolicyMistake(
        `policy ${this.name} is not deterministic: asked twice the same, it says ${said} and ${saidAgain}`,
      )
    this.listener(view, trigger, outcome)
    return outcome
  }

  private guarded<A>(part: string, run: () => A): A {
    try {
      return run()
    } catch (cause) {
      if (cause instanceof PolicyMistake) throw cause
      const mutates =
        cause instanceof TypeError && /read only|not extensible|Cannot (?:delete|add)/.test(cause.message)
      const what = mutates ? 'changes what it is given' : 'throws'
      throw new PolicyMistake(`policy ${this.name} ${what} in ${part}: ${firstLines(cause)}`)
    }
  }
}

/** The message, and the first place of the stack that is in somebody's file. */
const firstLines = (cause: unknown): string => {
  if (!(cause instanceof Error)) return String(cause)
  const place = (cause.stack ?? '')
    .split('\n')
    .slice(1)
    .find((line) => !line.includes('node:') && !line.includes('careful-policy'))
  return `${cause.message}${place === undefined ? '' : ` (${place.trim()})`}`
}

/** An answer as text, by names: what two equal answers have in common. */
const written = (outcome: RoutingOutcome, policy: string): string => {
  if (outcome === null || typeof outcome !== 'object' || typeof outcome._tag !== 'string')
    throw new PolicyMistake(`policy ${policy} answers ${String(outcome)}, which is no decision`)
  if (outcome._tag === 'Nothing') return 'nothing'
  if (outcome._tag !== 'Several') return decisionText(outcome)
  return `${outcome.decisions.map(decisionText).join(', ')}, and remembers ${JSON.stringify(outcome.memory)}`
}

const decisionText = (decision: RoutingDecision): string => {
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

const frozen = <A>(value: A): A => {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) frozen(part)
  }
  return value
}
