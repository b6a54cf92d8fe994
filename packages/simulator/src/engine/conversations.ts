import { isRefusal, rules } from '@inboxlab/core'
import { NOT_SCHEDULED } from '../calendar/calendar.ts'
import { BatchSizes } from './batch-sizes.ts'
import type { Centre } from './centre.ts'
import type { Matter } from './contact-luck.ts'
import { BOT_REPLIES, CUSTOMER_WRITES, SILENT_TOO_LONG } from './entries.ts'
import type { LawAt } from './law-at.ts'
import type { LiveAgent } from './live-agent.ts'
import type { LiveInteraction } from './live-interaction.ts'
import type { BatchSize, Conversation } from './plan.ts'
import { WINDOW_CLOSED } from './reasons.ts'
import { PROCESSED } from './work.ts'

const AUTOMATION = { _tag: 'Automation' } as const
const BOT = { _tag: 'Bot' } as const
const ABORTED = { _tag: 'Aborted' } as const
const TEMPLATE = { text: '', attachments: [], template: 'follow-up', windowTag: null } as const

/** @internal Conversations of several turns: who replies and writes when, and when one ends or comes back. */
export class Conversations {
  private readonly centre: Centre

  constructor(centre: Centre) {
    this.centre = centre
  }

  /** The first message is there. */
  begins(interaction: LiveInteraction): void {
    interaction.withBot = false
    interaction.goneSilent = false
    interaction.writing = NOT_SCHEDULED
    interaction.silence = NOT_SCHEDULED
    interaction.wroteAt = this.centre.calendar.now
    const { bot } = planOf(interaction)
    if (bot === undefined) {
      this.awaitsAgents(interaction)
      this.centre.doors.enters(interaction)
      return
    }
    interaction.withBot = true
    this.switchBot(interaction, true)
    interaction.repliesLeft = this.sizeOf(bot.turns, 'bot turns', interaction)
    interaction.botSettles = this.chance('bot settles', interaction) < bot.settles
    this.botWorks(interaction)
  }

  /** An agent has done the work of a turn. */
  agentReplies(interaction: LiveInteraction, agent: LiveAgent): void {
    this.reply(interaction, agent.actor)
    if (interaction.repliesLeft === 0) {
      this.centre.work.close(interaction, agent, agent.actor, PROCESSED)
      return
    }
    this.thinks(interaction)
    this.centre.roster.tell(agent)
  }

  botReplies(interaction: LiveInteraction): void {
    this.reply(interaction, BOT)
    if (interaction.repliesLeft > 0 || !interaction.botSettles) {
      this.writesAfterThinking(interaction)
      return
    }
    interaction.withBot = false
    this.close(interaction, BOT, PROCESSED)
    this.centre.doors.hasClosed(interaction)
  }

  customerWrites(interaction: LiveInteraction): void {
    const { centre } = this
    const comesBack = interaction.state.phase === 'closed'
    interaction.writing = NOT_SCHEDULED
    interaction.silence = centre.cancel(interaction.silence)
    interaction.wroteAt = centre.calendar.now
    if (comesBack) interaction.returns++
    centre.happens(
      interaction,
      rules.ReceiveMessage(interaction.state, {
        _tag: 'ReceiveMessage',
        at: centre.calendar.now,
        message: `message-${++interaction.messages}`,
      }),
    )
    if (interaction.withBot) this.botGoesOn(interaction)
    else if (comesBack) this.hasComeBack(interaction)
    else this.nextTurn(interaction)
  }

  silentTooLong(interaction: LiveInteraction): void {
    interaction.silence = NOT_SCHEDULED
    const { agent } = interaction
    if (planOf(interaction).silence?.then === 'release') this.release(interaction, agent)
    else if (agent !== null) this.centre.work.close(interaction, agent, AUTOMATION, ABORTED)
    else {
      this.close(interaction, AUTOMATION, ABORTED)
      this.centre.doors.hasClosed(interaction)
    }
  }

  /** Whether the contact of a closed conversation will write again: it keeps its place until then. */
  mayComeBack(interaction: LiveInteraction): boolean {
    const { calendar, plan } = this.centre
    const { returns } = planOf(interaction)
    if (interaction.goneSilent) return false
    if (interaction.writing !== NOT_SCHEDULED) {
      if (interaction.writesAt < plan.end) return true
      interaction.writing = this.centre.cancel(interaction.writing)
      return false
    }
    if (returns === undefined || interaction.returns >= returns.most) return false
    if (this.chance('return', interaction) >= returns.probability) return false
    const at =
      calendar.now + this.draw(interaction.of.returnDelay, 'return delay', interaction, roundOf(interaction))
    if (!(at < plan.end)) return false
    this.willWrite(interaction, at)
    return true
  }

  private nextTurn(interaction: LiveInteraction): void {
    const { agent } = interaction
    this.newWork(interaction)
    if (agent === null) this.centre.waitingRoom.waitsOnceMore(interaction)
    else this.centre.work.begins(interaction, agent)
  }

  /** Its silence had closed it, and it goes on; or all was said, and it begins anew. */
  private hasComeBack(interaction: LiveInteraction): void {
    interaction.agent = null
    if (interaction.repliesLeft > 0) this.newWork(interaction)
    else this.awaitsAgents(interaction)
    this.centre.doors.reenters(interaction)
  }

