import { type Answer, absent, type Event, rules } from '@inboxlab/core'
import { NOT_SCHEDULED } from '../calendar/calendar.ts'
import type { Centre } from './centre.ts'
import { WORK_ENDS } from './entries.ts'
import { IN_NO_LINE } from './line.ts'
import type { LiveAgent } from './live-agent.ts'
import type { LiveInteraction } from './live-interaction.ts'
import type { LiveType } from './live-type.ts'
import type { CallObserver } from './observer.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { PROCESSED } from './work.ts'

const AUTOMATION = { _tag: 'Automation' } as const

/**
 * @internal The usual life of a call, without all that a plan of calls does not have: what {@link Doors},
 * {@link WaitingRoom} and {@link Work} make of a call, in one place. The events are the same, and so is what the engine
 * holds after each; a law proves it. What is rare is left to the others.
 */
export class Calls {
  private readonly centre: Centre
  private readonly observer: CallObserver
  private readonly asksAlways: boolean

  constructor(centre: Centre, observer: CallObserver) {
    this.centre = centre
    this.observer = observer
    this.asksAlways = centre.plan.policy.onlyMatches !== true
  }

  /** Those of a centre that has nothing else, if its observer wants to hear of them by name; or null. */
  static of(centre: Centre): Calls | null {
    const { plan, types, queues, observer } = centre
    const { calls, agentChanged, worked, explained } = observer
    const nothingElse =
      types.every(({ isPlain }) => isPlain) && queues.every(({ isPlain }) => isPlain) && oneAtATime(plan)
    const nobodyElse = agentChanged === undefined && worked === undefined && explained === undefined
    return calls !== undefined && nothingElse && nobodyElse ? new Calls(centre, calls) : null
  }

  arrives(source: number): void {
    const { centre } = this
    const { calendar, router, doors } = centre
    const interaction = centre.newInteraction()
    doors.takeNext(source, interaction)
    const type = centre.types[interaction.type] as LiveType
    const { queue } = type
    const line = queue.waiting
    if (interaction.of !== type) interaction.of = type
    if (interaction.queue !== queue) interaction.queue = queue
    if (interaction.line !== line) interaction.line = line
    if (interaction.kept !== null) isNew(interaction)
    this.received(
      interaction,
      rules.Receive(absent, {
        _tag: 'Receive',
        at: calendar.now,
        channel: type.channel,
        contact: interaction.contact,
        place: type.place,
        routing: 'smart',
        priority: interaction.priority,
        message: null,
      }),
    )
    line.join(interaction, router.rankOf(interaction))
    if (this.asksAlways || queue.hasFreeAgents) router.route({ _tag: 'Waiting', interaction })
    if (interaction.placeInLine !== IN_NO_LINE) centre.waitingRoom.staysWaiting(interaction)
  }

  /** The policy gives it to an agent who is free. */
  isAssigned(interaction: LiveInteraction, agent: LiveAgent): void {
    const { centre } = this
    const { calendar } = centre
    const { now } = calendar
    const command = { _tag: 'Assign', at: now, by: AUTOMATION, agent: agent.id } as const
    if (interaction.ties > 0 || interaction.kept !== null) {
      centre.work.isGiven(interaction, agent, rules.Assign(interaction.state, command))
      return
    }
    interaction.line.leave(interaction)
    if (interaction.givingUp !== NOT_SCHEDULED) interaction.givingUp = centre.cancel(interaction.givingUp)
    agent.isGiven(interaction)
    agent.given++
    agent.lastGivenAt = now
    agent.working++
    agent.group.noLongerFree(agent)
    interaction.agent = agent
    interaction.agentSince = now
    this.assigned(interaction, rules.Assign(interaction.of.waiting, command))
    const { pace } = agent.group
    const work =
      pace === null ? interaction.service : interaction.service * (pace[interaction.type] as number)
    interaction.workFrom = now
    interaction.workEnds = calendar.schedule(now + work, WORK_ENDS, interaction.slot)
  }

  /** Its agent is done with it. */
  ends(interaction: LiveInteraction): void {
    const { centre } = this
    if (interaction.kept !== null) {
      centre.work.ends(interaction)
      return
    }
    const { calendar, roster, router } = centre
    const { now } = calendar
    const agent = interaction.agent as LiveAgent
    interaction.workEnds = NOT_SCHEDULED
    agent.working--
    this.closed(
      interaction,
      rules.Close(interaction.of.inHand, {
        _tag: 'Close',
        at: now,
        by: { _tag: 'Agent', agent: agent.id },
        outcome: PROCESSED,
      }),
    )
    agent.isRidOfAll()
    centre.forget(interaction)
    roster.settles(agent)
    if (agent.free && (this.asksAlways || agent.group.isWaitedFor)) router.route(agent.isDone)
  }

  /** The run is over: tells of those of whom nothing was told but by their name. */
  remain(): void {
    const { interactions } = this.centre
    const spare = new Set(this.centre.spareSlots())
    for (const each of interactions) if (each.kept === null && !spare.has(each)) this.observer.remains(each)
  }

  private received(interaction: LiveInteraction, answer: Answer): void {
    if (!isOne(answer) || answer[0]._tag !== 'Received') {
      interaction.state = absent
      this.centre.happens(interaction, answer)
      return
    }
    const event = answer[0]
    interaction.kept = null
    interaction.receivedAt = event.at
    this.observer.received(event, interaction)
  }

  private assigned(interaction: LiveInteraction, answer: Answer): void {
    if (isOne(answer) && answer[0]._tag === 'Assigned') this.observer.assigned(answer[0], interaction)
    else this.centre.happens(interaction, answer)
  }

  private closed(interaction: LiveInteraction, answer: Answer): void {
    if (isOne(answer) && answer[0]._tag === 'Closed') this.observer.closed(answer[0], interaction)
    else this.centre.happensLast(interaction, answer)
  }
}

/** Of whoever had the slot before, more may be left than a call leaves. */
const isNew = (interaction: LiveInteraction): void => {
  interaction.nobodyHasDeclined()
  interaction.messages = 0
}

/** Whether an answer is one event: neither several nor a refusal. */
const isOne = (answer: Answer): answer is readonly [Event] => Array.isArray(answer) && answer.length === 1
