import type { RoutingView } from '@inboxlab/core'
import { Absences } from './absences.ts'
import { Calls } from './calls.ts'
import { Centre } from './centre.ts'
import { ContactLuck } from './contact-luck.ts'
import { replicationStreams } from './contact-source.ts'
import { Conversations } from './conversations.ts'
import { Doors } from './doors.ts'
import { DutyRoster } from './duty-roster.ts'
import {
  ACCEPTS,
  ARRIVAL,
  ASKED_ABOUT,
  ASKED_AGAIN,
  BOT_REPLIES,
  COMES_AGAIN,
  COMES_BACK,
  CUSTOMER_WRITES,
  DECLINES,
  DISAPPEARS,
  DUTY_CHANGES,
  END,
  GIVES_UP,
  HOURS_CHANGE,
  LAPSES,
  MEASURING_STARTS,
  SHARED_WORK_ENDS,
  SILENT_TOO_LONG,
  STAFFING,
  TAKES,
  WAITED_TOO_LONG,
  WORK_ENDS,
  WRAP_UP_ENDS,
} from './entries.ts'
import { type Intervention, intervene, type NotDone } from './intervention.ts'
import type { LiveAgent } from './live-agent.ts'
import type { LiveInteraction } from './live-interaction.ts'
import { NamedStreams } from './named-streams.ts'
import type { RunObserver } from './observer.ts'
import type { Plan } from './plan.ts'
import { Pulling } from './pulling.ts'
import { Ringing } from './ringing.ts'
import { Router } from './router.ts'
import { restoreRun, type SavedRun, saveRun } from './saved-run.ts'
import { Watch } from './watch.ts'
import { WaitingRoom } from './waiting-room.ts'
import { Work } from './work.ts'

const SOME = 1_000_000

/**
 * One run of a plan: virtual time moves from entry to entry of the calendar, and every change of an interaction
 * goes through the core: the rules of `decide`, each called by its name, and `evolve`; the state of a call that is answered
 * and nothing else is told by `evolve` when somebody asks for it. The same plan, seed and replication give the same events.
 */
export class Engine {
  private readonly centre: Centre
  private readonly watch: Watch
  private readonly seed: number
  private readonly replication: number
  /** The observer has heard who remains. */
  private isTold = false

  constructor(plan: Plan, seed: number, replication: number, observer: RunObserver) {
    const streamFor = replicationStreams(seed, replication)
    const luck = plan.traffic.map(({ name }) => new ContactLuck(name, streamFor))
    const centre = new Centre(plan, observer, new NamedStreams(streamFor), luck)
    this.centre = centre
    this.watch = new Watch(centre)
    this.seed = seed
    this.replication = replication
    centre.calendar.schedule(plan.measureFrom, MEASURING_STARTS, 0)
    centre.roster = new DutyRoster(centre)
    centre.router = new Router(centre)
    centre.doors = new Doors(centre)
    centre.waitingRoom = new WaitingRoom(centre)
    centre.work = new Work(centre)
    centre.ringing = new Ringing(centre)
    centre.absences = new Absences(centre)
    centre.pulling = new Pulling(centre)
    centre.conversations = new Conversations(centre)
    centre.calls = Calls.of(centre)
    centre.doors.expectAll()
    centre.calendar.schedule(plan.end, END, 0)
  }

  /**
   * Goes on where another run stood when it was saved; the observer hears of what happens from then on. Throws a
   * `RangeError` that names the difference if plan, seed and replication are not those of that run; of a policy only the
   * name can be compared.
   */
  static restore(
    plan: Plan,
    seed: number,
    replication: number,
    observer: RunObserver,
    saved: SavedRun,
  ): Engine {
    const engine = new Engine(plan, seed, replication, observer)
    restoreRun(engine.centre, seed, replication, saved)
    return engine
  }

  /** The virtual moment. */
  get now(): number {
    return this.centre.calendar.now
  }

  /** The moment at which something happens next; Infinity when nothing does. */
  get nextAt(): number {
    return this.centre.isOver ? Number.POSITIVE_INFINITY : this.centre.calendar.next
  }

  /** What a policy would see now. */
  get view(): RoutingView {
    return this.centre.router
  }

  /** How many interactions have begun so far. */
  get interactionsBegun(): number {
    return this.centre.begun
  }