  private botGoesOn(interaction: LiveInteraction): void {
    if (interaction.repliesLeft > 0) {
      this.botWorks(interaction)
      return
    }
    interaction.withBot = false
    this.switchBot(interaction, false)
    this.awaitsAgents(interaction)
    this.centre.doors.enters(interaction)
  }

  /** Draws what agents will have to do. */
  private awaitsAgents(interaction: LiveInteraction): void {
    interaction.repliesLeft = this.sizeOf(planOf(interaction).turns, 'turns', interaction)
    this.newWork(interaction)
  }

  private newWork(interaction: LiveInteraction): void {
    interaction.service = this.draw(interaction.of.reply, 'reply', interaction, interaction.replies)
  }

  private botWorks(interaction: LiveInteraction): void {
    const { calendar } = this.centre
    const time = this.draw(interaction.of.botReply, 'bot reply', interaction, interaction.replies)
    calendar.schedule(calendar.now + time, BOT_REPLIES, interaction.slot)
  }

  /** After the window has closed only a template passes. */
  private reply(interaction: LiveInteraction, by: LiveAgent['actor']): void {
    const { centre } = this
    const at = centre.calendar.now
    const { window } = planOf(interaction)
    const command = { _tag: 'Reply', at, by, message: `message-${++interaction.messages}` } as const
    const isOpen = window === undefined || at - interaction.wroteAt <= window
    const freely = rules.Reply(interaction.state, command)
    if (isOpen && !(isRefusal(freely) && freely._tag === 'WindowClosed')) centre.happens(interaction, freely)
    else {
      centre.happens(
        interaction,
        rules.RecordChannelEvent(interaction.state, { _tag: 'RecordChannelEvent', at, what: WINDOW_CLOSED }),
      )
      centre.happens(interaction, rules.Reply(interaction.state, { ...command, content: TEMPLATE }))
    }
    interaction.replies++
    interaction.repliesLeft--
  }

  private thinks(interaction: LiveInteraction): void {
    const { calendar } = this.centre
    const { goesSilent, silence } = planOf(interaction)
    const { source, number, replies } = interaction
    interaction.goneSilent = this.centre.luckOf(source).at('silence', number, replies).uniform() < goesSilent
    if (!interaction.goneSilent) this.writesAfterThinking(interaction)
    if (silence === undefined) return
    const at = calendar.now + silence.after
    if (interaction.goneSilent || interaction.writesAt > at) {
      interaction.silence = calendar.schedule(at, SILENT_TOO_LONG, interaction.slot)
    }
  }

  private writesAfterThinking(interaction: LiveInteraction): void {
    const time = this.draw(interaction.of.think, 'think', interaction, interaction.replies)
    this.willWrite(interaction, this.centre.calendar.now + time)
  }

  private willWrite(interaction: LiveInteraction, at: number): void {
    interaction.writesAt = at
    interaction.writing = this.centre.calendar.schedule(at, CUSTOMER_WRITES, interaction.slot)
  }

  /** Its agent is rid of it until the customer writes. */
  private release(interaction: LiveInteraction, agent: LiveAgent | null): void {
    const { centre } = this
    if (agent !== null) {
      centre.happens(
        interaction,
        rules.Unassign(interaction.state, { _tag: 'Unassign', at: centre.calendar.now, by: AUTOMATION }),
      )
      centre.roster.isRidOf(agent, interaction)
      interaction.agent = null
      centre.roster.isDone(agent)
    }
    if (interaction.goneSilent) centre.doors.isLost(interaction)
  }

  private close(
    interaction: LiveInteraction,
    by: LiveAgent['actor'],
    outcome: typeof PROCESSED | typeof ABORTED,
  ): void {
    const at = this.centre.calendar.now
    this.centre.happens(interaction, rules.Close(interaction.state, { _tag: 'Close', at, by, outcome }))
  }

  private switchBot(interaction: LiveInteraction, on: boolean): void {
    const at = this.centre.calendar.now
    this.centre.happens(
      interaction,
      rules.SwitchBot(interaction.state, { _tag: 'SwitchBot', at, by: BOT, on }),
    )
  }

  private draw(law: LawAt | null, matter: Matter, interaction: LiveInteraction, turn: number): number {
    const { source, number, firstAt } = interaction
    return law?.at(firstAt).draw(this.centre.luckOf(source).at(matter, number, turn)) ?? 0
  }

  /** A number from 0 to 1 for one coming of the contact. */
  private chance(matter: Matter, interaction: LiveInteraction): number {
    const { source, number } = interaction
    return this.centre.luckOf(source).at(matter, number, roundOf(interaction)).uniform()
  }

  private sizeOf(size: BatchSize, matter: Matter, interaction: LiveInteraction): number {
    const { source, number } = interaction
    const luck = this.centre.luckOf(source).at(matter, number, roundOf(interaction))
    return new BatchSizes(size, () => luck).draw()
  }
}

/** Each time that a contact comes, again or back, is a round of its own. */
const roundOf = ({ attempt, returns }: LiveInteraction): number => attempt + returns

const planOf = (interaction: LiveInteraction): Conversation =>
  interaction.of.plan.conversation as Conversation
