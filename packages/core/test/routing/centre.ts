import {
  type AgentView,
  absent,
  type Channel,
  type Explanation,
  type GroupView,
  type InteractionState,
  type QueueView,
  type RoutingDecision,
  type RoutingOutcome,
  type RoutingPolicy,
  type RoutingTrigger,
  type RoutingView,
  type SkillNeeded,
  type WaitingInteraction,
} from '../../src/index.ts'

/** What an agent is given as; everything may be left out. */
export interface AgentGiven {
  readonly since?: number
  readonly onDuty?: boolean
  readonly skills?: Readonly<Record<string, number>>
  readonly capacity?: number
  /** What they have in hand, by name of the interaction. */
  readonly has?: Readonly<Record<string, InteractionGiven & { readonly queue?: string }>>
  readonly lastGivenAt?: number
}

/** What an interaction is given as; everything may be left out. */
export interface InteractionGiven {
  readonly since?: number
  readonly begun?: number
  readonly lastMessageAt?: number
  readonly priority?: number
  readonly needs?: Readonly<Record<string, number>>
  readonly weight?: number
  readonly due?: number
  readonly preferred?: string
  readonly declined?: ReadonlyArray<string>
  readonly ringsAt?: ReadonlyArray<string>
  readonly channel?: Channel
  readonly tags?: ReadonlyArray<string>
  readonly team?: string
}

export interface GroupGiven {
  readonly queues: ReadonlyArray<string>
  readonly agents: Readonly<Record<string, AgentGiven>>
}

/** A contact centre in words: groups with their queues and agents, and what waits in each queue. */
export interface CentreGiven {
  readonly now?: number
  readonly luck?: number
  readonly groups: Readonly<Record<string, GroupGiven>>
  readonly waiting?: Readonly<Record<string, Readonly<Record<string, InteractionGiven>>>>
}

class TestInteraction implements WaitingInteraction {
  readonly kind = 'contact'
  readonly declined = new Set<string>()
  readonly id: string
  queue: TestQueue
  state: InteractionState
  rank = 0
  readonly needs: ReadonlyArray<SkillNeeded>
  readonly weight: number
  readonly due: number
  readonly preferred: string | null

  constructor(id: string, queue: TestQueue, given: InteractionGiven, now: number) {
    const { since = now, lastMessageAt = since, begun = since, priority = 0, channel = 'chat' } = given
    this.id = id
    this.queue = queue
    this.needs = Object.entries(given.needs ?? {}).map(([skill, level]) => ({ skill, level }))
    this.weight = given.weight ?? 1
    this.due = given.due ?? Number.POSITIVE_INFINITY
    this.preferred = given.preferred ?? null
    for (const agent of given.declined ?? []) this.declined.add(agent)
    this.state = {
      ...absent,
      phase: 'open',
      priority,
      place: { ...absent.place, queue: queue.id, team: given.team ?? null },
      origin: { ...absent.origin, at: begun, channel },
      moments: { waitingSince: since, lastMessageAt, windowUntil: null },
      details: { ...absent.details, tags: given.tags ?? [] },
      offers: (given.ringsAt ?? []).map((agent) => ({ agent, expiresAt: null })),
    }
  }

  get ringing(): number {
    return this.state.offers.length
  }

  declinedBy(agent: string): boolean {
    return this.declined.has(agent)
  }
}

class TestQueue implements QueueView {
  readonly id: string
  readonly groups: Array<TestGroup> = []
  readonly waiting: Array<TestInteraction> = []

  constructor(id: string) {
    this.id = id
  }

  get length(): number {
    return this.waiting.length
  }

  get first(): TestInteraction | null {
    return this.line()[0] ?? null
  }

  line(): ReadonlyArray<TestInteraction> {
    return this.waiting.toSorted((a, b) => a.rank - b.rank)
  }

  firstThat(holds: (interaction: WaitingInteraction) => boolean): TestInteraction | null {
    return this.line().find(holds) ?? null
  }
}

class TestGroup implements GroupView {
  readonly id: string
  readonly queues: ReadonlyArray<TestQueue>
  readonly all: Array<TestAgent> = []

  constructor(id: string, queues: ReadonlyArray<TestQueue>) {
    this.id = id
    this.queues = queues
  }

  get free(): number {
    return this.freeAgents().length
  }

  get longestFree(): TestAgent | null {
    return this.freeAgents()[0] ?? null
  }

  longestFreeFor(interaction: WaitingInteraction): TestAgent | null {
    return this.longestFreeThat((agent) => agent.hasRoomFor(interaction))
  }

  longestFreeThat(holds: (agent: AgentView) => boolean): TestAgent | null {
    return this.freeAgents().find(holds) ?? null
  }

  freeAgents(): ReadonlyArray<TestAgent> {
    return this.all.filter(({ free }) => free).sort((a, b) => a.freeSince - b.freeSince)
  }

