import { absent, isRefusal, rules, textContent } from '@inboxlab/core'
import type { Centre } from './centre.ts'
import { type ContactSource, contactSource } from './contact-source.ts'
import { ARRIVAL, COMES_AGAIN, HOURS_CHANGE } from './entries.ts'
import type { LiveAgent } from './live-agent.ts'
import type { LiveInteraction } from './live-interaction.ts'
import type { LiveQueue } from './live-queue.ts'
import type { LiveType } from './live-type.ts'
import type { Diversion, OpeningHours } from './plan.ts'
import { NO_LINE, QUEUE_FULL } from './reasons.ts'

const AUTOMATION = { _tag: 'Automation' } as const

/** How a contact has gone without an answer. */
type Loss = 'abandoned' | 'blocked'

/** @internal How contacts come, how queues let them in or divert them, and how they go and come again. */
export class Doors {
  readonly sources: ReadonlyArray<ContactSource>
  private readonly centre: Centre
  /** By traffic: how many have come. */
  private readonly come: Float64Array
  /** By bundle: how many lines are free. */
  private readonly freeLines: Float64Array
  /** By queue: the last change of its hours. */
  private readonly hours: Int32Array
  /** How many diversions led to one another in this moment. */
  private diversions = 0

  constructor(centre: Centre) {
    const { plan, calendar } = centre
    this.centre = centre
    this.sources = plan.traffic.map((traffic) => contactSource(plan, traffic, centre.streams.for))
    this.come = new Float64Array(plan.traffic.length)
    this.freeLines = Float64Array.from(plan.lines ?? [], ({ count }) => count)
    this.hours = new Int32Array(plan.queues.length).fill(-1)
    plan.queues.forEach(({ hours }, index) => {
      const first = hours?.steps[0]
      if (first !== undefined) calendar.schedule(first.at, HOURS_CHANGE, index)
    })
  }

  expectAll(): void {
    this.sources.forEach((source, index) => {
      this.expect(source, index)
    })
  }

  arrives(index: number): void {
    const interaction = this.centre.newInteraction()
    this.takeNext(index, interaction)
    if (this.centre.drawsLater) this.isNew(interaction, index)
    this.begins(interaction)
  }

  /** Fills in who has come, and expects who comes next. */
  takeNext(index: number, interaction: LiveInteraction): void {
    const source = this.sources[index] as ContactSource
    source.take(interaction)
    this.expect(source, index)
  }

  /** A contact who had gone without an answer tries once more. */
  comesAgain(interaction: LiveInteraction): void {
    interaction.serial = ++this.centre.begun
    interaction.attempt++
    this.begins(interaction)
  }

  /** A contact whose conversation was closed is there again. */
  reenters(interaction: LiveInteraction): void {
    const { lines } = interaction.of.plan
    this.centre.waitingRoom.newPatience(interaction)
    if (lines !== undefined && !this.takesLine(interaction, lines)) {
      this.centre.waitingRoom.dissuade(interaction, NO_LINE)
    } else this.enters(interaction)
  }

  /** A contact who is there gets to its queue. */
  enters(interaction: LiveInteraction): void {
    const { queue } = interaction
    const { waitingRoom } = this.centre
    if (queue.isPlain || queue.open) {
      waitingRoom.joins(interaction)
      return
    }
    const closed = queue.plan.hours?.whenClosed ?? null
    if (closed === null) waitingRoom.waitsForOpening(interaction)
    else this.divert(interaction, closed)
  }

  /** To another queue, by decision of the policy or as the plan says. */
  moves(interaction: LiveInteraction, queue: LiveQueue): void {
    const { centre } = this
    centre.waitingRoom.leavesQueue(interaction)
    centre.happens(
      interaction,
      rules.Transfer(interaction.state, {
        _tag: 'Transfer',
        at: centre.calendar.now,
        by: AUTOMATION,
        to: { _tag: 'Queue', queue: queue.id },
      }),
    )
    interaction.queue = queue
    if (interaction.offers.length > 0) centre.ringing.withdraw(interaction)
    this.enters(interaction)
  }

