import type { InteractionState } from '../interaction/state.ts'
import type { AgentChoice, Candidates } from './choose/agent-choice.ts'
import { longestIdle } from './choose/longest-idle.ts'
import type { RoutingDecision } from './decision.ts'
import { explain } from './explain.ts'
import type { Explanation } from './explanation.ts'
import { oldest } from './next/oldest.ts'
import type { QueueChoice } from './next/queue-choice.ts'
import { assigned, type OfferMode } from './offer.ts'
import { dueOverflow, nextOverflow, type Overflow, overflowed } from './overflow.ts'
import { canHave, type Parts, type PartsMemory, ruleAgainst } from './parts.ts'
import { NOTHING, type RoutingOutcome, type RoutingPolicy } from './policy.ts'
import type { AgentRule } from './rule/agent-rule.ts'
import { hasSkills } from './rule/has-skills.ts'
import type { RoutingTrigger } from './trigger.ts'
import type { AgentView, RoutingView, WaitingInteraction } from './view.ts'

/** The building blocks of a policy. */
export interface RoutingParts {
  readonly name: string
  /**
   * The rules that all must admit an agent, besides being free and having room. Left out: {@link hasSkills}. A list
   * without it disregards skills.
   */
  readonly who?: ReadonlyArray<AgentRule>
  /** Who of several agents gets it; left out: {@link longestIdle}. */
  readonly choose?: AgentChoice
  /** What a freed agent gets; left out: {@link oldest}. */
  readonly next?: QueueChoice
  /** How it is handed over; left out: {@link assigned}. */
  readonly offer?: OfferMode
  /** Where an interaction goes that nobody can take, the first rule whose time has come; left out: it waits. */
  readonly overflow?: ReadonlyArray<Overflow>
}

// A class, so that all composed policies share their functions.
class Composed implements RoutingPolicy<PartsMemory | null> {
  readonly name: string
  readonly initial: PartsMemory | null
  readonly rank: (state: InteractionState, interaction: WaitingInteraction) => number
  readonly relaxesSkills: boolean
  private readonly parts: Parts

  constructor(name: string, parts: Parts) {
    const { who, choose, next } = parts
    this.name = name
    this.parts = parts
    this.rank = next.rank
    this.relaxesSkills = !who.some(({ asksSkills }) => asksSkills)
    this.initial =
      choose.initial === null && who.every(({ initial }) => initial === null)
        ? null
        : { who: who.map(({ initial }) => initial), choose: choose.initial }
  }

  decide(
    view: RoutingView,
    trigger: RoutingTrigger,
    memory: PartsMemory | null,
  ): RoutingOutcome<PartsMemory | null> {
    switch (trigger._tag) {
      case 'Waiting':
        return this.place(trigger.interaction, view, memory, true)
      case 'Moment':
        return trigger.about === null ? NOTHING : this.place(trigger.about, view, memory, false)
      case 'AgentFree': {
        const { agent } = trigger
        const chosen = this.parts.next.pick(agent, view, (each) => this.fits(agent, each, view, memory))
        return chosen === null ? NOTHING : this.give(chosen, [agent], view, memory)
      }
    }
  }

  explain(
    view: RoutingView,
    trigger: RoutingTrigger,
    memory: PartsMemory | null,
  ): ReadonlyArray<Explanation> {
    return explain(this.parts, view, trigger, memory, this.decide(view, trigger, memory))
  }

  private place(
    interaction: WaitingInteraction,
    view: RoutingView,
    memory: PartsMemory | null,
    hasJustCome: boolean,
  ): RoutingOutcome<PartsMemory | null> {
    const { offer } = this.parts
    if (interaction.ringing >= offer.atOnce) return NOTHING
    const takers = this.takers(interaction, view, memory, offer.atOnce - interaction.ringing)
    if (takers.length > 0) return this.give(interaction, takers, view, memory)
    return interaction.ringing > 0 ? NOTHING : this.goesOn(interaction, view, memory, hasJustCome)
  }

  /** What becomes of an interaction that nobody can take now. */
  private goesOn(
    interaction: WaitingInteraction,
    view: RoutingView,
    memory: PartsMemory | null,
    hasJustCome: boolean,
  ): RoutingDecision | typeof NOTHING {
    const { who, overflow } = this.parts
    const due = dueOverflow(overflow, interaction, view, hasJustCome)
    if (due !== null) return overflowed(due, interaction)
    let at = nextOverflow(overflow, interaction, view)
    for (let i = 0; i < who.length; i++) {
      const changes = (who[i] as AgentRule).changesAt(
        interaction,
        view,
        memory === null ? null : memory.who[i],
      )
      if (changes < at) at = changes
    }
    return at > view.now && at < Number.POSITIVE_INFINITY
      ? { _tag: 'AskAgain', at, about: interaction }
      : NOTHING
  }