  agents(): ReadonlyArray<TestAgent> {
    return this.all.filter(({ onDuty }) => onDuty)
  }
}

class TestAgent implements AgentView {
  readonly id: string
  readonly group: TestGroup
  readonly seat: number
  readonly capacity: number
  readonly skills: Readonly<Record<string, number>>
  readonly has: Array<TestInteraction> = []
  freeSince: number
  lastGivenAt: number
  onDuty: boolean

  constructor(id: string, group: TestGroup, given: AgentGiven) {
    this.id = id
    this.group = group
    this.seat = group.all.length
    this.capacity = given.capacity ?? 1
    this.skills = given.skills ?? {}
    this.freeSince = given.since ?? 0
    this.lastGivenAt = given.lastGivenAt ?? Number.NEGATIVE_INFINITY
    this.onDuty = given.onDuty ?? true
  }

  get load(): number {
    return this.has.reduce((sum, { weight }) => sum + weight, 0)
  }

  get free(): boolean {
    return this.onDuty && this.load < this.capacity
  }

  get inHand(): number {
    return this.has.length
  }

  inHandOn(channel: Channel): number {
    return this.has.filter(({ state }) => state.origin.channel === channel).length
  }

  inHandOf(queue: QueueView): number {
    return this.has.filter((each) => each.queue.id === queue.id).length
  }

  hasRoomFor({ weight }: WaitingInteraction): boolean {
    return this.free && this.load + weight <= this.capacity
  }

  skill(name: string): number {
    return this.skills[name] ?? 0
  }
}

/**
 * A contact centre in memory in which a policy decides: what it decides is carried out as the contract says, and told
 * in words, like `one to anna`.
 */
export class Centre implements RoutingView {
  readonly queues: ReadonlyArray<TestQueue>
  readonly groups: ReadonlyArray<TestGroup>
  readonly luck: number
  now: number
  memory: unknown
  private readonly policy: RoutingPolicy
  private asked: Array<{ readonly at: number; readonly about: WaitingInteraction | null }> = []

  constructor(policy: RoutingPolicy, { now = 0, luck = 0, groups, waiting = {} }: CentreGiven) {
    this.policy = policy
    this.memory = policy.initial
    this.now = now
    this.luck = luck
    const names = Object.values(groups).flatMap(({ queues }) => queues)
    this.queues = [...new Set([...names, ...Object.keys(waiting)])].map((id) => new TestQueue(id))
    this.groups = Object.entries(groups).map(([id, given]) => {
      const group = new TestGroup(
        id,
        given.queues.map((queue) => this.queue(queue)),
      )
      for (const queue of group.queues) queue.groups.push(group)
      for (const [name, agent] of Object.entries(given.agents)) {
        const one = new TestAgent(name, group, agent)
        group.all.push(one)
        for (const [held, what] of Object.entries(agent.has ?? {})) {
          one.has.push(new TestInteraction(held, this.queue(what.queue ?? given.queues[0] ?? ''), what, now))
        }
      }
      return group
    })
    for (const [queue, line] of Object.entries(waiting)) {
      for (const [name, given] of Object.entries(line)) this.joins(name, queue, given)
    }
  }

  queue(id: string): TestQueue {
    return found(this.queues, id)
  }

  agent(id: string): TestAgent {
    return found(
      this.groups.flatMap(({ all }) => all),
      id,
    )
  }

  interaction(id: string): TestInteraction {
    return found(
      this.queues.flatMap(({ waiting }) => waiting),
      id,
    )
  }

  waits(id: string): RoutingTrigger {
    return { _tag: 'Waiting', interaction: this.interaction(id) }
  }

  freed(id: string, because: 'done' | 'came' | 'more' = 'done'): RoutingTrigger {
    return { _tag: 'AgentFree', agent: this.agent(id), because }
  }

  decide(trigger: RoutingTrigger): RoutingOutcome {
    return this.policy.decide(this, trigger, this.memory)
  }

  explain(trigger: RoutingTrigger): ReadonlyArray<Explanation> {
    return this.policy.explain?.(this, trigger, this.memory) ?? []
  }

  /** Somebody begins to wait; nothing is decided. */
  joins(name: string, queue: string, given: InteractionGiven = {}): TestInteraction {
    const to = this.queue(queue)
    const interaction = new TestInteraction(name, to, given, this.now)
    interaction.rank = this.policy.rank(interaction.state, interaction)
    to.waiting.push(interaction)
    return interaction
  }

  /** Somebody begins to wait, and the policy decides. */
  arrives(name: string, queue: string, given: InteractionGiven = {}): ReadonlyArray<string> {
    this.joins(name, queue, given)
    return this.route(this.waits(name))
  }

  /** What an agent had in hand is done. */
  finishes(name: string): ReadonlyArray<string> {
    const agent = this.groups.flatMap(({ all }) => all).find(({ has }) => has.some(({ id }) => id === name))
    if (agent === undefined) throw new Error(`nobody has ${name} in this example`)
    agent.has.splice(
      agent.has.findIndex(({ id }) => id === name),
      1,
    )
    agent.freeSince = this.now
    return this.route({ _tag: 'AgentFree', agent, because: 'done' })
  }