  /** A queue does not keep a contact. */
  divert(interaction: LiveInteraction, diversion: Diversion): void {
    switch (diversion._tag) {
      case 'Dissuade':
        this.centre.waitingRoom.dissuade(interaction, diversion.reason)
        break
      case 'Queue':
        this.divertTo(interaction, this.centre.queue(diversion.queue))
        break
      case 'Message':
        this.leaveMessage(interaction, diversion.text)
        break
    }
  }

  waitedTooLong(interaction: LiveInteraction): void {
    const { maxWait } = interaction.queue.plan
    this.centre.waitingRoom.deadlineHasCome(interaction)
    if (maxWait !== undefined) this.divert(interaction, maxWait.then)
  }

  hoursChange(index: number): void {
    const { calendar, waitingRoom } = this.centre
    const queue = this.centre.queue(index)
    const hours = queue.plan.hours as OpeningHours
    const turn = (this.hours[index] as number) + 1
    this.hours[index] = turn
    queue.open = hours.steps[turn]?.open ?? true
    const following = hours.steps[turn + 1]
    if (following !== undefined) calendar.schedule(following.at, HOURS_CHANGE, index)
    if (queue.open) {
      for (const interaction of queue.early.inOrder()) waitingRoom.comesIn(interaction)
    } else if (hours.atClosing !== null) {
      for (const interaction of queue.waiting.inOrder()) {
        if (interaction.isWaiting && interaction.queue === queue) this.divert(interaction, hours.atClosing)
      }
    }
  }

  /** It was closed in the hands of its agent, or by automation: its line is free, and its contact may come back. */
  hasClosed(interaction: LiveInteraction): void {
    this.freesLine(interaction)
    if (
      interaction.of.plan.conversation === undefined ||
      !this.centre.conversations.mayComeBack(interaction)
    ) {
      this.centre.forget(interaction)
    }
  }

  /** Nobody will hear of it any more, although it was not closed. */
  isLost(interaction: LiveInteraction): void {
    this.freesLine(interaction)
    this.centre.forget(interaction)
  }

  /** It went without an answer: its contact may come again. */
  hasGone(interaction: LiveInteraction, loss: Loss): void {
    if (interaction.of.isPlain) {
      this.centre.forget(interaction)
      return
    }
    this.freesLine(interaction)
    const { retrial } = interaction.of.plan
    const { source, number, attempt } = interaction
    if (retrial !== undefined && attempt < retrial.most) {
      const { calendar, plan } = this.centre
      const luck = this.centre.luckOf(source)
      const comes = loss === 'abandoned' ? retrial.afterAbandoning : retrial.afterBlocking
      const delay = interaction.of.retrialDelay?.at(interaction.state.origin.at)
      const at =
        calendar.now + (delay?.draw(luck.at('retrial delay', number, attempt)) ?? Number.POSITIVE_INFINITY)
      if (luck.at('retrial', number, attempt).uniform() < comes && at < plan.end) {
        calendar.schedule(at, COMES_AGAIN, interaction.slot)
        return
      }
    }
    this.centre.forget(interaction)
  }

  save(): SavedDoors {
    return {
      sources: this.sources.map((source) => source.save()),
      come: Array.from(this.come),
      freeLines: Array.from(this.freeLines),
      hours: Array.from(this.hours),
    }
  }

  restore(saved: SavedDoors): void {
    saved.sources.forEach((source, index) => {
      this.sources[index]?.restore(source)
    })
    this.come.set(saved.come)
    this.freeLines.set(saved.freeLines)
    this.hours.set(saved.hours)
  }

  private expect({ next }: ContactSource, index: number): void {
    if (next !== Number.POSITIVE_INFINITY) this.centre.calendar.schedule(next, ARRIVAL, index)
  }

  /** Names what is drawn of a contact later on. */
  private isNew(interaction: LiveInteraction, source: number): void {
    const number = (this.come[source] as number) + 1
    this.come[source] = number
    interaction.source = source
    interaction.number = number
    interaction.firstAt = this.centre.calendar.now
    interaction.attempt = 0
    interaction.spells = 0
    interaction.preferred = null
  }

