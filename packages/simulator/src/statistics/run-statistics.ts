import type { Actor, Event, EventOf, InteractionState } from '@inboxlab/core'
import type {
  CallObserver,
  ObservedAgent,
  ObservedCall,
  ObservedInteraction,
  RunObserver,
} from '../engine/observer.ts'
import { oneAtATime } from '../engine/one-at-a-time.ts'
import type { Plan } from '../engine/plan.ts'
import { WINDOW_CLOSED } from '../engine/reasons.ts'
import { AgentTimes } from './agent-times.ts'
import { Attendance } from './attendance.ts'
import { type ContactFigures, contactFigures } from './contact-figures.ts'
import { ContactTally } from './contact-tally.ts'
import { type GroupFigures, groupFigures } from './group-figures.ts'
import { InteractionBook } from './interaction-book.ts'
import { type IntervalFigures, Intervals } from './intervals.ts'
import { LineLength } from './line-length.ts'
import type { PercentileSketch } from './percentile-sketch.ts'
import { Span } from './span.ts'
import { TimeAverage } from './time-average.ts'

/** What one run says of a queue's line. */
export interface LineFigures {
  /** Time average of how many wait. */
  readonly queueLength: number
  readonly maxQueueLength: number
}

/** The figures of one run, by what they are about. */
export interface RunFigures {
  readonly overall: ContactFigures
  readonly queues: ReadonlyArray<ContactFigures & LineFigures>
  readonly types: ReadonlyArray<ContactFigures>
  /** In ascending order of priority. */
  readonly priorities: ReadonlyArray<{ readonly priority: number; readonly figures: ContactFigures }>
  readonly groups: ReadonlyArray<GroupFigures>
  /** In the order of the day or the week; empty unless the plan has intervals. */
  readonly intervals: ReadonlyArray<IntervalFigures>
  /** How the waits of all who were served or gave up are spread, in milliseconds. */
  readonly waits: PercentileSketch
}

interface Cell {
  readonly queue: number
  readonly type: number
  readonly priority: number
  readonly tally: ContactTally
}

/**
 * Watches a run and keeps its figures in constant memory: a tally per queue, type and priority, lines and the time of
 * agents. Interactions that began before the measurement started are not counted; queue lengths and occupancy are
 * averaged from its start to the planned end.
 */
export class RunStatistics implements RunObserver, CallObserver {
  /** Only where it matters, because to be told of agents takes time. */
  readonly agentChanged?: (agent: ObservedAgent, now: number) => void
  readonly attends?: (agent: ObservedAgent, isThere: boolean, now: number) => void
  readonly worked?: (interaction: ObservedInteraction, time: number) => void
  readonly calls = this
  private readonly plan: Plan
  private readonly span: Span
  private readonly limits: ReadonlyArray<number>
  private readonly queueOfId: ReadonlyMap<string, number>
  private readonly cells: ReadonlyArray<Array<Cell>>
  private readonly lines: ReadonlyArray<LineLength>
  private readonly onDuty: ReadonlyArray<TimeAverage>
  private readonly intervals: Intervals | null
  /** One of the two watches the agents. */
  private readonly agents: AgentTimes | null
  private readonly attendance: Attendance | null
  /** Where the last contact counts, and often the next. */
  private latest: Cell = { queue: -1, type: -1, priority: 0, tally: new ContactTally() }
  /** By slot. */
  private readonly books: Array<InteractionBook> = []

  constructor(plan: Plan) {
    this.plan = plan
    this.span = new Span(plan.measureFrom, plan.end)
    this.limits = plan.queues.map((queue) => queue.serviceLevelWithin)
    this.queueOfId = new Map(plan.queues.map((queue, index) => [queue.id, index]))
    this.cells = plan.queues.flatMap(() => plan.types.map(() => []))
    this.lines = plan.queues.map(() => new LineLength(this.span))
    this.onDuty = plan.groups.map(() => new TimeAverage(plan.start))
    this.intervals = plan.intervals === undefined ? null : new Intervals(plan, plan.intervals, this.span)
    const agents = oneAtATime(plan) ? null : new AgentTimes(this.span, this.intervals)
    const attendance = agents === null ? new Attendance(this.span) : null
    this.agents = agents
    this.attendance = attendance
    if (attendance !== null) {
      this.attends = (agent, isThere, now) => attendance.attends(agent, isThere, now)
    }
    if (agents === null) return
    this.agentChanged = (agent, now) => agents.changed(agent, now)
    this.worked = ({ slot }, time) => {
      this.book(slot).work += time
    }
  }

