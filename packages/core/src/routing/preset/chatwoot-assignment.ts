import type { InteractionState } from '../../interaction/state.ts'
import type { RoutingDecision } from '../decision.ts'
import type { Considered, Explanation } from '../explanation.ts'
import { NOTHING, type RoutingOutcome, type RoutingPolicy } from '../policy.ts'
import { atMostPer, type Given } from '../rule/at-most-per.ts'
import type { RoutingTrigger } from '../trigger.ts'
import type { AgentView, QueueView, RoutingView, WaitingInteraction } from '../view.ts'
import { inSeconds } from '../words.ts'
import { inSeats } from './chatwoot-agents.ts'
import { lastOfList, type Turns, toHead } from './chatwoot-turns.ts'

const HALF_AN_HOUR = 1_800_000
const MINUTES_5 = 300_000
const MOST_OF_A_JOB = 100

/** @internal The settings of an inbox's assignment policy and of the capacity policy of its agents. */
export interface AssignmentSettings {
  readonly order: 'round_robin' | 'balanced'
  readonly policy: boolean
  readonly conversationPriority: 'earliest_created' | 'longest_waiting'
  readonly fairDistributionLimit: number
  readonly fairDistributionWindow: number
  readonly inboxLimits: Readonly<Record<string, number>>
  readonly excludedLabels: ReadonlyArray<string>
  readonly excludeOlderThan: number | null
  readonly teamsWithoutAutoAssign: ReadonlyArray<string>
}

/** @internal What it remembers: the lists of the inboxes, what was given lately, and when the next timed job runs. */
export interface AssignmentMemory {
  readonly turns: Turns
  readonly given: ReadonlyArray<Given>
  readonly nextJob: number | null
}

/** What one job has done so far. */
interface Job {
  readonly decisions: Array<RoutingDecision>
  turns: Turns
  given: ReadonlyArray<Given>
  readonly counts: Map<AgentView, number>
  isCutShort: boolean
}

/** @internal Assignment v2 (apis, 2.4): jobs that go through the unassigned conversations of an inbox. */
export class Assignment implements RoutingPolicy<AssignmentMemory> {
  readonly name: string
  readonly initial: AssignmentMemory = { turns: [], given: [], nextJob: null }
  readonly relaxesSkills = true
  private readonly settings: AssignmentSettings
  private readonly rate: ReturnType<typeof atMostPer>

  constructor(name: string, settings: AssignmentSettings) {
    this.name = name
    this.settings = settings
    this.rate = settings.policy
      ? atMostPer(settings.fairDistributionLimit, settings.fairDistributionWindow, 'queue')
      : atMostPer(5, MINUTES_5, 'queue')
  }

  // Read with its method's `this` bound, as engines take it out of the policy.
  readonly rank = (state: InteractionState): number =>
    this.settings.policy && this.settings.conversationPriority === 'longest_waiting'
      ? state.moments.lastMessageAt
      : state.origin.at

  decide(
    view: RoutingView,
    trigger: RoutingTrigger,
    memory: AssignmentMemory,
  ): RoutingOutcome<AssignmentMemory> {
    const job = this.run(this.inboxesOf(view, trigger), view, memory)
    const asks = this.asks(view, memory, job)
    const decisions = asks === null ? job.decisions : [...job.decisions, asks]
    if (decisions.length === 0) return NOTHING
    const nextJob = asks === null ? memory.nextJob : asks.at
    return { _tag: 'Several', decisions, memory: { turns: job.turns, given: job.given, nextJob } }
  }

  explain(view: RoutingView, trigger: RoutingTrigger, memory: AssignmentMemory): ReadonlyArray<Explanation> {
    const inboxes = this.inboxesOf(view, trigger)
    const job = this.newJob(memory)
    return inboxes.flatMap((inbox) =>
      this.conversationsOf(inbox, view).flatMap((conversation) => {
        if (job.isCutShort) return []
        const considered = this.considered(conversation, view, job)
        const agent = this.assign(conversation, view, job)
        return [
          {
            at: view.now,
            trigger: trigger._tag,
            interaction: conversation.id,
            agent: agent?.id ?? null,
            considered,
            decided: agent === null ? 'stays unassigned' : `assigned to ${agent.id}`,
            tieBreak:
              agent === null || considered.filter(({ ruledOutBy }) => ruledOutBy === null).length < 2
                ? null
                : this.why(agent, conversation, job),
          },
        ]
      }),
    )
  }

  /**
   * A job runs for the inbox of a conversation that opens, for those of an agent who resolves one, and for all when its
   * time comes. An agent who comes online starts none.
   */
  private inboxesOf(view: RoutingView, trigger: RoutingTrigger): ReadonlyArray<QueueView> {
    switch (trigger._tag) {
      case 'Waiting':
        return [trigger.interaction.queue]
      case 'AgentFree':
        return trigger.because === 'came' ? [] : trigger.agent.group.queues
      case 'Moment':
        return view.queues
    }
  }

  private newJob({ turns, given }: AssignmentMemory): Job {
    return { decisions: [], turns, given, counts: new Map(), isCutShort: false }
  }

  private run(inboxes: ReadonlyArray<QueueView>, view: RoutingView, memory: AssignmentMemory): Job {
    const job = this.newJob(memory)
    for (const inbox of inboxes) {
      for (const conversation of this.conversationsOf(inbox, view)) {
        if (job.isCutShort) return job
        this.assign(conversation, view, job)
      }
    }
    return job
  }