  private begins(interaction: LiveInteraction): void {
    const { centre } = this
    const type = centre.types[interaction.type] as LiveType
    const { queue } = type
    interaction.of = type
    interaction.queue = queue
    interaction.messages = type.converses ? 1 : 0
    interaction.state = absent
    centre.happens(
      interaction,
      rules.Receive(absent, {
        _tag: 'Receive',
        at: centre.calendar.now,
        channel: type.channel,
        contact: interaction.contact,
        place: type.place,
        routing: 'smart',
        priority: interaction.priority,
        message: type.converses ? 'message-1' : null,
      }),
    )
    if (type.isPlain && queue.isPlain) centre.waitingRoom.joins(interaction)
    else this.comesIn(interaction)
  }

  private comesIn(interaction: LiveInteraction): void {
    const { centre } = this
    const { preferring, lines, conversation } = interaction.of.plan
    if (interaction.attempt > 0) centre.waitingRoom.newPatience(interaction)
    else {
      interaction.replies = 0
      interaction.returns = 0
      if (preferring !== undefined) this.prefers(interaction, preferring)
    }
    if (lines !== undefined && !this.takesLine(interaction, lines)) {
      centre.waitingRoom.dissuade(interaction, NO_LINE)
    } else if (conversation === undefined) this.enters(interaction)
    else centre.conversations.begins(interaction)
  }

  private takesLine(interaction: LiveInteraction, lines: number): boolean {
    if (this.freeLines[lines] === 0) return false
    this.freeLines[lines] = (this.freeLines[lines] as number) - 1
    interaction.hasLine = true
    return true
  }

  private freesLine(interaction: LiveInteraction): void {
    const { lines } = interaction.of.plan
    if (!interaction.hasLine || lines === undefined) return
    interaction.hasLine = false
    this.freeLines[lines] = (this.freeLines[lines] as number) + 1
  }

  private prefers(interaction: LiveInteraction, share: number): void {
    const { source, number, queue } = interaction
    const luck = this.centre.luckOf(source)
    if (luck.at('preferring', number, 0).uniform() >= share) return
    const onDuty = queue.groups.flatMap((group) => group.agents())
    const which = Math.floor(luck.at('preferred', number, 0).uniform() * onDuty.length)
    interaction.preferred = (onDuty[which] as LiveAgent | undefined)?.id ?? null
  }

  /** Queues may divert to one another: whoever was sent through all of them is turned away. */
  private divertTo(interaction: LiveInteraction, queue: LiveQueue): void {
    if (++this.diversions > this.centre.queues.length || queue === interaction.queue) {
      this.centre.waitingRoom.dissuade(interaction, QUEUE_FULL)
    } else this.moves(interaction, queue)
    this.diversions--
  }

  private leaveMessage(interaction: LiveInteraction, text: string): void {
    const { centre } = this
    const at = centre.calendar.now
    centre.waitingRoom.isTaken(interaction)
    const answer = rules.Reply(interaction.state, {
      _tag: 'Reply',
      at,
      by: AUTOMATION,
      message: `message-${++interaction.messages}`,
      content: textContent(text),
    })
    const outcome = isRefusal(answer)
      ? ({ _tag: 'Warning', detail: `the message could not be sent: ${answer._tag}` } as const)
      : ({ _tag: 'Processed' } as const)
    if (!isRefusal(answer)) centre.happens(interaction, answer)
    centre.happens(
      interaction,
      rules.Close(interaction.state, { _tag: 'Close', at, by: AUTOMATION, outcome }),
    )
    if (interaction.offers.length > 0) centre.ringing.withdraw(interaction)
    this.freesLine(interaction)
    centre.forget(interaction)
  }
}

/** @internal The doors as plain data. */
export interface SavedDoors {
  readonly sources: ReadonlyArray<ReadonlyArray<number>>
  readonly come: ReadonlyArray<number>
  readonly freeLines: ReadonlyArray<number>
  readonly hours: ReadonlyArray<number>
}
