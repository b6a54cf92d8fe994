import { type Answer, type Event, evolve, type InteractionState, isRefusal } from '@inboxlab/core'
import { Calendar, NOT_SCHEDULED } from '../calendar/calendar.ts'
import type { ContactLuck } from './contact-luck.ts'
import type { Absences } from './absences.ts'
import type { Calls } from './calls.ts'
import type { Conversations } from './conversations.ts'
import type { Doors } from './doors.ts'
import type { DutyRoster } from './duty-roster.ts'
import { EndlessRun } from './endless-run.ts'
import { Kinds } from './kinds.ts'
import type { LiveAgent } from './live-agent.ts'
import { LiveGroup } from './live-group.ts'
import { LiveInteraction } from './live-interaction.ts'
import { LiveQueue } from './live-queue.ts'
import { LiveType } from './live-type.ts'
import { momentText } from './moment-text.ts'
import type { NamedStreams } from './named-streams.ts'
import type { RunObserver } from './observer.ts'
import type { Plan } from './plan.ts'
import { PolicyFault } from './policy-fault.ts'
import type { Pulling } from './pulling.ts'
import type { Ringing } from './ringing.ts'
import type { Router } from './router.ts'
import type { WaitingRoom } from './waiting-room.ts'
import type { Work } from './work.ts'

/** How many interactions may be there at once: a run that holds more grows without end. */
const MOST_AT_ONCE = 2_000_000

/** @internal Everything that is there in one run, and the parts of the engine that change it. */
export class Centre {
  readonly plan: Plan
  readonly observer: RunObserver
  readonly calendar: Calendar
  readonly streams: NamedStreams
  readonly kinds: Kinds
  readonly queues: ReadonlyArray<LiveQueue>
  readonly groups: ReadonlyArray<LiveGroup>
  readonly types: ReadonlyArray<LiveType>
  /** Some of what is random about contacts is drawn after they have come, or somebody may have had them before. */
  readonly drawsLater: boolean
  readonly agents: Array<LiveAgent> = []
  /** By traffic. */
  readonly luck: ReadonlyArray<ContactLuck>
  readonly interactions: Array<LiveInteraction> = []
  /** The last that left, and so on through {@link LiveInteraction.nextSpare}: to be used again. */
  private spare: LiveInteraction | null = null
  /** How many there are. */
  private spares = 0
  /** How many interactions have begun. */
  begun = 0
  /** How many have left. */
  finished = 0
  /** The planned end has come. */
  ended = false
  /** Nothing more happens. */
  isOver = false
  router!: Router
  doors!: Doors
  waitingRoom!: WaitingRoom
  work!: Work
  ringing!: Ringing
  roster!: DutyRoster
  absences!: Absences
  pulling!: Pulling
  conversations!: Conversations
  /** Where there is nothing but calls. */
  calls: Calls | null = null

  constructor(plan: Plan, observer: RunObserver, streams: NamedStreams, luck: ReadonlyArray<ContactLuck>) {
    this.plan = plan
    this.observer = observer
    this.streams = streams
    this.luck = luck
    this.calendar = new Calendar(plan.start)
    this.kinds = new Kinds(plan.types)
    this.queues = plan.queues.map((queue, index) => new LiveQueue(queue, index))
    this.types = plan.types.map((type) => new LiveType(type, this.queue(type.queue), this.kinds))
    this.drawsLater =
      this.types.some(({ isPlain }) => !isPlain) || plan.groups.some(({ absences }) => absences !== undefined)
    this.groups = plan.groups.map((planned, index) => {
      const queues = planned.queues.map((queue) => this.queue(queue))
      const group = new LiveGroup(planned, index, queues, plan.types)
      for (const queue of queues) {
        queue.groups.push(group)
        if (planned.pull !== undefined) queue.hasPullers = true
      }
      return group
    })
  }

  queue(index: number): LiveQueue {
    return this.queues[index] as LiveQueue
  }

  luckOf(source: number): ContactLuck {
    return this.luck[source] as ContactLuck
  }

  newInteraction(): LiveInteraction {
    const interaction = this.spare ?? this.newSlot()
    this.spare = interaction.nextSpare
    this.spares--
    interaction.serial = ++this.begun
    return interaction
  }

  /** Nothing more happens to it: its slot is free. */
  forget(interaction: LiveInteraction): void {
    interaction.agent = null
    if (!interaction.of.isPlain) interaction.hasLine = false
    this.makeSpare(interaction)
    this.finished++
    if (this.ended && this.isEmpty) this.isOver = true
  }

  /** Its slot can be used again. */
  makeSpare(interaction: LiveInteraction): void {
    interaction.nextSpare = this.spare
    this.spare = interaction
    this.spares++
  }

  /** Who can be used again, the next to be last. */
  spareSlots(): ReadonlyArray<LiveInteraction> {
    const spare: Array<LiveInteraction> = []
    for (let each = this.spare; each !== null; each = each.nextSpare) spare.push(each)
    return spare.reverse()
  }

  /** The planned end has come: the run is over now, or when nobody is there any more. */
  end(now: boolean): void {
    this.ended = true
    this.isOver = now || this.isEmpty
  }

  private get isEmpty(): boolean {
    return this.spares === this.interactions.length
  }

  /** Lets the events of a rule's answer happen. */
  happens(interaction: LiveInteraction, events: Answer): void {
    interaction.state = this.stateAfter(interaction, events)
  }

  /** Lets the last events of an interaction happen: nobody looks at it any more. */
  happensLast(interaction: LiveInteraction, events: Answer): void {
    this.stateAfter(interaction, events)
  }

  private stateAfter(interaction: LiveInteraction, events: Answer): InteractionState {
    if (isRefusal(events)) {
      throw this.fault(`leads to what the core refuses for ${interaction.id}: ${JSON.stringify(events)}`)
    }
    let state = interaction.state
    for (let i = 0; i < events.length; i++) {
      const event = events[i] as Event
      const before = state
      state = evolve(before, event)
      this.observer.happened(event, before, state, interaction)
    }
    return state
  }

  cancel(entry: number): number {
    if (entry !== NOT_SCHEDULED) this.calendar.cancel(entry)
    return NOT_SCHEDULED
  }

  fault(what: string): PolicyFault {
    return new PolicyFault(`policy ${this.plan.policy.name} ${what} (at ${momentText(this.calendar.now)})`)
  }

  /** How many wait in each queue, in words. */
  whoIsThere(): string {
    const waiting = this.queues
      .filter(({ length, early }) => length + early.length > 0)
      .map(({ id, length, early }) => `${length + early.length} wait in ${id}`)
    const others = `${this.interactions.length - this.spares} interactions are there`
    return [others, ...waiting].join(', ')
  }

  private newSlot(): LiveInteraction {
    if (this.interactions.length === MOST_AT_ONCE) {
      throw new EndlessRun(
        `more and more contacts come than leave: ${this.whoIsThere()} (at ${momentText(this.calendar.now)})`,
      )
    }
    const interaction = new LiveInteraction(this.interactions.length, this.types[0] as LiveType)
    this.interactions.push(interaction)
    this.makeSpare(interaction)
    return interaction
  }
}