  measurementStarts(now: number): void {
    for (const average of this.onDuty) average.reset(now)
  }

  measurementEnds(now: number): void {
    for (const average of this.onDuty) average.stop(now)
  }

  staffed(group: number, count: number, now: number): void {
    this.onDuty[group]?.set(now, count)
    if (this.agents === null) this.intervals?.staffed(group, count, now)
  }

  happened(
    event: Event,
    before: InteractionState,
    after: InteractionState,
    interaction: ObservedInteraction,
  ): void {
    switch (event._tag) {
      case 'Received':
        this.begins(event, interaction)
        break
      case 'Assigned':
      case 'Picked':
      case 'OfferAccepted':
        this.taken(event.at, this.bookOf(interaction, before), interaction)
        break
      case 'Closed':
        this.ends(event, before, this.bookOf(interaction, before))
        break
      case 'Abandoned':
        this.abandoned(event.at, this.bookOf(interaction, before))
        break
      default:
        this.happenedSeldom(event, before, after, interaction)
    }
  }

  received({ at }: EventOf<'Received'>, call: ObservedCall): void {
    const { queue, type, attempt } = call
    this.line(queue.index).enters(at)
    const tally = this.tallyOf(call)
    if (tally === null) return
    arrives(tally, attempt)
    if (this.intervals !== null)
      arrives(this.intervals.tally(this.intervals.at(at), queue.index, type), attempt)
  }

  assigned({ at }: EventOf<'Assigned'>, call: ObservedCall): void {
    const { queue, type, receivedAt } = call
    this.leavesLine(queue.index, receivedAt, at)
    const tally = this.tallyOf(call)
    if (tally === null) return
    const wait = at - receivedAt
    const limit = this.limits[queue.index] as number
    tally.isServed(wait, limit)
    this.intervals?.tally(this.intervals.at(receivedAt), queue.index, type).isServed(wait, limit)
  }

  closed({ at }: EventOf<'Closed'>, call: ObservedCall): void {
    const { queue, type, receivedAt, agent, agentSince } = call
    if (agent !== null) this.wasBusy(agent.index, agentSince, at)
    const tally = this.tallyOf(call)
    if (tally === null) return
    tally.isResolved(at - receivedAt)
    tally.isHandled(at - agentSince)
    if (this.intervals === null) return
    const ofInterval = this.intervals.tally(this.intervals.at(receivedAt), queue.index, type)
    ofInterval.isResolved(at - receivedAt)
    ofInterval.isHandled(at - agentSince)
  }

  remains(call: ObservedCall): void {
    const { receivedAt, priority, agent } = call
    this.open(call, receivedAt, priority, agent === null ? NOBODY : agent.index)
  }

  /** The figures of the run, once it is over. */
  figures(): RunFigures {
    this.settle()
    const cells = this.cells.flat()
    const sumOf = (wanted: (cell: Cell) => boolean): ContactTally => {
      const sum = new ContactTally()
      for (const cell of cells) if (wanted(cell)) sum.merge(cell.tally)
      return sum
    }
    const of = (wanted: (cell: Cell) => boolean): ContactFigures => contactFigures(sumOf(wanted))
    const all = sumOf(() => true)
    const priorities = [...new Set(cells.map((cell) => cell.priority))].sort((a, b) => a - b)
    return {
      overall: contactFigures(all),
      queues: this.plan.queues.map((_, queue) => ({
        ...of((cell) => cell.queue === queue),
        queueLength: this.line(queue).mean,
        maxQueueLength: this.line(queue).max,
      })),
      types: this.plan.types.map((_, type) => of((cell) => cell.type === type)),
      priorities: priorities.map((priority) => ({
        priority,
        figures: of((cell) => cell.priority === priority),
      })),
      groups: this.plan.groups.map((_, group) => this.ofGroup(group)),
      intervals: this.intervals?.figures() ?? [],
      waits: all.waits.toSketch(),
    }
  }

  private ofGroup(group: number): GroupFigures {
    if (this.attendance === null) return (this.agents as AgentTimes).figures(group)
    const { from, to } = this.span
    const onDuty = (this.onDuty[group] as TimeAverage).mean(from, to)
    const { busyTime, fairness } = this.attendance.figures(group)
    return groupFigures(
      { busyTime, dutyTime: onDuty * (to - from), inHandTime: busyTime },
      { onDuty, fairness },
    )
  }

