import type { Instant } from '../interaction/instant.ts'
import type { QueueId } from '../interaction/names.ts'
import type { RoutingDecision } from './decision.ts'
import type { Explanation } from './explanation.ts'
import { NOTHING, type RoutingOutcome, type RoutingPolicy } from './policy.ts'
import type { RoutingTrigger } from './trigger.ts'
import type { AgentView, GroupView, QueueView, RoutingView, WaitingInteraction } from './view.ts'

/** How many decisions may lead to one another within one moment. */
const DEEPEST = 1000

/** An agent as a {@link Dispatcher} sees them. */
export interface DispatchedAgent extends AgentView {
  /** How often they were given something. */
  readonly given: number
  /** Tells the policy that they have room for more. */
  readonly hasMoreRoom: RoutingTrigger
}

/** What a {@link Dispatcher} does beside carrying decisions out. */
export interface DispatcherOptions {
  /** Each decision is explained before it is carried out. */
  readonly explains: boolean
  /** Whoever lacks a skill that an interaction needs is not given it, unless the policy relaxes skills. */
  readonly checksSkills: boolean
}

/**
 * Asks a routing policy and carries out what it decides: what a simulation and a live router have in common. Whoever
 * extends it keeps the queues and the agents, says what happens, and learns what is to be done; when to ask, what
 * may follow from one decision, and what cannot be done is the same for all.
 *
 * @example
 * ```ts
 * import { Dispatcher, firstComeFirstServed } from '@inboxlab/core'
 *
 * class Impossible extends Dispatcher<never, never> {
 *   readonly queues = []
 *   readonly groups = []
 *   readonly now = 0
 *   readonly told: Array<string> = []
 *   protected drawn() { return 0.5 }
 *   protected waits() { return false }
 *   protected assign() {}
 *   protected offer() {}
 *   protected enqueue() {}
 *   protected dissuade() {}
 *   protected askAgain() {}
 *   protected explained() {}
 *   protected cannot(what: string) { this.told.push(what) }
 * }
 * const impatient = { ...firstComeFirstServed(), decide: () => ({ _tag: 'AskAgain', at: -1, about: null }) as const }
 * const desk = new Impossible(impatient, { explains: false, checksSkills: true })
 * desk.route({ _tag: 'Moment', about: null })
 * desk.told // => ['asks to be asked again at -1, which is not later than now']
 * ```
 */
