import { type Answer, rules } from '@inboxlab/core'
import { NOT_SCHEDULED } from '../calendar/calendar.ts'
import { type Sampler, sampler } from '../distribution/distribution.ts'
import type { RandomStream } from '../random/random-stream.ts'
import type { Centre } from './centre.ts'
import { ACCEPTS, DECLINES, LAPSES } from './entries.ts'
import { byRank, IN_NO_LINE } from './line.ts'
import type { LiveAgent } from './live-agent.ts'
import type { LiveInteraction } from './live-interaction.ts'
import { LiveOffer } from './live-offer.ts'

/** @internal Interactions that ring at agents, and what comes of it. */
export class Ringing {
  readonly offers: Array<LiveOffer> = []
  readonly spare: Array<LiveOffer> = []
  private readonly centre: Centre
  /** By group. */
  private readonly answers: ReadonlyArray<Sampler | null>
  /** By agent. */
  private readonly streams: Array<RandomStream | undefined> = []

  constructor(centre: Centre) {
    this.centre = centre
    this.answers = centre.plan.groups.map(({ ringing }) =>
      ringing === undefined ? null : sampler(ringing.answers),
    )
  }

  /** Lets an interaction ring at an agent; it keeps its place in line. */
  offer(interaction: LiveInteraction, agent: LiveAgent, ring: number | null): void {
    const { centre } = this
    const time = ring ?? agent.group.plan.ringing?.for ?? Number.POSITIVE_INFINITY
    if (Number.isNaN(time)) throw centre.fault(`lets ${interaction.id} ring for NaN milliseconds`)
    const { now } = centre.calendar
    const until = now + time
    const answer = rules.Offer(interaction.state, {
      _tag: 'Offer',
      at: now,
      agent: agent.id,
      expiresAt: until === Number.POSITIVE_INFINITY ? null : until,
    })
    centre.happens(interaction, answer)
    const offer = this.spare.pop() ?? this.another()
    offer.interaction = interaction
    offer.agent = agent
    if (interaction.offers.length === 0 && interaction.placeInLine !== IN_NO_LINE) interaction.queue.ringing++
    interaction.offers = [...interaction.offers, offer]
    interaction.ties++
    agent.rings = [...agent.rings, offer]
    centre.roster.isGiven(agent, interaction)
    this.schedule(offer, agent, until)
    centre.roster.tell(agent)
  }

  /** Lets what was assigned to an agent ring at them; it is out of line, unless it rings elsewhere too. */
  promise(interaction: LiveInteraction, agent: LiveAgent): void {
    if (interaction.offers.length === 0) {
      interaction.line.leave(interaction)
      interaction.aside = true
    }
    this.offer(interaction, agent, null)
  }

  accepts(slot: number, at = this.centre.calendar.now): void {
    const offer = this.offers[slot] as LiveOffer
    const interaction = offer.interaction as LiveInteraction
    const agent = offer.agent as LiveAgent
    const { waitingRoom, work } = this.centre
    const answer = rules.AcceptOffer(interaction.state, { _tag: 'AcceptOffer', at, agent: agent.id })
    offer.ends = NOT_SCHEDULED
    this.end(offer)
    waitingRoom.isTaken(interaction)
    work.takes(interaction, agent, answer)
    this.withdraw(interaction)
  }

  declines(slot: number, at = this.centre.calendar.now): void {
    const offer = this.offers[slot] as LiveOffer
    const { group, id } = offer.agent as LiveAgent
    this.isNotTaken(
      offer,
      rules.DeclineOffer((offer.interaction as LiveInteraction).state, {
        _tag: 'DeclineOffer',
        at,
        agent: id,
      }),
      group.plan.ringing?.awayAfterDeclining ?? 0,
    )
  }

  lapses(slot: number): void {
    const offer = this.offers[slot] as LiveOffer
    const { group, id } = offer.agent as LiveAgent
    const { at } = this.now
    this.isNotTaken(
      offer,
      rules.ExpireOffer((offer.interaction as LiveInteraction).state, { _tag: 'ExpireOffer', at, agent: id }),
      group.plan.ringing?.awayAfterLapse ?? 0,
    )
  }

  /** Somebody has it, or nobody will: it no longer rings anywhere. */
  withdraw(interaction: LiveInteraction): void {
    const { roster } = this.centre
    const agents: Array<LiveAgent> = []
    for (const offer of [...interaction.offers]) {
      const agent = offer.agent as LiveAgent
      this.end(offer)
      roster.isRidOf(agent, interaction)
      roster.settles(agent)
      agents.push(agent)
    }
    for (const agent of agents) {
      this.centre.router.offersRoom(agent, agent.isDone)
      roster.tell(agent)
    }
  }

