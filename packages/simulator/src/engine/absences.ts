import { rules } from '@inboxlab/core'
import { type Sampler, sampler } from '../distribution/distribution.ts'
import type { RandomStream } from '../random/random-stream.ts'
import type { Centre } from './centre.ts'
import { COMES_BACK, DISAPPEARS } from './entries.ts'
import type { LiveAgent } from './live-agent.ts'
import type { LiveInteraction } from './live-interaction.ts'

const AUTOMATION = { _tag: 'Automation' } as const
const THERE = Number.NEGATIVE_INFINITY

interface Laws {
  readonly every: Sampler
  readonly lasts: Sampler
}

/** @internal Agents who are not at their desk although on duty: they disappear, or let something ring out. */
export class Absences {
  private readonly centre: Centre
  /** By group. */
  private readonly laws: ReadonlyArray<Laws | null>
  /** By agent. */
  private readonly streams: Array<RandomStream | undefined> = []

  constructor(centre: Centre) {
    this.centre = centre
    this.laws = centre.plan.groups.map(({ absences }) =>
      absences === undefined ? null : { every: sampler(absences.every), lasts: sampler(absences.lasts) },
    )
    for (const agent of centre.agents) this.expect(agent)
  }

  /** Puts an agent's next absence into the calendar, if it begins before the planned end. */
  expect(agent: LiveAgent, from = this.centre.calendar.now): void {
    const laws = this.laws[agent.group.index] ?? null
    if (laws === null) return
    const at = from + laws.every.draw(this.streamOf(agent))
    if (at < this.centre.plan.end) this.centre.calendar.schedule(at, DISAPPEARS, agent.index)
  }

  /** An agent disappears for a time that is drawn. */
  disappears(agent: LiveAgent): void {
    const laws = this.laws[agent.group.index] as Laws
    const until = this.centre.calendar.now + laws.lasts.draw(this.streamOf(agent))
    this.expect(agent, until)
    this.isGone(agent, until)
  }

  /** An agent is gone until a moment: what they have in hand goes back to its queue. */
  isGone(agent: LiveAgent, until: number): void {
    const { calendar, ringing, roster, work } = this.centre
    this.goesAway(agent, until)
    const waiting = ringing.takenFrom(agent)
    const torn = agent.has
    for (const interaction of torn) {
      work.isTornFrom(interaction, agent)
      roster.isRidOf(agent, interaction)
      this.centre.happens(
        interaction,
        rules.Unassign(interaction.state, { _tag: 'Unassign', at: calendar.now, by: AUTOMATION }),
      )
      interaction.agent = null
    }
    roster.settles(agent)
    roster.tell(agent)
    for (const interaction of waiting) ringing.waitsAgain(interaction)
    for (const interaction of torn) this.goesBack(interaction)
  }

  /** An agent is away from now on, until a moment; Infinity: until their next shift. */
  goesAway(agent: LiveAgent, until: number): void {
    const { calendar } = this.centre
    if (until > agent.awayUntil) agent.awayUntil = until
    if (until !== Number.POSITIVE_INFINITY) calendar.schedule(until, COMES_BACK, agent.index)
  }

  comesBack(agent: LiveAgent): void {
    if (agent.awayUntil > this.centre.calendar.now) return
    agent.awayUntil = THERE
    this.centre.roster.isThere(agent)
  }

  /** A shift begins: who let something ring out in the last one takes part again. */
  newShift(agent: LiveAgent): void {
    if (agent.awayUntil === Number.POSITIVE_INFINITY) agent.awayUntil = THERE
  }

  private goesBack(interaction: LiveInteraction): void {
    if (interaction.state.awaiting === 'agent') this.centre.waitingRoom.waitsOnceMore(interaction)
  }

  private streamOf(agent: LiveAgent): RandomStream {
    this.streams[agent.index] ??= this.centre.streams.for(`agent ${agent.id}/absences`)
    return this.streams[agent.index] as RandomStream
  }
}