  /** An agent comes on duty. */
  comes(id: string): ReadonlyArray<string> {
    const agent = this.agent(id)
    agent.onDuty = true
    agent.freeSince = this.now
    return this.route({ _tag: 'AgentFree', agent, because: 'came' })
  }

  /** An agent goes off duty. */
  goes(id: string): void {
    this.agent(id).onDuty = false
  }

  /** An agent declines what rings there. */
  declines(name: string, by: string): ReadonlyArray<string> {
    const interaction = this.interaction(name)
    const agent = this.agent(by)
    interaction.declined.add(by)
    interaction.state = {
      ...interaction.state,
      offers: interaction.state.offers.filter((each) => each.agent !== by),
    }
    agent.has.splice(agent.has.indexOf(interaction), 1)
    return interaction.ringing === 0 ? this.route(this.waits(name)) : []
  }

  /** Time goes on, and what the policy asked for comes. */
  after(ms: number): ReadonlyArray<string> {
    const until = this.now + ms
    const told: Array<string> = []
    for (;;) {
      const next = this.asked.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]
      if (next === undefined) break
      this.asked = this.asked.filter((each) => each !== next)
      this.now = next.at
      const { about } = next
      if (about !== null && !this.queues.some(({ waiting }) => waiting.some((each) => each === about)))
        continue
      told.push(...this.route({ _tag: 'Moment', about }))
    }
    this.now = until
    return told
  }

  private route(trigger: RoutingTrigger): ReadonlyArray<string> {
    const outcome = this.decide(trigger)
    if (outcome._tag === 'Nothing') return []
    if (outcome._tag === 'Several') this.memory = JSON.parse(JSON.stringify(outcome.memory))
    const decisions = outcome._tag === 'Several' ? outcome.decisions : [outcome]
    const told = decisions.flatMap((decision) => this.carryOut(decision))
    if (trigger._tag === 'Waiting') return told
    const agents = decisions.flatMap((each) => ('agent' in each ? [this.agent(each.agent.id)] : []))
    for (const agent of agents) {
      if (agent.free) told.push(...this.route({ _tag: 'AgentFree', agent, because: 'more' }))
    }
    return told
  }

  private carryOut(decision: RoutingDecision): ReadonlyArray<string> {
    switch (decision._tag) {
      case 'Assign': {
        this.takesFromLine(decision.interaction.id)
        this.given(decision.interaction, decision.agent)
        return [`${decision.interaction.id} to ${decision.agent.id}`]
      }
      case 'Offer': {
        const interaction = this.interaction(decision.interaction.id)
        const offer = { agent: decision.agent.id, expiresAt: null }
        interaction.state = { ...interaction.state, offers: [...interaction.state.offers, offer] }
        this.given(interaction, decision.agent)
        return [`${interaction.id} rings at ${decision.agent.id}`]
      }
      case 'Enqueue': {
        const interaction = this.takesFromLine(decision.interaction.id)
        const to = this.queue(decision.queue)
        interaction.queue = to
        interaction.state = {
          ...interaction.state,
          place: { ...interaction.state.place, queue: to.id },
          moments: { ...interaction.state.moments, waitingSince: this.now },
        }
        interaction.rank = this.policy.rank(interaction.state, interaction)
        to.waiting.push(interaction)
        return [`${interaction.id} to queue ${to.id}`, ...this.route({ _tag: 'Waiting', interaction })]
      }
      case 'Dissuade':
        this.takesFromLine(decision.interaction.id)
        return [`${decision.interaction.id} turned away: ${decision.reason}`]
      case 'AskAgain':
        if (!(decision.at > this.now)) throw new Error(`asks again at ${decision.at}, which is not later`)
        this.asked.push(decision)
        return []
    }
  }

  private given({ id }: WaitingInteraction, to: AgentView): void {
    const agent = this.agent(to.id)
    const interaction = this.handed(id)
    if (!agent.hasRoomFor(interaction)) throw new Error(`${to.id} has no room for ${id}`)
    agent.has.push(interaction)
    agent.lastGivenAt = this.now
    agent.freeSince = this.now
  }

  private readonly taken = new Map<string, TestInteraction>()

  private handed(id: string): TestInteraction {
    return this.taken.get(id) ?? this.interaction(id)
  }

  private takesFromLine(id: string): TestInteraction {
    const interaction = this.interaction(id)
    interaction.queue.waiting.splice(interaction.queue.waiting.indexOf(interaction), 1)
    this.taken.set(id, interaction)
    return interaction
  }
}

const found = <Named extends { readonly id: string }>(all: ReadonlyArray<Named>, id: string): Named => {
  const one = all.find((each) => each.id === id)
  if (one === undefined) throw new Error(`there is no ${id} in this example`)
  return one
}
