import {
  Dispatcher,
  type Explanation,
  type InHand,
  type Instant,
  type InteractionId,
  type InteractionState,
  type RoutingPolicy,
  type RoutingTrigger,
} from '@inboxlab/core'
import { Agenda } from '../sandbox/agenda.ts'
import { DeskAgent } from './desk-agent.ts'
import { DeskGroup } from './desk-group.ts'
import { DeskInteraction } from './desk-interaction.ts'
import { DeskQueue } from './desk-queue.ts'
import { guardedPolicy } from './guarded-policy.ts'
import { type RoutedInteraction, type RoutingFacts, waitsForAgent, workedOnBy } from './routed-interaction.ts'
import type { RouterDecision, RouterEntry } from './router-entry.ts'
import { capacityOf, type RoutingDirectory } from './routing-directory.ts'

const THE_MOMENT_HAS_COME: RoutingTrigger = { _tag: 'Moment', about: null }
const UNKNOWN_QUEUE = ''
const ONE_CHAT: InHand = { channel: 'chat', weight: 1 }
/** After a failure an interaction rests for so many milliseconds, twice as long after each more, up to the most. */
const SHORTEST_REST = 1000
const LONGEST_REST = 60_000

/** @internal How a desk is made. */
export interface DeskOptions {
  readonly policy: RoutingPolicy
  readonly directory: RoutingDirectory
  readonly facts: (interaction: RoutedInteraction) => RoutingFacts | null
  readonly luck: () => number
  readonly explains: boolean
  readonly dryRun: boolean
  readonly tell: (entry: RouterEntry) => void
}

/** @internal Something for the server to do, about an interaction that waits for it. */
export interface Task {
  readonly interaction: InteractionId
  readonly decision: Exclude<RouterDecision, { readonly _tag: 'Enqueue' }>
  /** Whom to assign it to, as the server knows them; null: it is to be closed. */
  readonly user: string | null
}

type Due =
  | { readonly about: InteractionId | null; readonly spell: number }
  | { readonly rested: InteractionId; readonly spell: number }

/**
 * @internal What a live router knows and has decided, without a clock and without a server: told how things stand, it
 * lets the policy decide and says what is to be done. While something is done about an interaction, nothing else is
 * decided about it.
 */
export class Desk extends Dispatcher<DeskInteraction, DeskAgent> {
  now: Instant = 0
  readonly queues: ReadonlyArray<DeskQueue>
  readonly groups: ReadonlyArray<DeskGroup>
  readonly #agents: ReadonlyArray<DeskAgent>
  /** Where interactions are that an agent has and the router does not route. */
  readonly #elsewhere = new DeskQueue(UNKNOWN_QUEUE)
  readonly #interactions = new Map<InteractionId, DeskInteraction>()
  readonly #agenda = new Agenda<Due>()
  readonly #facts: DeskOptions['facts']
  readonly #luck: () => number
  readonly #dryRun: boolean
  readonly #tell: (entry: RouterEntry) => void
  /** The lightest of each channel that was seen. */
  readonly #kinds = new Map<string, InHand>()
  readonly #freed = new Map<DeskAgent, RoutingTrigger>()
  #arrived: Array<DeskInteraction> = []
  #because: ReadonlyArray<Explanation> = []
  #tasks: Array<Task> = []
  #turns = 0

