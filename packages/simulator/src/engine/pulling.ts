import { rules } from '@inboxlab/core'
import { NOT_SCHEDULED } from '../calendar/calendar.ts'
import { type Sampler, sampler } from '../distribution/distribution.ts'
import type { RandomStream } from '../random/random-stream.ts'
import type { Centre } from './centre.ts'
import { TAKES } from './entries.ts'
import type { LiveAgent } from './live-agent.ts'
import type { LiveGroup } from './live-group.ts'
import type { LiveInteraction } from './live-interaction.ts'
import type { Pull } from './plan.ts'

/** @internal Agents who take from the pool themselves. Each chooses for a while, as many at a time as there is to take. */
export class Pulling {
  private readonly centre: Centre
  /** By group. */
  private readonly reactions: ReadonlyArray<Sampler | null>
  /** By agent. */
  private readonly streams: Array<RandomStream | undefined> = []

  constructor(centre: Centre) {
    this.centre = centre
    this.reactions = centre.plan.groups.map(({ pull }) =>
      pull === undefined ? null : sampler(pull.reaction),
    )
  }

  /** Something to take is there: of each group, who has been free for longest and is not choosing begins to. */
  isThere(interaction: LiveInteraction): void {
    for (const group of interaction.queue.groups) {
      if (group.plan.pull === undefined || group.choosing >= this.waitingFor(group)) continue
      const agent = group
        .freeAgents()
        .find((each) => each.taking === NOT_SCHEDULED && this.suits(each, interaction))
      if (agent !== undefined) this.chooses(agent)
    }
  }

  /** An agent who is free looks for something to take. */
  looks(agent: LiveAgent): void {
    const { group } = agent
    if (agent.taking !== NOT_SCHEDULED || group.choosing >= this.waitingFor(group)) return
    if (this.inSight(agent).length > 0) this.chooses(agent)
  }

  takes(agent: LiveAgent): void {
    const { calendar, work } = this.centre
    agent.taking = NOT_SCHEDULED
    agent.group.choosing--
    const interaction = agent.free ? this.chosen(agent) : null
    if (interaction !== null) {
      work.isGiven(
        interaction,
        agent,
        rules.Pick(interaction.state, { _tag: 'Pick', at: calendar.now, agent: agent.id }),
      )
    }
    if (agent.free) this.looks(agent)
  }

  private chooses(agent: LiveAgent): void {
    const { calendar } = this.centre
    const reaction = this.reactions[agent.group.index] as Sampler
    agent.group.choosing++
    agent.taking = calendar.schedule(calendar.now + reaction.draw(this.streamOf(agent)), TAKES, agent.index)
  }

  private chosen(agent: LiveAgent): LiveInteraction | null {
    const seen = this.inSight(agent)
    switch ((agent.group.plan.pull as Pull).takes) {
      case 'first in line':
        return seen[0] ?? null
      case 'oldest':
        return seen.reduce<LiveInteraction | null>(
          (oldest, each) => (oldest === null || since(each) < since(oldest) ? each : oldest),
          null,
        )
      case 'any':
        return seen[Math.floor(this.streamOf(agent).uniform() * seen.length)] ?? null
    }
  }

  /** What an agent sees and could take, first in line first. */
  private inSight(agent: LiveAgent): ReadonlyArray<LiveInteraction> {
    const { sees } = agent.group.plan.pull as Pull
    const lines = agent.group.queues.map((queue) => queue.line().filter((each) => this.suits(agent, each)))
    const [only] = lines
    const all = lines.length === 1 && only !== undefined ? only : lines.flat().sort((a, b) => a.rank - b.rank)
    return sees < all.length ? all.slice(0, sees) : all
  }

  private suits(agent: LiveAgent, interaction: LiveInteraction): boolean {
    return (
      agent.hasRoomFor(interaction) &&
      agent.lacks(interaction.needs) === null &&
      !interaction.offers.some((offer) => offer.agent === agent)
    )
  }

  private waitingFor(group: LiveGroup): number {
    return group.queues.reduce((sum, { length }) => sum + length, 0)
  }

  private streamOf(agent: LiveAgent): RandomStream {
    this.streams[agent.index] ??= this.centre.streams.for(`agent ${agent.id}/choosing`)
    return this.streams[agent.index] as RandomStream
  }
}

const since = (interaction: LiveInteraction): number => interaction.state.moments.waitingSince