  private takers(
    interaction: WaitingInteraction,
    view: RoutingView,
    memory: PartsMemory | null,
    most: number,
  ): ReadonlyArray<AgentView> {
    const { choose } = this.parts
    const { groups } = interaction.queue
    const fits = (agent: AgentView): boolean => this.fits(agent, interaction, view, memory)
    if (choose.isLongestIdle && most === 1) {
      const agent = longestFreeThat(groups, fits)
      return agent === null ? NOBODY : [agent]
    }
    let left: ReadonlyArray<AgentView> = groups.flatMap((group) => group.freeAgents().filter(fits))
    const takers: Array<AgentView> = []
    let remembered = memory
    while (isSomebody(left)) {
      const agent = choose.best(left, interaction, view, remembered?.choose ?? null)
      takers.push(agent)
      if (takers.length === most) break
      remembered = this.remember(remembered, interaction, agent, view)
      left = left.filter((each) => each !== agent)
    }
    return takers
  }

  private fits(
    agent: AgentView,
    interaction: WaitingInteraction,
    view: RoutingView,
    memory: PartsMemory | null,
  ): boolean {
    return (
      canHave(this.parts, agent, interaction) &&
      ruleAgainst(this.parts, agent, interaction, view, memory) === null
    )
  }

  private give(
    interaction: WaitingInteraction,
    agents: ReadonlyArray<AgentView>,
    view: RoutingView,
    memory: PartsMemory | null,
  ): RoutingOutcome<PartsMemory | null> {
    const { rings, ring } = this.parts.offer
    const decisions = agents.map(
      (agent): RoutingDecision =>
        rings ? { _tag: 'Offer', interaction, agent, ring } : { _tag: 'Assign', interaction, agent },
    )
    const [only, ...others] = decisions
    if (memory === null && only !== undefined && others.length === 0) return only
    let remembered = memory
    for (const agent of agents) remembered = this.remember(remembered, interaction, agent, view)
    return { _tag: 'Several', decisions, memory: remembered }
  }

  private remember(
    memory: PartsMemory | null,
    interaction: WaitingInteraction,
    agent: AgentView,
    view: RoutingView,
  ): PartsMemory | null {
    if (memory === null) return null
    const { who, choose } = this.parts
    return {
      who: who.map((rule, i) => rule.given(memory.who[i], agent, interaction, view)),
      choose: choose.given(memory.choose, agent, interaction, view),
    }
  }
}

/**
 * A policy made of building blocks: who may take an interaction, who of them gets it, what a freed agent gets, how it is
 * handed over, and what becomes of an interaction that nobody can take. Rules that time alone changes are asked about
 * again when it does.
 *
 * @example
 * ```ts
 * import { byPriority, hasSkills, inParallel, longestIdle, notDeclined, routing } from '@inboxlab/core'
 * const policy = routing({
 *   name: 'three at once',
 *   who: [hasSkills(), notDeclined()],
 *   choose: longestIdle(),
 *   next: byPriority({ ageing: 60_000 }),
 *   offer: inParallel(3),
 * })
 * policy.name // => 'three at once'
 * ```
 */
export const routing = ({
  name,
  who = [hasSkills()],
  choose = longestIdle(),
  next = oldest(),
  offer = assigned(),
  overflow = [],
}: RoutingParts): RoutingPolicy<PartsMemory | null> =>
  new Composed(name, { who, choose, next, offer, overflow })

const isSomebody = (agents: ReadonlyArray<AgentView>): agents is Candidates => agents.length > 0

const NOBODY: ReadonlyArray<AgentView> = Object.freeze([])

const longestFreeThat = (
  groups: WaitingInteraction['queue']['groups'],
  fits: (agent: AgentView) => boolean,
): AgentView | null => {
  let chosen: AgentView | null = null
  for (const group of groups) {
    const agent = group.longestFreeThat(fits)
    if (agent !== null && (chosen === null || agent.freeSince < chosen.freeSince)) chosen = agent
  }
  return chosen
}
