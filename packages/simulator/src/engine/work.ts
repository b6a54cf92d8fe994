import { type Actor, type Answer, type ClosingOutcome, rules } from '@inboxlab/core'
import { NOT_SCHEDULED } from '../calendar/calendar.ts'
import type { Centre } from './centre.ts'
import { WORK_ENDS, WRAP_UP_ENDS } from './entries.ts'
import type { LiveAgent } from './live-agent.ts'
import type { LiveInteraction } from './live-interaction.ts'

/** @internal */
export const PROCESSED = { _tag: 'Processed' } as const

/** @internal The work of agents on what they have in hand, from when it is given to them to when they are done. */
export class Work {
  private readonly centre: Centre
  private readonly tells: boolean

  constructor(centre: Centre) {
    this.centre = centre
    this.tells = centre.observer.worked !== undefined
  }

  /** An agent who is free takes an interaction: it was assigned to them, or they picked it. */
  isGiven(interaction: LiveInteraction, agent: LiveAgent, answer: Answer): void {
    const { waitingRoom, roster } = this.centre
    waitingRoom.isTaken(interaction)
    roster.isGiven(agent, interaction)
    this.takes(interaction, agent, answer)
    if (interaction.ties > 0) this.centre.ringing.withdraw(interaction)
  }

  /** An agent has it from now on, among what they have already. */
  takes(interaction: LiveInteraction, agent: LiveAgent, answer: Answer): void {
    const { centre } = this
    interaction.keepsState()
    interaction.agent = agent
    interaction.agentSince = centre.calendar.now
    if (centre.drawsLater) interaction.preferred = agent.id
    centre.happens(interaction, answer)
    this.begins(interaction, agent)
  }

  /** There is work to be done on it: its `service`. */
  begins(interaction: LiveInteraction, agent: LiveAgent): void {
    const { calendar } = this.centre
    const { pace } = agent.group
    const work =
      pace === null ? interaction.service : interaction.service * (pace[interaction.type] as number)
    if (agent.shared === null) {
      agent.working++
      interaction.workFrom = calendar.now
      interaction.workEnds = calendar.schedule(calendar.now + work, WORK_ENDS, interaction.slot)
    } else agent.shared.begins(interaction, work, calendar)
    this.centre.roster.tell(agent)
  }

  /** The work of an agent on one of the interactions that share their time has come to its end. */
  sharedWorkEnds(agent: LiveAgent): void {
    const { shared } = agent
    if (shared === null) return
    const interaction = shared.next(this.centre.calendar)
    if (this.tells) this.centre.observer.worked?.(interaction, interaction.workTaken)
    this.isDone(interaction, agent)
    shared.review(this.centre.calendar)
  }

  ends(interaction: LiveInteraction): void {
    const agent = interaction.agent as LiveAgent
    interaction.workEnds = NOT_SCHEDULED
    agent.working--
    if (this.tells) {
      this.centre.observer.worked?.(interaction, this.centre.calendar.now - interaction.workFrom)
    }
    this.isDone(interaction, agent)
  }

  /** The agent is torn from it: what is left of the work is its `service`. */
  isTornFrom(interaction: LiveInteraction, agent: LiveAgent): void {
    const { calendar, observer } = this.centre
    const { shared, group } = agent
    if (shared !== null ? !shared.pending.includes(interaction) : interaction.workEnds === NOT_SCHEDULED)
      return
    const left = shared?.stops(interaction, calendar) ?? this.stops(interaction, agent)
    interaction.service = left / (group.pace?.[interaction.type] || 1)
    observer.worked?.(interaction, interaction.workTaken)
  }

  /** It ends in the hands of its agent. */
  close(interaction: LiveInteraction, agent: LiveAgent, by: Actor, outcome: ClosingOutcome): void {
    const { centre } = this
    const at = centre.calendar.now
    const answer = rules.Close(interaction.state, { _tag: 'Close', at, by, outcome })
    if (interaction.of.isPlain) {
      centre.happensLast(interaction, answer)
      centre.roster.isRidOf(agent, interaction)
      centre.forget(interaction)
    } else {
      centre.happens(interaction, answer)
      const wrapUp = this.wrapUpAfter(interaction)
      centre.roster.isRidOf(agent, interaction)
      if (wrapUp > 0) this.wrapsUp(agent, wrapUp)
      centre.doors.hasClosed(interaction)
    }
    centre.roster.isDone(agent)
  }

  wrapUpEnds(agent: LiveAgent): void {
    const { roster, router } = this.centre
    agent.wrapUps--
    roster.settles(agent)
    roster.tell(agent)
    router.offersRoom(agent, agent.isDone)
    roster.tell(agent)
  }

  private isDone(interaction: LiveInteraction, agent: LiveAgent): void {
    if (!interaction.of.converses) {
      this.close(interaction, agent, agent.actor, PROCESSED)
    } else this.centre.conversations.agentReplies(interaction, agent)
  }

  private stops(interaction: LiveInteraction, agent: LiveAgent): number {
    const { calendar } = this.centre
    const { workFrom, service, type } = interaction
    interaction.workEnds = this.centre.cancel(interaction.workEnds)
    interaction.workTaken = calendar.now - workFrom
    agent.working--
    return Math.max(0, service * (agent.group.pace?.[type] ?? 1) - interaction.workTaken)
  }

  private wrapUpAfter(interaction: LiveInteraction): number {
    const { wrapUp } = interaction.of
    if (wrapUp === null) return 0
    const { state, source, number, returns } = interaction
    const luck = this.centre.luckOf(source)
    return wrapUp.at(state.origin.at).draw(luck.at('wrap-up', number, returns))
  }

  private wrapsUp(agent: LiveAgent, time: number): void {
    const { calendar } = this.centre
    agent.wrapUps++
    calendar.schedule(calendar.now + time, WRAP_UP_ENDS, agent.index)
  }
}