  /** Counts the time of those who wait or are served still. */
  private settle(): void {
    for (const book of this.books) {
      if (book.inLine) {
        this.line(book.queue).stays(book.since)
        this.intervals?.waited(book.queue, book.since, this.span.to)
      }
      book.inLine = false
      this.released(book, this.span.to)
    }
    this.agents?.settle()
    this.attendance?.settle()
    this.intervals?.settle()
  }

  private begins({ at, priority }: EventOf<'Received'>, interaction: ObservedInteraction): void {
    const { queue, attempt } = interaction
    const book = this.open(interaction, at, priority, NOBODY)
    this.line(queue.index).enters(at)
    if (book.tally !== null) arrives(book.tally, attempt)
    if (book.ofInterval !== null) arrives(book.ofInterval, attempt)
  }

  private taken(at: number, book: InteractionBook, { agent }: ObservedInteraction): void {
    if (book.inLine) this.leaves(book, at)
    this.released(book, at)
    if (agent !== null) {
      book.agent = agent.index
      book.heldSince = at
    }
    if (book.counted) return
    book.counted = true
    const wait = at - book.waitsSince
    const limit = this.limits[book.queue] as number
    book.tally?.isServed(wait, limit)
    book.ofInterval?.isServed(wait, limit)
  }

  private ends({ at, by }: EventOf<'Closed'>, { origin }: InteractionState, book: InteractionBook): void {
    if (book.inLine) this.leaves(book, at)
    const held = book.agent !== NOBODY
    const work = this.agents === null ? at - book.heldSince : book.work
    this.released(book, at)
    book.resolution = at - origin.at
    if (book.tally !== null) isClosed(book.tally, book, held, work, by)
    if (book.ofInterval !== null) isClosed(book.ofInterval, book, held, work, by)
    if (this.agents !== null) book.work = 0
    book.counted = true
  }

  private abandoned(at: number, book: InteractionBook): void {
    if (book.inLine) this.leaves(book, at)
    if (book.counted) return
    book.counted = true
    const wait = at - book.waitsSince
    const limit = this.limits[book.queue] as number
    book.tally?.isAbandoned(wait, limit)
    book.ofInterval?.isAbandoned(wait, limit)
  }

  private happenedSeldom(
    event: Event,
    before: InteractionState,
    after: InteractionState,
    interaction: ObservedInteraction,
  ): void {
    const { type } = interaction
    const book = this.bookOf(interaction, before)
    const waits = isWaiting(after)
    if (after.holder === null) this.released(book, event.at)
    if (event._tag === 'Transferred' && event.to._tag === 'Queue') {
      this.moves(book, event.to.queue, event.at, type, before.priority)
    }
    if (book.inLine && !waits) this.leaves(book, event.at)
    if (!book.inLine && waits) {
      if (!book.counted) book.waitsSince = event.at
      this.enters(book, book.queue, event.at)
    }
    if (book.tally !== null) counts(book.tally, book, event, before, after)
    if (book.ofInterval !== null) counts(book.ofInterval, book, event, before, after)
    if (event._tag === 'Replied' && event.by._tag === 'Agent') book.replied = true
    if (event._tag === 'Transferred') book.diverted ||= !book.counted
    if (event._tag === 'Dissuaded') book.counted = true
  }

  /** Whoever moves to another queue before its fate is known counts as having arrived there, and its wait goes on. */
  private moves(book: InteractionBook, id: string, at: number, type: number, priority: number): void {
    const to = this.queueOfId.get(id)
    if (to === undefined) return
    if (book.inLine) {
      this.leaves(book, at)
      this.enters(book, to, at)
    }
    book.queue = to
    if (book.tally === null || book.counted) return
    book.tally.arrived--
    book.tally = this.tally(to, type, priority)
    book.tally.arrived++
    if (this.intervals === null || book.ofInterval === null) return
    book.ofInterval.arrived--
    book.ofInterval = this.intervals.tally(book.interval, to, type)
    book.ofInterval.arrived++
  }

  private enters(book: InteractionBook, queue: number, at: number): void {
    book.inLine = true
    book.queue = queue
    book.since = at
    this.line(queue).enters(at)
  }

  private leaves(book: InteractionBook, at: number): void {
    book.inLine = false
    this.leavesLine(book.queue, book.since, at)
  }

  private leavesLine(queue: number, since: number, at: number): void {
    this.line(queue).leaves(since, at)
    this.intervals?.waited(queue, since, at)
  }

  /** The agent who had it, if any, has it no longer. */
  private released(book: InteractionBook, at: number): void {
    const { agent } = book
    if (agent === NOBODY) return
    book.agent = NOBODY
    this.wasBusy(agent, book.heldSince, at)
  }

