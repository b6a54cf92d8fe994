import type {
  GroupView,
  QueueView,
  RoutingDecision,
  RoutingPolicy,
  RoutingTrigger,
  RoutingView,
} from '@inboxlab/core'
import { rules } from '@inboxlab/core'
import type { RandomStream } from '../random/random-stream.ts'
import type { Centre } from './centre.ts'
import { ASKED_ABOUT, ASKED_AGAIN } from './entries.ts'
import type { LiveAgent } from './live-agent.ts'
import type { LiveInteraction } from './live-interaction.ts'

const THE_MOMENT_HAS_COME: RoutingTrigger = { _tag: 'Moment', about: null }
const AUTOMATION = { _tag: 'Automation' } as const

/** How many decisions may lead to one another within one moment. */
const DEEPEST = 1000

type DecisionOnOne = Exclude<RoutingDecision, { readonly _tag: 'AskAgain' }>
type DecisionOnBoth = Extract<RoutingDecision, { readonly _tag: 'Assign' | 'Offer' }>

/** @internal Asks the policy and carries out what it decides. What cannot be done is a fault of the policy. */
export class Router implements RoutingView {
  readonly queues: ReadonlyArray<QueueView>
  readonly groups: ReadonlyArray<GroupView>
  memory: unknown
  private readonly centre: Centre
  private readonly policy: RoutingPolicy
  private readonly explains: boolean
  private readonly checksSkills: boolean
  private depth = 0
  private stream: RandomStream | null = null
  /** Who is given something at the moment that the policy asked for. */
  private givenNow: Array<LiveAgent> | null = null
  private isDrawn = false
  private drawn = 0

  constructor(centre: Centre) {
    const { plan, observer } = centre
    this.centre = centre
    this.queues = centre.queues
    this.groups = centre.groups
    this.policy = plan.policy
    this.memory = plan.policy.initial
    this.explains = observer.explained !== undefined && plan.policy.explain !== undefined
    this.checksSkills =
      plan.policy.relaxesSkills !== true && plan.types.some(({ needs }) => needs !== undefined)
  }

  get now(): number {
    return this.centre.calendar.now
  }

  get luck(): number {
    if (!this.isDrawn) {
      this.isDrawn = true
      this.stream ??= this.centre.streams.for('policy/luck')
      this.drawn = this.stream.uniform()
    }
    return this.drawn
  }

  route(trigger: RoutingTrigger): void {
    this.isDrawn = false
    if (this.explains) this.explain(trigger)
    const outcome = this.policy.decide(this, trigger, this.memory)
    if (outcome._tag === 'Nothing') return
    if (++this.depth > DEEPEST) {
      throw this.centre.fault(
        `decides for ever: ${DEEPEST} decisions in one moment, each led to by the one before`,
      )
    }
    if (outcome._tag === 'Several') this.carryOutAll(outcome.decisions, outcome.memory)
    else this.carryOut(outcome)
    this.depth--
  }

  /** Lets the policy know of an agent's room, and why, until it has nothing more for them. */
  offersRoom(agent: LiveAgent, why: RoutingTrigger): void {
    // Whoever watches hears that the agent is there before anything is given to them.
    this.centre.roster.tell(agent)
    let trigger = why
    let given = -1
    while (agent.free && agent.given !== given) {
      given = agent.given
      this.route(trigger)
      trigger = agent.hasMoreRoom
    }
    if (agent.free && agent.group.plan.pull !== undefined) this.centre.pulling.looks(agent)
  }

  momentHasCome(): void {
    this.moment(THE_MOMENT_HAS_COME)
  }

  momentAbout(interaction: LiveInteraction): void {
    const { moments } = interaction
    moments.splice(moments.indexOf(this.centre.calendar.current), 1)
    interaction.ties--
    this.moment(interaction.moment)
  }

  /** Who is given something at a moment may have room for more. */
  private moment(trigger: RoutingTrigger): void {
    const given: Array<LiveAgent> = []
    this.givenNow = given
    this.route(trigger)
    this.givenNow = null
    for (const agent of given) if (agent.free) this.offersRoom(agent, agent.hasMoreRoom)
  }