export abstract class Dispatcher<Interaction extends WaitingInteraction, Agent extends DispatchedAgent>
  implements RoutingView
{
  /** What the policy remembers. */
  memory: unknown
  abstract readonly queues: ReadonlyArray<QueueView>
  abstract readonly groups: ReadonlyArray<GroupView>
  abstract readonly now: Instant
  protected readonly policy: RoutingPolicy
  private readonly explains: boolean
  private readonly checksSkills: boolean
  private depth = 0
  /** Who is given something at the moment that the policy asked for. */
  private givenNow: Array<Agent> | null = null
  private isDrawn = false
  private luckOfDecision = 0

  constructor(policy: RoutingPolicy, { explains, checksSkills }: DispatcherOptions) {
    this.policy = policy
    this.memory = policy.initial
    this.explains = explains && policy.explain !== undefined
    this.checksSkills = checksSkills && policy.relaxesSkills !== true
  }

  get luck(): number {
    if (!this.isDrawn) {
      this.isDrawn = true
      this.luckOfDecision = this.drawn()
    }
    return this.luckOfDecision
  }

  /** Lets the policy decide, and carries it out. */
  route(trigger: RoutingTrigger): void {
    this.isDrawn = false
    if (this.explains) this.explain(trigger)
    const outcome = this.policy.decide(this, trigger, this.memory)
    if (outcome === NOTHING) return
    if (!isOutcome(outcome)) {
      this.decidesNoDecision(outcome)
      return
    }
    if (outcome._tag === 'Nothing') return
    if (this.depth === DEEPEST) {
      this.decidesForEver()
      return
    }
    this.depth++
    if (outcome._tag === 'Several') this.carryOutAll(outcome.decisions, outcome.memory)
    else this.carryOut(outcome)
    this.depth--
  }

  /** Lets the policy know of an agent's room, and why, until it has nothing more for them. */
  offersRoom(agent: Agent, why: RoutingTrigger): void {
    let trigger = why
    let given = -1
    while (agent.free && agent.given !== given) {
      given = agent.given
      this.route(trigger)
      trigger = agent.hasMoreRoom
    }
  }

  /** A moment that the policy asked for has come; who is given something then may have room for more. */
  moment(trigger: RoutingTrigger): void {
    const given: Array<Agent> = []
    this.givenNow = given
    this.route(trigger)
    this.givenNow = null
    for (const agent of given) if (agent.free) this.offersRoom(agent, agent.hasMoreRoom)
  }

  /** A number from 0 up to 1, drawn anew. */
  protected abstract drawn(): number
  /** Whether it is there, and in line or promised to somebody at whom it rings. */
  protected abstract waits(interaction: Interaction): boolean
  protected abstract assign(interaction: Interaction, agent: Agent): void
  protected abstract offer(interaction: Interaction, agent: Agent, ring: number | null): void
  protected abstract enqueue(interaction: Interaction, queue: QueueId): void
  protected abstract dissuade(interaction: Interaction, reason: string): void
  /** The policy wants to be asked again, at a moment that will come; about an interaction that waits, or in general. */
  protected abstract askAgain(at: Instant, about: Interaction | null): void
  /** The policy wants what cannot be done: in words that follow its name. If this throws, all stops. */
  protected abstract cannot(what: string): void
  /** Why the policy decides what is carried out next. */
  protected abstract explained(explanations: ReadonlyArray<Explanation>): void

  /** Somebody who is known to be on duty; whoever extends this may know that a view is of another time. */
  protected isThere(_agent: Agent): boolean {
    return true
  }

  private explain(trigger: RoutingTrigger): void {
    const explanations = this.policy.explain?.(this, trigger, this.memory) ?? []
    if (explanations.length > 0) this.explained(explanations)
  }

  private carryOutAll(decisions: ReadonlyArray<RoutingDecision>, memory: unknown): void {
    this.memory = memory
    for (const decision of decisions) this.carryOut(decision)
  }

  private carryOut(decision: RoutingDecision): void {
    switch (decision._tag) {
      case 'Assign':
        if (this.mayGive(decision)) this.assign(decision.interaction as Interaction, decision.agent as Agent)
        break
      case 'Offer':
        if (this.mayGive(decision))
          this.offer(decision.interaction as Interaction, decision.agent as Agent, decision.ring)
        break
      case 'Enqueue':
        if (this.isWaiting(decision)) this.enqueue(decision.interaction as Interaction, decision.queue)
        break
      case 'Dissuade':
        if (this.isWaiting(decision)) this.dissuade(decision.interaction as Interaction, decision.reason)
        break
      case 'AskAgain':
        this.asksAgain(decision.at, decision.about as Interaction | null)
        break
      default:
        this.cannot(`decides ${JSON.stringify((decision as { _tag: unknown })._tag)}, which is no decision`)
    }
  }

  private asksAgain(at: Instant, about: Interaction | null): void {
    if (!(at > this.now)) this.cannot(`asks to be asked again at ${at}, which is not later than now`)
    else if (at === Number.POSITIVE_INFINITY) return
    else if (about !== null && !this.waits(about))
      this.cannot(`asks to be asked again about ${about.id}, which does not wait`)
    else this.askAgain(at, about)
  }

  private isWaiting(decision: DecisionOnOne): boolean {
    if (this.waits(decision.interaction as Interaction)) return true
    this.doesNotWait(decision)
    return false
  }

  private mayGive(decision: DecisionOnBoth): boolean {
    if (!this.isWaiting(decision)) return false
    const agent = decision.agent as Agent
    const why = this.against(agent, decision.interaction)
    if (why !== null) {
      this.cannotGive(decision, why)
      return false
    }
    if (this.givenNow !== null && !this.givenNow.includes(agent)) this.givenNow.push(agent)
    return true
  }

  private against(agent: Agent, interaction: WaitingInteraction): string | null {
    if (!agent.free || !this.isThere(agent)) return 'who is not free'
    if (!agent.hasRoomFor(interaction)) return 'who has no room for it'
    return this.checksSkills ? this.lacking(agent, interaction) : null
  }

  // Apart from what every decision goes through: V8 counts the length of what it compiles into one another.

  private lacking(agent: Agent, interaction: WaitingInteraction): string | null {
    for (const { skill, level } of interaction.needs) {
      const has = agent.skill(skill)
      if (has < level) return `who lacks a skill: it needs ${skill} ${level}, has ${has}`
    }
    return null
  }

  private cannotGive({ _tag, interaction, agent }: DecisionOnBoth, why: string): void {
    this.cannot(`${_tag === 'Assign' ? 'assigns' : 'offers'} ${interaction.id} to ${agent.id}, ${why}`)
  }

  private doesNotWait({ _tag, interaction }: DecisionOnOne): void {
    this.cannot(`wants to ${_tag} ${interaction.id}, which does not wait`)
  }

  private decidesNoDecision(outcome: unknown): void {
    this.cannot(
      `answers ${String(outcome)}, which is no decision; to leave all as it is, answer { _tag: 'Nothing' }`,
    )
  }

  private decidesForEver(): void {
    this.cannot(`decides for ever: ${DEEPEST} decisions in one moment, each led to by the one before`)
  }
}

type DecisionOnOne = Exclude<RoutingDecision, { readonly _tag: 'AskAgain' }>
type DecisionOnBoth = Extract<RoutingDecision, { readonly _tag: 'Assign' | 'Offer' }>

/** A policy in JavaScript may forget to answer. */
const isOutcome = (outcome: RoutingOutcome | null | undefined): outcome is RoutingOutcome => outcome != null