  /**
   * The next time at which all inboxes are gone through: every half hour by the clock, and a moment later if a job was
   * cut short. Nothing is asked for while nothing waits, or without a policy.
   */
  private asks(
    view: RoutingView,
    { nextJob }: AssignmentMemory,
    { decisions, isCutShort }: Job,
  ): Extract<RoutingDecision, { readonly _tag: 'AskAgain' }> | null {
    if (isCutShort) return { _tag: 'AskAgain', at: view.now + 1, about: null }
    if (!this.settings.policy || (nextJob !== null && nextJob > view.now)) return null
    const waiting = view.queues.reduce((sum, { length }) => sum + length, 0)
    if (waiting <= decisions.length) return null
    return { _tag: 'AskAgain', at: (Math.floor(view.now / HALF_AN_HOUR) + 1) * HALF_AN_HOUR, about: null }
  }

  /** The unassigned conversations that a job takes up, in its order. */
  private conversationsOf(inbox: QueueView, view: RoutingView): ReadonlyArray<WaitingInteraction> {
    const { policy, conversationPriority } = this.settings
    const byActivity = policy && conversationPriority === 'longest_waiting'
    const activity = ({ state }: WaitingInteraction): number => (byActivity ? state.moments.lastMessageAt : 0)
    return inbox
      .line()
      .filter((each) => !this.isExcluded(each, view))
      .sort((a, b) => activity(a) - activity(b) || a.state.origin.at - b.state.origin.at)
      .slice(0, MOST_OF_A_JOB)
  }

  private isExcluded({ state }: WaitingInteraction, { now }: RoutingView): boolean {
    const { excludedLabels, excludeOlderThan } = this.settings
    return (
      state.details.tags.some((tag) => excludedLabels.includes(tag)) ||
      (excludeOlderThan !== null && now - state.origin.at > excludeOlderThan)
    )
  }

  /** Assigns one conversation; a job is cut short where the next one's agent was given one by it already. */
  private assign(conversation: WaitingInteraction, view: RoutingView, job: Job): AgentView | null {
    const { queue } = conversation
    const eligible = inSeats(
      queue.groups
        .flatMap((group) => group.freeAgents())
        .filter((agent) => this.against(agent, conversation, view, job) === null),
    )
    const agent =
      this.settings.order === 'balanced'
        ? fewestOpen(eligible, queue, job.counts)
        : lastOfList(job.turns, queue.id, eligible)
    if (agent === null) return null
    const had = job.counts.get(agent) ?? 0
    if (had > 0) {
      job.isCutShort = true
      return null
    }
    job.counts.set(agent, had + 1)
    job.given = this.rate.given(job.given, agent, conversation, view)
    if (this.settings.order === 'round_robin') job.turns = toHead(job.turns, queue.id, agent.id)
    job.decisions.push({ _tag: 'Assign', interaction: conversation, agent })
    return agent
  }

  /** Why an agent is not eligible, in words; null if they are. */
  private against(
    agent: AgentView,
    conversation: WaitingInteraction,
    view: RoutingView,
    { given, counts }: Job,
  ): string | null {
    const { queue, state } = conversation
    const { team } = state.place
    if (!agent.hasRoomFor(conversation)) return 'has no room for it'
    if (counts.has(agent) && agent.load + conversation.weight >= agent.capacity)
      return 'has no room for it beside what this job gave them'
    if (team !== null && this.settings.teamsWithoutAutoAssign.includes(team))
      return `team ${team} is assigned nothing by itself`
    if (team !== null && agent.group.id !== team) return `is not of team ${team}`
    const open = agent.inHandOf(queue) + (counts.get(agent) ?? 0)
    const limit = Object.hasOwn(this.settings.inboxLimits, queue.id)
      ? (this.settings.inboxLimits[queue.id] ?? 0)
      : Number.POSITIVE_INFINITY
    if (open >= limit) return `may have ${limit} open of ${queue.id}, has ${open}`
    return this.rate.admits(agent, conversation, view, given)
      ? null
      : this.rate.because(agent, conversation, view, given)
  }

  private considered(
    conversation: WaitingInteraction,
    view: RoutingView,
    job: Job,
  ): ReadonlyArray<Considered> {
    return conversation.queue.groups
      .flatMap((group) => group.agents())
      .map((agent) => ({
        candidate: agent.id,
        ruledOutBy: agent.free ? this.against(agent, conversation, view, job) : 'is not free',
      }))
  }

  private why(agent: AgentView, { queue, state }: WaitingInteraction, { counts }: Job): string {
    const order =
      this.settings.conversationPriority === 'longest_waiting'
        ? `last activity at ${inSeconds(state.moments.lastMessageAt)}`
        : `created at ${inSeconds(state.origin.at)}`
    return this.settings.order === 'balanced'
      ? `fewest open of ${queue.id}: ${agent.inHandOf(queue) + (counts.get(agent) ?? 1) - 1}; ${order}`
      : `the last of those in the list of ${queue.id}; ${order}`
  }
}

/** Who has the fewest open conversations of the inbox; the first of equals. */
const fewestOpen = (
  agents: ReadonlyArray<AgentView>,
  inbox: QueueView,
  counts: ReadonlyMap<AgentView, number>,
): AgentView | null => {
  const open = (agent: AgentView): number => agent.inHandOf(inbox) + (counts.get(agent) ?? 0)
  return agents.reduce<AgentView | null>(
    (best, agent) => (best === null || open(agent) < open(best) ? agent : best),
    null,
  )
}