  /** The place in line that the policy gives. */
  rankOf(interaction: LiveInteraction): number {
    const rank = this.policy.rank(interaction.state, interaction)
    if (Number.isNaN(rank))
      throw this.centre.fault(`ranks ${interaction.id} as NaN, which is no place in line`)
    return rank
  }

  private explain(trigger: RoutingTrigger): void {
    const { policy, centre } = this
    const explanations = policy.explain?.(this, trigger, this.memory) ?? []
    if (explanations.length > 0) centre.observer.explained?.(explanations)
  }

  private carryOutAll(decisions: ReadonlyArray<RoutingDecision>, memory: unknown): void {
    this.memory = memory
    for (const decision of decisions) this.carryOut(decision)
  }

  private carryOut(decision: RoutingDecision): void {
    const { centre } = this
    switch (decision._tag) {
      case 'Assign':
        this.assign(this.waiting(decision), this.freeAgent(decision))
        break
      case 'Offer':
        centre.ringing.offer(this.waiting(decision), this.freeAgent(decision), decision.ring)
        break
      case 'Enqueue':
        this.enqueue(this.waiting(decision), decision.queue)
        break
      case 'Dissuade':
        centre.waitingRoom.dissuade(this.waiting(decision), decision.reason)
        break
      case 'AskAgain':
        this.askAgain(decision.at, decision.about as LiveInteraction | null)
        break
      default:
        throw centre.fault(
          `decides ${JSON.stringify((decision as { _tag: unknown })._tag)}, which is no decision`,
        )
    }
  }

  private assign(interaction: LiveInteraction, agent: LiveAgent): void {
    if (agent.group.ringsWhenAssigned) this.centre.ringing.promise(interaction, agent)
    else {
      this.centre.work.isGiven(
        interaction,
        agent,
        rules.Assign(interaction.state, { _tag: 'Assign', at: this.now, by: AUTOMATION, agent: agent.id }),
      )
    }
  }

  private enqueue(interaction: LiveInteraction, id: string): void {
    const queue = this.centre.queues.find((each) => each.id === id)
    if (queue === undefined)
      throw this.centre.fault(`sends an interaction to queue ${id}, which does not exist`)
    this.centre.doors.moves(interaction, queue)
  }

  private askAgain(at: number, about: LiveInteraction | null): void {
    const { centre, now } = this
    if (!(at > now)) throw centre.fault(`asks to be asked again at ${at}, which is not later than now`)
    if (at === Number.POSITIVE_INFINITY) return
    if (about === null) {
      centre.calendar.schedule(at, ASKED_AGAIN, 0)
      return
    }
    if (!this.waits(about))
      throw centre.fault(`asks to be asked again about ${about.id}, which does not wait`)
    about.moments.push(centre.calendar.schedule(at, ASKED_ABOUT, about.slot))
    about.ties++
  }

  private waiting(decision: DecisionOnOne): LiveInteraction {
    const interaction = decision.interaction as LiveInteraction
    if (this.waits(interaction)) return interaction
    throw this.centre.fault(`wants to ${decision._tag} ${interaction.id}, which does not wait`)
  }

  private waits(interaction: LiveInteraction): boolean {
    return this.centre.interactions[interaction.slot] === interaction && interaction.isWaiting
  }

  private freeAgent(decision: DecisionOnBoth): LiveAgent {
    const agent = decision.agent as LiveAgent
    if (!agent.free || this.centre.groups[agent.group.index] !== agent.group) {
      throw this.unsuited(decision, 'who is not free')
    }
    if (!agent.room.isSingle && !agent.hasRoomFor(decision.interaction)) {
      throw this.unsuited(decision, 'who has no room for it')
    }
    if (this.checksSkills) this.checkSkills(decision, agent)
    if (this.givenNow !== null && !this.givenNow.includes(agent)) this.givenNow.push(agent)
    return agent
  }

  private checkSkills(decision: DecisionOnBoth, agent: LiveAgent): void {
    const lack = agent.lacks(decision.interaction.needs)
    if (lack !== null) throw this.unsuited(decision, `who lacks a skill: it ${lack}`)
  }

  private unsuited({ _tag, interaction, agent }: DecisionOnBoth, why: string): Error {
    return this.centre.fault(
      `${_tag === 'Assign' ? 'assigns' : 'offers'} ${interaction.id} to ${agent.id}, ${why}`,
    )
  }
}