  private wasBusy(agent: number, since: number, until: number): void {
    if (this.attendance === null) return
    this.attendance.busy(agent, since, until)
    this.intervals?.spent(this.attendance.groupOf(agent), since, until, BUSY_WITH_ONE)
  }

  private tallyOf({ receivedAt, queue, type, priority }: ObservedCall): ContactTally | null {
    return receivedAt < this.span.from ? null : this.tally(queue.index, type, priority)
  }

  private line(queue: number): LineLength {
    return this.lines[queue] as LineLength
  }

  private book(slot: number): InteractionBook {
    while (this.books.length <= slot) this.books.push(new InteractionBook())
    return this.books[slot] as InteractionBook
  }

  /** The book of an interaction; of a call of which nothing but its name was told, it is opened now. */
  private bookOf(interaction: ObservedInteraction, before: InteractionState): InteractionBook {
    const book = this.book(interaction.slot)
    if (book.serial === interaction.serial) return book
    const { origin, priority, holder } = before
    const agent = holder === null || interaction.agent === null ? NOBODY : interaction.agent.index
    return this.open(interaction, origin.at, priority, agent)
  }

  /** Opens the book of somebody who came at a moment, and waits, or whom an agent has. */
  private open(
    { slot, serial, queue, type, agentSince }: ObservedInteraction,
    at: number,
    priority: number,
    agent: number,
  ): InteractionBook {
    const book = this.book(slot)
    book.begins(serial)
    book.waitsSince = at
    book.since = at
    book.queue = queue.index
    book.inLine = agent === NOBODY
    book.counted = agent !== NOBODY
    book.agent = agent
    book.heldSince = agentSince
    book.tally = at < this.span.from ? null : this.tally(queue.index, type, priority)
    book.ofInterval = null
    if (book.tally === null || this.intervals === null) return book
    book.interval = this.intervals.at(at)
    book.ofInterval = this.intervals.tally(book.interval, queue.index, type)
    return book
  }

  private tally(queue: number, type: number, priority: number): ContactTally {
    const { latest } = this
    return latest.queue === queue && latest.type === type && latest.priority === priority
      ? latest.tally
      : this.cell(queue, type, priority).tally
  }

  private cell(queue: number, type: number, priority: number): Cell {
    const cells = this.cells[queue * this.plan.types.length + type] as Array<Cell>
    let cell = cells[0]
    if (cell?.priority !== priority) cell = cells.find((each) => each.priority === priority)
    if (cell === undefined) {
      cell = { queue, type, priority, tally: new ContactTally() }
      cells.push(cell)
    }
    this.latest = cell
    return cell
  }
}

const NOBODY = -1
const BUSY_WITH_ONE = { busy: 1, onDuty: 0, inHand: 1 }

/** Whether it is an agent's turn, and no agent has it; the turn of a bot is none. */
const isWaiting = ({ phase, holder, awaiting, details }: InteractionState): boolean =>
  phase === 'open' && holder === null && awaiting === 'agent' && details.bot === 'off'

const arrives = (tally: ContactTally, attempt: number): void => {
  tally.arrived++
  if (attempt > 0) tally.retrials++
}

const isClosed = (
  tally: ContactTally,
  { counted, diverted, resolution }: InteractionBook,
  held: boolean,
  work: number,
  by: Actor,
): void => {
  tally.isResolved(resolution)
  if (held) tally.isHandled(work)
  else if (!counted && by._tag === 'Bot') tally.settledByBot++
  else if (!counted) {
    tally.closedUnanswered++
    if (!diverted) tally.diverted++
  }
}

const counts = (
  tally: ContactTally,
  book: InteractionBook,
  event: Event,
  before: InteractionState,
  after: InteractionState,
): void => {
  if (before.phase === 'closed' && after.phase === 'open') {
    tally.reopenings++
    tally.resolved--
    tally.resolutionTime -= book.resolution
  }
  switch (event._tag) {
    case 'Dissuaded':
      if (!book.counted) tally.dissuaded++
      break
    case 'Transferred':
      tally.transfers++
      if (!book.counted && !book.diverted) tally.diverted++
      break
    case 'Replied':
      if (!book.replied && event.by._tag === 'Agent') tally.hasFirstResponse(event.at - before.origin.at)
      break
    case 'Released':
    case 'Unassigned':
      tally.returns++
      break
    case 'ChannelEventRecorded':
      if (event.what === WINDOW_CLOSED) tally.windowExpiries++
      break
  }
}
