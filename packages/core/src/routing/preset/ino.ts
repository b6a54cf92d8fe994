import type { QueueId } from '../../interaction/names.ts'
import type { RoutingDecision } from '../decision.ts'
import type { Explanation } from '../explanation.ts'
import { furtherLuck } from '../further-luck.ts'
import { byQueue } from '../next/by-queue.ts'
import { oldest } from '../next/oldest.ts'
import type { Overflow } from '../overflow.ts'
import type { PartsMemory } from '../parts.ts'
import type { RoutingOutcome, RoutingPolicy } from '../policy.ts'
import { routing } from '../routing.ts'
import type { RoutingTrigger } from '../trigger.ts'
import type { RoutingView, WaitingInteraction } from '../view.ts'
import {
  choiceOption,
  countsByNameOption,
  durationOrNoneOption,
  nameOrNoneOption,
  namesByNameOption,
} from './option-field.ts'
import { type Preset, preset } from './preset.ts'

const MOST_QUEUES = 50

const NAME = 'ino.distributionGroup'

/** A policy in front of which a distribution group stands: what comes to the group goes on to one of its queues. */
class DistributionGroup implements RoutingPolicy<PartsMemory | null> {
  readonly name = NAME
  readonly initial: PartsMemory | null
  readonly rank: RoutingPolicy['rank']
  readonly relaxesSkills: boolean
  private readonly within: RoutingPolicy<PartsMemory | null>
  private readonly entry: QueueId | null
  private readonly share: (view: RoutingView) => Share

  constructor(
    within: RoutingPolicy<PartsMemory | null>,
    entry: QueueId | null,
    share: (view: RoutingView) => Share,
  ) {
    this.within = within
    this.initial = within.initial
    this.rank = within.rank
    this.relaxesSkills = within.relaxesSkills === true
    this.entry = entry
    this.share = share
  }

  decide(
    view: RoutingView,
    trigger: RoutingTrigger,
    memory: PartsMemory | null,
  ): RoutingOutcome<PartsMemory | null> {
    const comes = this.atEntry(trigger)
    return comes === null ? this.within.decide(view, trigger, memory) : this.sentOn(comes, view)
  }

  explain(
    view: RoutingView,
    trigger: RoutingTrigger,
    memory: PartsMemory | null,
  ): ReadonlyArray<Explanation> {
    const comes = this.atEntry(trigger)
    if (comes === null) return this.within.explain?.(view, trigger, memory) ?? []
    const { queue, weight } = this.share(view)
    return [
      {
        at: view.now,
        trigger: trigger._tag,
        interaction: comes.id,
        agent: null,
        considered: [],
        decided: `sent to queue ${queue}: weight ${weight} of 100`,
        tieBreak: null,
      },
    ]
  }

  private atEntry(trigger: RoutingTrigger): WaitingInteraction | null {
    return trigger._tag === 'Waiting' && trigger.interaction.queue.id === this.entry
      ? trigger.interaction
      : null
  }

  private sentOn(interaction: WaitingInteraction, view: RoutingView): RoutingDecision {
    return { _tag: 'Enqueue', interaction, queue: this.share(view).queue }
  }
}

interface Share {
  readonly queue: QueueId
  readonly weight: number
}

/** The newer text: the flow is split by the weights, as percentages. */
const byLoad =
  (weights: ReadonlyArray<Share>) =>
  ({ luck }: RoutingView): Share => {
    let left = furtherLuck(luck, 0) * 100
    for (const share of weights) {
      left -= share.weight
      if (left < 0) return share
    }
    return weights[0] ?? NO_SHARE
  }

/** The older text: a higher weight is a higher priority, so the highest that has somebody free gets it. */
const byPriorityOf =
  (weights: ReadonlyArray<Share>) =>
  ({ queues }: RoutingView): Share => {
    const highestFirst = [...weights].sort((a, b) => b.weight - a.weight)
    const hasFree = ({ queue }: Share): boolean =>
      queues.some(({ id, groups }) => id === queue && groups.some(({ free }) => free > 0))
    return highestFirst.find(hasFree) ?? highestFirst[0] ?? NO_SHARE
  }

const NO_SHARE: Share = { queue: '', weight: 0 }

/** @internal Distribution groups and transfer rules (apis, 2.3 and 2.7). */
export const inoPresets: ReadonlyArray<Preset> = [
  preset({
    name: NAME,
    summary:
      'A distribution group shares what comes to it among its queues by their weights; transfers go only where a rule allows.',
    options: {
      entry: nameOrNoneOption('The queue in which what comes to the group arrives; null: there is no group.'),
      weights: countsByNameOption('By queue of the group, its weight; they sum to exactly 100.', 100),
      reads: choiceOption(
        ['load', 'priority'],
        'load',
        'What a weight is: its share of the flow in percent (2026), or a priority (2023).',
      ),
      transferRules: namesByNameOption('By queue, the queue to which its interactions may be transferred.'),
      transferAfter: durationOrNoneOption('After how long a wait they are; null: never by themselves.'),
    },
    declares: {
      'work conservation': true,
      'first come first served': true,
      'never over capacity': true,
      'skills respected': true,
      'priority respected': 'priorities of interactions are not documented',
      'no re-offer to a decliner': 'declining is an event of the agent; of offers nothing is documented',
      fairness: true,
    },
    problem: ({ entry, weights }) => {
      const all = Object.values(weights)
      const sum = all.reduce((total, weight) => total + weight, 0)
      if (entry === null && all.length === 0) return null
      const at = `${NAME}: weights`
      if (entry === null || Object.hasOwn(weights, entry))
        return { at, problem: 'the group needs an entry', fix: 'name a queue of its own as entry' }
      if (all.length > MOST_QUEUES)
        return { at, problem: `${all.length} queues are too many`, fix: `name at most ${MOST_QUEUES}` }
      return sum === 100 ? null : { at, problem: `they sum to ${sum}`, fix: 'make them sum to exactly 100' }
    },
    policy: ({ entry, weights, reads, transferRules, transferAfter }) => {
      const shares = Object.entries(weights).map(([queue, weight]) => ({ queue, weight }))
      const levels = new Map(shares.map(({ queue, weight }) => [queue, -weight]))
      const overflow = Object.entries(transferRules).flatMap(
        ([from, queue]): ReadonlyArray<Overflow> =>
          transferAfter === null
            ? []
            : [{ from, when: { _tag: 'Waited', after: transferAfter }, goes: { _tag: 'ToQueue', queue } }],
      )
      const within = routing({
        name: NAME,
        next: reads === 'priority' ? byQueue(levels) : oldest(),
        overflow,
      })
      return new DistributionGroup(within, entry, reads === 'load' ? byLoad(shares) : byPriorityOf(shares))
    },
  }),
]