  /** An agent leaves their desk: what rings there counts as declined, and waits again. */
  stopsAt(agent: LiveAgent): void {
    for (const interaction of this.takenFrom(agent)) this.waitsAgain(interaction)
  }

  /** Declines all that rings at an agent; gives what rings nowhere any more, in the order of their places. */
  takenFrom(agent: LiveAgent): ReadonlyArray<LiveInteraction> {
    const { at } = this.now
    const left = [...agent.rings].flatMap((offer) => {
      const interaction = offer.interaction as LiveInteraction
      const answer = rules.DeclineOffer(interaction.state, { _tag: 'DeclineOffer', at, agent: agent.id })
      this.fails(offer, answer)
      this.centre.roster.isRidOf(agent, interaction)
      return interaction.offers.length === 0 ? [interaction] : []
    })
    return left.sort(byRank)
  }

  /** Nobody took what rang: it is back in its place, and the policy is asked anew. */
  waitsAgain(interaction: LiveInteraction): void {
    if (interaction.offers.length > 0 || !interaction.isWaiting) return
    this.standsAgain(interaction)
    this.centre.waitingRoom.isThere(interaction)
  }

  private standsAgain(interaction: LiveInteraction): void {
    if (!interaction.aside) return
    interaction.aside = false
    interaction.line.rejoin(interaction)
  }

  private get now(): { readonly at: number } {
    return { at: this.centre.calendar.now }
  }

  private isNotTaken(offer: LiveOffer, answer: Answer, away: number): void {
    const { absences, calendar, roster } = this.centre
    const interaction = offer.interaction as LiveInteraction
    const agent = offer.agent as LiveAgent
    offer.ends = NOT_SCHEDULED
    this.fails(offer, answer)
    roster.isRidOf(agent, interaction)
    if (away > 0) absences.goesAway(agent, calendar.now + away)
    roster.settles(agent)
    roster.tell(agent)
    this.standsAside(interaction)
    this.centre.router.offersRoom(agent, agent.isDone)
    roster.tell(agent)
    this.waitsAgain(interaction)
  }

  /** It is not to be seen by the agent who has not taken it, and is asked what else waits. */
  private standsAside(interaction: LiveInteraction): void {
    if (interaction.offers.length > 0 || interaction.aside || !interaction.isWaiting) return
    interaction.line.leave(interaction)
    interaction.aside = true
  }

  private fails(offer: LiveOffer, answer: Answer): void {
    const interaction = offer.interaction as LiveInteraction
    const agent = offer.agent as LiveAgent
    this.end(offer)
    if (!interaction.declinedBy(agent.id)) interaction.declined = [...interaction.declined, agent.id]
    this.centre.happens(interaction, answer)
  }

  /** It rings no more. */
  private end(offer: LiveOffer): void {
    const interaction = offer.interaction as LiveInteraction
    const agent = offer.agent as LiveAgent
    offer.ends = this.centre.cancel(offer.ends)
    agent.rings = agent.rings.filter((each) => each !== offer)
    interaction.offers = interaction.offers.filter((each) => each !== offer)
    interaction.ties--
    if (interaction.offers.length === 0 && interaction.placeInLine !== IN_NO_LINE) interaction.queue.ringing--
    offer.interaction = null
    offer.agent = null
    this.spare.push(offer)
  }

  private schedule(offer: LiveOffer, agent: LiveAgent, until: number): void {
    const { calendar } = this.centre
    const answers = this.answers[agent.group.index] ?? null
    if (answers === null) {
      offer.ends = calendar.schedule(calendar.now, ACCEPTS, offer.slot)
      return
    }
    const stream = this.streamOf(agent)
    const at = calendar.now + answers.draw(stream)
    const declines = stream.uniform() < (agent.group.plan.ringing?.declines ?? 0)
    if (at < until) offer.ends = calendar.schedule(at, declines ? DECLINES : ACCEPTS, offer.slot)
    else if (until !== Number.POSITIVE_INFINITY) offer.ends = calendar.schedule(until, LAPSES, offer.slot)
  }

  another(): LiveOffer {
    const offer = new LiveOffer(this.offers.length)
    this.offers.push(offer)
    return offer
  }

  private streamOf(agent: LiveAgent): RandomStream {
    this.streams[agent.index] ??= this.centre.streams.for(`agent ${agent.id}/ringing`)
    return this.streams[agent.index] as RandomStream
  }
}