  constructor({ policy, directory, facts, luck, explains, dryRun, tell }: DeskOptions) {
    super(
      guardedPolicy(policy, (what) => this.cannot(what)),
      { explains, checksSkills: true },
    )
    this.#facts = facts
    this.#luck = luck
    this.#dryRun = dryRun
    this.#tell = tell
    this.queues = directory.queues.map(({ id }) => new DeskQueue(id))
    this.groups = directory.groups.map(
      ({ id, queues }) =>
        new DeskGroup(
          id,
          queues.flatMap((name) => this.queues.filter((queue) => queue.id === name)),
        ),
    )
    this.#agents = directory.groups.flatMap(({ agents, capacity, skills = [] }, index) =>
      agents.map(
        (agent) =>
          new DeskAgent(
            agent.id,
            agent.user ?? agent.id,
            this.groups[index] as DeskGroup,
            capacityOf(agent.capacity ?? capacity),
            [...skills, ...(agent.skills ?? [])],
          ),
      ),
    )
  }

  /** When the policy wants to be asked again, or somebody has rested; null: never. */
  get nextAt(): Instant | null {
    return this.#agenda.next
  }

  /** Everything that waits, or that an agent of the directory has. */
  get interactions(): Iterable<InteractionId> {
    return this.#interactions.keys()
  }

  /** How many have no agent and are given none at this moment: in line, or at rest after a failure. */
  get waiting(): number {
    let waiting = 0
    for (const { inLine, rests } of this.#interactions.values()) if (inLine || rests) waiting += 1
    return waiting
  }

  get onDuty(): number {
    return this.#agents.filter(({ onDuty }) => onDuty).length
  }

  /** What is to be done, once. */
  takeTasks(): ReadonlyArray<Task> {
    const tasks = this.#tasks
    this.#tasks = []
    return tasks
  }

  /** Who is on duty now, by the server's names. */
  staffed(isOnDuty: (user: string) => boolean): void {
    for (const agent of this.#agents) {
      const onDuty = isOnDuty(agent.user)
      if (onDuty === agent.onDuty) continue
      agent.onDuty = onDuty
      this.#settles(agent)
      if (onDuty) this.#freed.set(agent, agent.hasCome)
    }
  }

  /**
   * How things stand with an interaction; null: it is not there. What a look showed that began at `lookedAt` takes
   * back what was done before it and is not seen.
   */
  stands(id: InteractionId, state: InteractionState | null, lookedAt: Instant | null = null): void {
    const facts = state === null ? null : this.#facts({ id, state })
    const holder = state === null ? null : this.#agentOf(workedOnBy(state))
    const known = this.#interactions.get(id)
    if (state === null || (holder === null && (facts === null || !waitsForAgent(state)))) {
      if (known !== undefined) this.#goes(known)
      return
    }
    const interaction = known ?? this.#comes(id, state, facts)
    if (interaction === null) return
    this.#isSeen(interaction, state, facts)
    if (holder !== null) this.#isHeldBy(interaction, holder)
    else this.#isNobodys(interaction, lookedAt)
  }

  /** Lets what the policy asked to be reminded of happen. */
  remind(): void {
    for (let due = this.#agenda.take(this.now); due !== null; due = this.#agenda.take(this.now)) {
      const { job } = due
      if ('rested' in job) this.#hasRested(job.rested, job.spell)
      else if (job.about === null) this.moment(THE_MOMENT_HAS_COME)
      else {
        const about = this.#interactions.get(job.about)
        if (about?.inLine && about.spell === job.spell) this.moment(about.moment)
      }
    }
  }

  /** Lets the policy decide about everything that has changed. */
  decide(): void {
    const freed = [...this.#freed]
    const arrived = this.#arrived.sort((a, b) => a.state.moments.waitingSince - b.state.moments.waitingSince)
    this.#freed.clear()
    this.#arrived = []
    for (const [agent, why] of freed) if (agent.free) this.offersRoom(agent, why)
    for (const interaction of arrived) if (interaction.inLine) this.route(interaction.waits)
  }

  /** Whether it is still to be done. */
  isWanted({ interaction, decision }: Task): boolean {
    return this.#interactions.get(interaction)?.doing?.decision === decision
  }

  /** The server has done it. */
  isDone(task: Task): void {
    const { interaction: id, decision } = task
    this.#tell({ _tag: 'Done', at: this.now, interaction: id, decision })
    const interaction = this.#interactions.get(id)
    if (interaction?.doing == null || !this.isWanted(task)) return
    interaction.doing.doneAt = this.now
    interaction.failures = 0
  }

  /** Nothing was sent: the interaction is another's, or gone; {@link stands} says which. */
  isStale({ interaction: id, decision }: Task): void {
    this.#tell({ _tag: 'Stale', at: this.now, interaction: id, decision })
  }

  /** The server has not done it, as far as is known; `refused`: it would not do the same another time. */
  hasFailed(task: Task, refused: boolean): void {
    const { interaction: id } = task
    const interaction = this.#interactions.get(id)
    if (interaction === undefined || !this.isWanted(task)) return
    if (refused && interaction.agent !== null) interaction.refusedBy.add(interaction.agent.id)
    this.#isNoLongerDone(interaction)
    interaction.rests = true
    const rest = Math.min(LONGEST_REST, SHORTEST_REST * 2 ** interaction.failures++)
    this.#agenda.enter(this.now + rest, { rested: id, spell: interaction.spell })
  }

  override route(trigger: RoutingTrigger): void {
    const before = this.#because
    this.#because = []
    super.route(trigger)
    if (this.#because.length > 0) this.#tell({ _tag: 'Considered', at: this.now, because: this.#because })
    this.#because = before
  }

  protected drawn(): number {
    return this.#luck()
  }

  protected waits(interaction: DeskInteraction): boolean {
    return interaction.inLine
  }

  protected assign(interaction: DeskInteraction, agent: DeskAgent): void {
    interaction.queue.leave(interaction)
    this.#has(agent, interaction)
    this.#isToBeDone(interaction, { _tag: 'Assign', agent: agent.id }, agent.user)
  }

  /** A server of conversations knows no ringing: what is offered is taken at once, as in a group that does not ring. */
  protected offer(interaction: DeskInteraction, agent: DeskAgent): void {
    this.assign(interaction, agent)
  }

  protected enqueue(interaction: DeskInteraction, id: string): void {
    const queue = this.queues.find((each) => each.id === id)
    if (queue === undefined) this.cannot(`sends an interaction to queue ${id}, which does not exist`)
    else if (queue === interaction.queue)
      this.cannot(`sends ${interaction.id} to queue ${id}, where it waits`)
    else {
      this.#isDecided(interaction, { _tag: 'Enqueue', queue: id })
      this.#moves(interaction, queue)
      this.route(interaction.waits)
    }
  }

  protected dissuade(interaction: DeskInteraction, reason: string): void {
    interaction.queue.leave(interaction)
    this.#isToBeDone(interaction, { _tag: 'Dissuade', reason }, null)
  }

  protected askAgain(at: Instant, about: DeskInteraction | null): void {
    this.#agenda.enter(at, { about: about?.id ?? null, spell: about?.spell ?? 0 })
  }

  protected cannot(what: string): void {
    this.#tell({ _tag: 'Impossible', at: this.now, what: `policy ${this.policy.name} ${what}` })
  }

  protected explained(explanations: ReadonlyArray<Explanation>): void {
    this.#because = explanations
  }

  #isDecided(interaction: DeskInteraction, decision: RouterDecision): void {
    const because = this.#because.filter((each) => each.interaction === interaction.id)
    this.#because = this.#because.filter((each) => !because.includes(each))
    this.#tell({ _tag: 'Decided', at: this.now, interaction: interaction.id, decision, because })
  }

  #isToBeDone(interaction: DeskInteraction, decision: Task['decision'], user: string | null): void {
    this.#isDecided(interaction, decision)
    interaction.doing = { decision, doneAt: this.#dryRun ? this.now : null }
    if (!this.#dryRun) this.#tasks.push({ interaction: interaction.id, decision, user })
  }

  /** Nobody heard of it before. */
  #comes(id: InteractionId, state: InteractionState, facts: RoutingFacts | null): DeskInteraction | null {
    const queue = this.#queueOf(facts)
    if (queue === null) {
      this.#tell({
        _tag: 'Impossible',
        at: this.now,
        what: `${id} is said to wait in queue ${facts?.queue}, which the directory does not have`,
      })
      return null
    }
    const interaction = new DeskInteraction(id, state, queue, facts)
    this.#interactions.set(id, interaction)
    return interaction
  }

  #isSeen(interaction: DeskInteraction, state: InteractionState, facts: RoutingFacts | null): void {
    interaction.learns(state, facts)
    const { channel, weight } = interaction
    const lightest = this.#kinds.get(channel)?.weight ?? Number.POSITIVE_INFINITY
    if (weight < lightest) {
      this.#kinds.set(channel, { channel, weight })
      for (const agent of this.#agents) if (!agent.free) this.#settles(agent)
    }
    this.#isPlaced(interaction, facts)
  }

  /** What was learnt may give it another queue, or another place in line. */
  #isPlaced(interaction: DeskInteraction, facts: RoutingFacts | null): void {
    const { queue, inLine } = interaction
    const said = facts === null || facts.queue === interaction.place ? null : this.#queueOf(facts)
    if (said !== null) interaction.place = said.id
    if (!inLine) interaction.queue = said ?? queue
    else if (said !== null && said !== queue) {
      this.#moves(interaction, said)
      this.#arrived.push(interaction)
    } else {
      const rank = this.policy.rank(interaction.state, interaction)
      if (rank === interaction.rank) return
      queue.leave(interaction)
      interaction.rank = rank
      queue.join(interaction)
    }
  }

  #isHeldBy(interaction: DeskInteraction, holder: DeskAgent): void {
    if (interaction.inLine) interaction.queue.leave(interaction)
    interaction.doing = null
    interaction.rests = false
    interaction.failures = 0
    if (interaction.agent === holder) return
    if (interaction.agent !== null) this.#isRidOf(interaction.agent, interaction)
    this.#has(holder, interaction)
  }

  #isNobodys(interaction: DeskInteraction, lookedAt: Instant | null): void {
    const { doing } = interaction
    if (doing !== null) {
      const isOver = doing.doneAt !== null && lookedAt !== null && lookedAt > doing.doneAt
      if (!isOver || this.#dryRun) return
      this.#isNoLongerDone(interaction)
    } else if (interaction.inLine || interaction.rests) return
    else if (interaction.agent !== null) this.#isRidOf(interaction.agent, interaction)
    this.#begins(interaction)
  }

  /** It begins to wait. */
  #begins(interaction: DeskInteraction): void {
    interaction.spell++
    interaction.refusedBy.clear()
    interaction.queue = this.queues.find(({ id }) => id === interaction.place) ?? interaction.queue
    this.#joins(interaction)
    this.#arrived.push(interaction)
  }

  #joins(interaction: DeskInteraction): void {
    interaction.turn = this.#turns++
    interaction.rank = this.policy.rank(interaction.state, interaction)
    interaction.queue.join(interaction)
  }

  #moves(interaction: DeskInteraction, queue: DeskQueue): void {
    interaction.queue.leave(interaction)
    interaction.refusedBy.clear()
    interaction.queue = queue
    this.#joins(interaction)
  }

  /** Back to the place it had. */
  #hasRested(id: InteractionId, spell: number): void {
    const interaction = this.#interactions.get(id)
    if (interaction === undefined || !interaction.rests || interaction.spell !== spell) return
    interaction.rests = false
    interaction.queue.join(interaction)
    this.#arrived.push(interaction)
  }

  #isNoLongerDone(interaction: DeskInteraction): void {
    interaction.doing = null
    if (interaction.agent !== null) this.#isRidOf(interaction.agent, interaction)
  }

  #goes(interaction: DeskInteraction): void {
    if (interaction.inLine) interaction.queue.leave(interaction)
    if (interaction.agent !== null) this.#isRidOf(interaction.agent, interaction)
    this.#interactions.delete(interaction.id)
  }

  #has(agent: DeskAgent, interaction: DeskInteraction): void {
    interaction.agent = agent
    agent.has.push(interaction)
    agent.given++
    agent.lastGivenAt = this.now
    this.#settles(agent)
  }

  #isRidOf(agent: DeskAgent, interaction: DeskInteraction): void {
    agent.has.splice(agent.has.indexOf(interaction), 1)
    interaction.agent = null
    this.#settles(agent)
    if (!this.#freed.has(agent)) this.#freed.set(agent, agent.isDone)
  }

  /** Finds an agent's place among the free. */
  #settles(agent: DeskAgent): void {
    const kinds = this.#kinds.size === 0 ? [ONE_CHAT] : [...this.#kinds.values()]
    agent.free = agent.onDuty && kinds.some((kind) => agent.hasRoomBeside(kind))
    if (!agent.free) return
    agent.freeSince = this.now
    agent.freeTurn = this.#turns++
  }

  #queueOf(facts: RoutingFacts | null): DeskQueue | null {
    if (facts === null) return this.#elsewhere
    return this.queues.find(({ id }) => id === facts.queue) ?? null
  }

  #agentOf(user: string | null): DeskAgent | null {
    return user === null ? null : (this.#agents.find((agent) => agent.user === user) ?? null)
  }
}
