import {
  byTimeOfJoining,
  Dispatcher,
  type Explanation,
  type GroupView,
  type QueueView,
  type RoutingTrigger,
  rules,
} from '@inboxlab/core'
import type { RandomStream } from '../random/random-stream.ts'
import type { Centre } from './centre.ts'
import { ASKED_ABOUT, ASKED_AGAIN } from './entries.ts'
import type { LiveAgent } from './live-agent.ts'
import type { LiveInteraction } from './live-interaction.ts'

const THE_MOMENT_HAS_COME: RoutingTrigger = { _tag: 'Moment', about: null }
const AUTOMATION = { _tag: 'Automation' } as const

/** @internal Asks the policy and carries out what it decides. What cannot be done is a fault of the policy. */
export class Router extends Dispatcher<LiveInteraction, LiveAgent> {
  readonly queues: ReadonlyArray<QueueView>
  readonly groups: ReadonlyArray<GroupView>
  private readonly centre: Centre
  private readonly firstComesFirst: boolean
  private stream: RandomStream | null = null

  constructor(centre: Centre) {
    const { plan, observer } = centre
    super(plan.policy, {
      explains: observer.explained !== undefined,
      checksSkills: plan.types.some(({ needs }) => needs !== undefined),
    })
    this.centre = centre
    this.firstComesFirst = plan.policy.rank === byTimeOfJoining
    this.queues = centre.queues
    this.groups = centre.groups
  }

  get now(): number {
    return this.centre.calendar.now
  }

  override offersRoom(agent: LiveAgent, why: RoutingTrigger): void {
    // Whoever watches hears that the agent is there before anything is given to them.
    this.centre.roster.tell(agent)
    super.offersRoom(agent, why)
    if (agent.free && agent.group.plan.pull !== undefined) this.centre.pulling.looks(agent)
  }

  momentHasCome(): void {
    this.moment(THE_MOMENT_HAS_COME)
  }

  momentAbout(interaction: LiveInteraction): void {
    const { current } = this.centre.calendar
    interaction.moments = interaction.moments.filter((entry) => entry !== current)
    interaction.ties--
    this.moment({ _tag: 'Moment', about: interaction })
  }

  /** The place in line that the policy gives. */
  rankOf(interaction: LiveInteraction): number {
    // What the policy would answer, without telling it the state of every call.
    if (this.firstComesFirst && interaction.kept === null) return interaction.receivedAt
    const rank = this.policy.rank(interaction.state, interaction)
    if (Number.isNaN(rank))
      throw this.centre.fault(`ranks ${interaction.id} as NaN, which is no place in line`)
    return rank
  }

  protected drawn(): number {
    this.stream ??= this.centre.streams.for('policy/luck')
    return this.stream.uniform()
  }

  protected waits(interaction: LiveInteraction): boolean {
    return this.centre.interactions[interaction.slot] === interaction && interaction.isWaiting
  }

  protected override isThere(agent: LiveAgent): boolean {
    return this.centre.groups[agent.group.index] === agent.group
  }

  protected assign(interaction: LiveInteraction, agent: LiveAgent): void {
    if (this.centre.calls !== null) this.centre.calls.isAssigned(interaction, agent)
    else if (agent.group.ringsWhenAssigned) this.centre.ringing.promise(interaction, agent)
    else {
      this.centre.work.isGiven(
        interaction,
        agent,
        rules.Assign(interaction.state, { _tag: 'Assign', at: this.now, by: AUTOMATION, agent: agent.id }),
      )
    }
  }

  protected offer(interaction: LiveInteraction, agent: LiveAgent, ring: number | null): void {
    this.centre.ringing.offer(interaction, agent, ring)
  }

  protected enqueue(interaction: LiveInteraction, id: string): void {
    const queue = this.centre.queues.find((each) => each.id === id)
    if (queue === undefined)
      throw this.centre.fault(`sends an interaction to queue ${id}, which does not exist`)
    this.centre.doors.moves(interaction, queue)
  }

  protected dissuade(interaction: LiveInteraction, reason: string): void {
    this.centre.waitingRoom.dissuade(interaction, reason)
  }

  protected askAgain(at: number, about: LiveInteraction | null): void {
    const { calendar } = this.centre
    if (about === null) {
      calendar.schedule(at, ASKED_AGAIN, 0)
      return
    }
    about.moments = [...about.moments, calendar.schedule(at, ASKED_ABOUT, about.slot)]
    about.ties++
  }

  protected cannot(what: string): never {
    throw this.centre.fault(what)
  }

  protected explained(explanations: ReadonlyArray<Explanation>): void {
    this.centre.observer.explained?.(explanations)
  }
}
