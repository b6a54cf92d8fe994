import { rules } from '@inboxlab/core'
import { NOT_SCHEDULED } from '../calendar/calendar.ts'
import type { Centre } from './centre.ts'
import { GIVES_UP, WAITED_TOO_LONG } from './entries.ts'
import { IN_NO_LINE } from './line.ts'
import { type LiveInteraction, NO_MOMENTS } from './live-interaction.ts'
import { QUEUE_FULL } from './reasons.ts'

/** @internal Those who wait for an agent: in line or promised to somebody, with what ends their wait. */
export class WaitingRoom {
  private readonly centre: Centre

  constructor(centre: Centre) {
    this.centre = centre
  }

  /** Somebody whom the queue lets in begins to wait in it; too many, and it does not keep them. */
  joins(interaction: LiveInteraction): void {
    const { queue } = interaction
    this.standsIn(interaction, queue.waiting)
    this.isThere(interaction)
    if (interaction.isWaiting) this.staysWaiting(interaction)
  }

  /** Somebody who was in hand, or has come back, waits once more: there is room for them. */
  waitsOnceMore(interaction: LiveInteraction): void {
    this.newPatience(interaction)
    this.standsIn(interaction, interaction.queue.waiting)
    this.setDeadlines(interaction)
    this.isThere(interaction)
  }

  /** Somebody waits before their queue opens. */
  waitsForOpening(interaction: LiveInteraction): void {
    const { queue } = interaction
    this.standsIn(interaction, queue.early)
    this.staysWaiting(interaction)
  }

  /** The queue has opened: who came early stands in line. */
  comesIn(interaction: LiveInteraction): void {
    interaction.line.leave(interaction)
    this.standsIn(interaction, interaction.queue.waiting)
    this.isThere(interaction)
  }

  /** The policy and those who help themselves hear of somebody in line. */
  isThere(interaction: LiveInteraction): void {
    this.centre.router.route({ _tag: 'Waiting', interaction })
    if (interaction.queue.hasPullers && interaction.isWaiting) this.centre.pulling.isThere(interaction)
  }

  /** Nobody takes it yet: the queue keeps it if there is room, for a time. */
  staysWaiting(interaction: LiveInteraction): void {
    const { queue } = interaction
    if (queue.isOverfull && interaction.ringing === 0) {
      const full = queue.plan.whenFull
      if (full === undefined) this.dissuade(interaction, QUEUE_FULL)
      else this.centre.doors.divert(interaction, full)
    } else this.setDeadlines(interaction)
  }

  /** Somebody takes it: it is no longer in line, and nothing is due to it any more. */
  isTaken(interaction: LiveInteraction): void {
    this.leavesLine(interaction)
    if (interaction.givingUp !== NOT_SCHEDULED)
      interaction.givingUp = this.centre.cancel(interaction.givingUp)
    if (interaction.ties > 0) this.untie(interaction)
  }

  /** It goes from one queue to another: its patience goes on. */
  leavesQueue(interaction: LiveInteraction): void {
    this.leavesLine(interaction)
    if (interaction.leavingQueue !== NOT_SCHEDULED) {
      interaction.leavingQueue = this.centre.cancel(interaction.leavingQueue)
      interaction.ties--
    }
  }

  /** The queue no longer keeps it; what becomes of it is for its diversion to say. */
  deadlineHasCome(interaction: LiveInteraction): void {
    interaction.leavingQueue = NOT_SCHEDULED
    interaction.ties--
  }

  dissuade(interaction: LiveInteraction, reason: string): void {
    const { centre } = this
    this.isTaken(interaction)
    centre.happens(
      interaction,
      rules.Dissuade(interaction.state, { _tag: 'Dissuade', at: centre.calendar.now, reason }),
    )
    if (interaction.offers.length > 0) centre.ringing.withdraw(interaction)
    centre.doors.hasGone(interaction, 'blocked')
  }

  givesUp(interaction: LiveInteraction): void {
    const { centre } = this
    interaction.givingUp = NOT_SCHEDULED
    this.isTaken(interaction)
    centre.happens(
      interaction,
      rules.Abandon(interaction.state, { _tag: 'Abandon', at: centre.calendar.now }),
    )
    if (interaction.offers.length > 0) centre.ringing.withdraw(interaction)
    centre.doors.hasGone(interaction, 'abandoned')
  }

  /** Draws how long the contact waits from now on. */
  newPatience(interaction: LiveInteraction): void {
    const { patience } = interaction.of
    const { source, number } = interaction
    interaction.patience =
      patience === null
        ? Number.POSITIVE_INFINITY
        : patience
            .at(interaction.state.origin.at)
            .draw(this.centre.luckOf(source).at('patience', number, ++interaction.spells))
  }

  private standsIn(interaction: LiveInteraction, line: LiveInteraction['line']): void {
    interaction.line = line
    interaction.nobodyHasDeclined()
    line.join(interaction, this.centre.router.rankOf(interaction))
  }

  private leavesLine(interaction: LiveInteraction): void {
    interaction.aside = false
    if (interaction.placeInLine === IN_NO_LINE) return
    interaction.line.leave(interaction)
    if (interaction.offers.length > 0) interaction.queue.ringing--
  }

  private setDeadlines(interaction: LiveInteraction): void {
    const { queue, patience } = interaction
    const { calendar } = this.centre
    if (interaction.givingUp === NOT_SCHEDULED && patience !== Number.POSITIVE_INFINITY) {
      interaction.givingUp = calendar.schedule(calendar.now + patience, GIVES_UP, interaction.slot)
    }
    const { maxWait } = queue.plan
    if (maxWait !== undefined && interaction.leavingQueue === NOT_SCHEDULED) {
      interaction.leavingQueue = calendar.schedule(
        calendar.now + maxWait.after,
        WAITED_TOO_LONG,
        interaction.slot,
      )
      interaction.ties++
    }
  }

  /** Takes back what was set or asked for while it waited. What rings is for {@link Ringing.withdraw}. */
  private untie(interaction: LiveInteraction): void {
    const { moments } = interaction
    if (interaction.leavingQueue !== NOT_SCHEDULED) {
      interaction.leavingQueue = this.centre.cancel(interaction.leavingQueue)
      interaction.ties--
    }
    interaction.ties -= moments.length
    for (const entry of moments) this.centre.cancel(entry)
    interaction.moments = NO_MOMENTS
  }
}