  /** How many wait in each queue that somebody waits in. After the run: whom nobody ever served. */
  get waiting(): ReadonlyArray<{ readonly queue: string; readonly count: number }> {
    return this.centre.queues
      .map(({ id, length, early }) => ({ queue: id, count: length + early.length }))
      .filter(({ count }) => count > 0)
  }

  /** The whole run as plain JSON data, to be taken up by {@link Engine.restore}, also by another process. */
  save(): SavedRun {
    return saveRun(this.centre, this.seed, this.replication)
  }

  /** Does something to the run from outside, at the moment where it stands; says why not if it changes nothing. */
  intervene(what: Intervention): NotDone | null {
    return intervene(this.centre, what)
  }

  /**
   * Runs on for at most `entries` calendar entries; true when the run is over. Throws {@link PolicyFault} when the
   * policy decides what cannot be done, and `EndlessRun` when the run would never come to an end.
   */
  advance(entries = Number.POSITIVE_INFINITY): boolean {
    const { centre } = this
    const { calendar, doors, work, waitingRoom, interactions, calls } = centre
    // Counted in small whole numbers, which is most of what a turn would cost otherwise.
    for (let rest = entries; rest > 0; rest -= SOME) {
      for (let left = rest < SOME ? Math.ceil(rest) : SOME; left > 0; left--) {
        if (centre.isOver || !calendar.advance()) return this.hasEnded()
        const { kind, subject } = calendar
        if (kind === ARRIVAL) {
          if (calls === null) doors.arrives(subject)
          else calls.arrives(subject)
        } else if (kind === WORK_ENDS) {
          if (calls === null) work.ends(interactions[subject] as LiveInteraction)
          else calls.ends(interactions[subject] as LiveInteraction)
        } else if (kind === GIVES_UP) waitingRoom.givesUp(interactions[subject] as LiveInteraction)
        else this.happensSeldom(kind, subject)
      }
    }
    return false
  }

  private hasEnded(): true {
    if (!this.isTold) this.centre.calls?.remain()
    this.isTold = true
    return true
  }

  private happensSeldom(kind: number, subject: number): void {
    const { centre } = this
    this.watch.entry()
    switch (kind) {
      case STAFFING:
        centre.roster.staffingChanges(subject)
        break
      case SHARED_WORK_ENDS:
        centre.work.sharedWorkEnds(this.agent(subject))
        break
      case WRAP_UP_ENDS:
        centre.work.wrapUpEnds(this.agent(subject))
        break
      case DUTY_CHANGES:
        centre.roster.dutyChanges(this.agent(subject))
        break
      case DISAPPEARS:
        centre.absences.disappears(this.agent(subject))
        break
      case COMES_BACK:
        centre.absences.comesBack(this.agent(subject))
        break
      case ACCEPTS:
        centre.ringing.accepts(subject)
        break
      case DECLINES:
        centre.ringing.declines(subject)
        break
      case LAPSES:
        centre.ringing.lapses(subject)
        break
      case TAKES:
        centre.pulling.takes(this.agent(subject))
        break
      case ASKED_AGAIN:
        centre.router.momentHasCome()
        break
      case HOURS_CHANGE:
        centre.doors.hoursChange(subject)
        break
      case MEASURING_STARTS:
        centre.observer.measurementStarts(centre.calendar.now)
        break
      case END:
        this.end()
        break
      default:
        this.happensTo(centre.interactions[subject] as LiveInteraction, kind)
    }
  }

  private happensTo(interaction: LiveInteraction, kind: number): void {
    const { router, doors, conversations } = this.centre
    switch (kind) {
      case ASKED_ABOUT:
        router.momentAbout(interaction)
        break
      case WAITED_TOO_LONG:
        doors.waitedTooLong(interaction)
        break
      case COMES_AGAIN:
        doors.comesAgain(interaction)
        break
      case CUSTOMER_WRITES:
        conversations.customerWrites(interaction)
        break
      case SILENT_TOO_LONG:
        conversations.silentTooLong(interaction)
        break
      case BOT_REPLIES:
        conversations.botReplies(interaction)
        break
    }
  }

  private end(): void {
    const { observer, plan, calendar } = this.centre
    observer.measurementEnds(calendar.now)
    this.centre.end(plan.atEnd === 'stop')
  }

  private agent(index: number): LiveAgent {
    return this.centre.agents[index] as LiveAgent
  }
}
