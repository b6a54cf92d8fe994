import { NOTHING, type RoutingPolicy, type WaitingInteraction } from '@inboxlab/core'
import { POSSIBLE, SOUND } from '../../src/property/any-policy.ts'
import { made, sound } from './reference-policy.ts'

/** A mistake that people make, in a policy that is otherwise sound. */
export interface PlantedFault {
  readonly name: string
  readonly policy: () => RoutingPolicy
  /** What it may be caught by. */
  readonly caughtBy: ReadonlyArray<string>
}

const idle = [
  'work conservation',
  'conservation',
  'first come first served',
  'priority respected',
  'no starvation',
]
const impossible = [POSSIBLE.name]
const unsound = [SOUND.name]
const skilled = sound.suits

type Counts = Readonly<Record<string, number>>

let asked = 0

export const plantedFaults: ReadonlyArray<PlantedFault> = [
  {
    name: 'capacity off by one',
    policy: () =>
      made('planted', { suits: (agent, { weight }) => agent.load + weight <= agent.capacity + 1 }),
    caughtBy: [...impossible, 'skills respected'],
  },
  {
    name: 'capacity one too small',
    policy: () =>
      made('planted', {
        suits: (agent, interaction, view, memory) =>
          agent.load + interaction.weight < agent.capacity && skilled(agent, interaction, view, memory),
      }),
    caughtBy: idle,
  },
  {
    name: 'weights ignored',
    policy: () =>
      made('planted', {
        suits: (agent, interaction) => agent.inHand < agent.capacity && !interaction.declinedBy(agent.id),
      }),
    caughtBy: [...impossible, 'skills respected'],
  },
  {
    name: 'channel limits ignored',
    policy: () =>
      made('planted', {
        suits: (agent, { weight, needs }) =>
          agent.load + weight <= agent.capacity &&
          needs.every(({ skill, level }) => agent.skill(skill) >= level),
      }),
    caughtBy: [...impossible, 'no re-offer to a decliner'],
  },
  {
    name: 'forgotten release',
    policy: () =>
      made<Counts>('planted', {
        initial: {},
        suits: (agent, interaction, view, counts) =>
          (counts[agent.id] ?? 0) < agent.capacity && skilled(agent, interaction, view, counts),
        give: (interaction, agent, _, counts) => ({
          _tag: 'Several',
          decisions: [{ _tag: 'Assign', interaction, agent }],
          memory: { ...counts, [agent.id]: (counts[agent.id] ?? 0) + 1 },
        }),
      }),
    caughtBy: idle,
  },
  {
    name: 'last in, first out',
    policy: () =>
      made('planted', { sooner: (a, b) => b.state.moments.waitingSince - a.state.moments.waitingSince }),
    caughtBy: ['first come first served', 'priority respected', 'no starvation'],
  },
  {
    name: 'ties broken by name',
    policy: () => made('planted', { before: (a, b) => (a.id < b.id ? -1 : 1) }),
    caughtBy: ['fairness'],
  },
  {
    name: 'the one who has just finished goes first',
    policy: () => made('planted', { before: (a, b) => b.freeSince - a.freeSince }),
    caughtBy: ['fairness'],
  },
  {
    name: 'skills forgotten once it has waited half a minute',
    policy: () =>
      made('planted', {
        relaxesSkills: true,
        suits: (agent, interaction, view) =>
          agent.hasRoomFor(interaction) &&
          !interaction.declinedBy(agent.id) &&
          (view.now - interaction.state.moments.waitingSince > 30_000 ||
            interaction.needs.every(({ skill, level }) => agent.skill(skill) >= level)),
      }),
    caughtBy: ['skills respected'],
  },
  {
    name: 'skills not looked at',
    policy: () =>
      made('planted', {
        suits: (agent, interaction) => agent.hasRoomFor(interaction) && !interaction.declinedBy(agent.id),
      }),
    caughtBy: [...impossible, 'skills respected'],
  },
  {
    name: 'a level above the one needed asked for',
    policy: () =>
      made('planted', {
        suits: (agent, interaction) =>
          agent.hasRoomFor(interaction) &&
          !interaction.declinedBy(agent.id) &&
          interaction.needs.every(({ skill, level }) => agent.skill(skill) > level),
      }),
    caughtBy: idle,
  },
  {
    name: 'decliners asked again',
    policy: () =>
      made('planted', {
        suits: (agent, interaction) =>
          agent.hasRoomFor(interaction) &&
          interaction.needs.every(({ skill, level }) => agent.skill(skill) >= level),
      }),
    caughtBy: ['no re-offer to a decliner', ...impossible],
  },
  {
    name: 'only the first of an agent’s queues served',
    policy: () => made('planted', { queues: ({ group }) => group.queues.slice(0, 1) }),
    caughtBy: idle,
  },
  {
    name: 'only the first in line looked at',
    policy: () =>
      made('planted', {
        waiting: (queue) => (queue.first === null || queue.first.ringing > 0 ? [] : [queue.first]),
      }),
    caughtBy: idle,
  },
  {
    name: 'the last in line forgotten',
    policy: () => made('planted', { waiting: (queue) => queue.line().slice(0, -1) }),
    caughtBy: [...idle, ...impossible],
  },
  {
    name: 'who comes is not looked at',
    policy: () => made('planted', { first: (_, { _tag }) => (_tag === 'Waiting' ? NOTHING : null) }),
    caughtBy: idle,
  },
  {
    name: 'who becomes free is not looked at',
    policy: () => made('planted', { first: (_, { _tag }) => (_tag === 'AgentFree' ? NOTHING : null) }),
    caughtBy: idle,
  },
  {
    name: 'low priority first',
    policy: () =>
      made('planted', { sooner: (a, b) => a.state.priority - b.state.priority || a.rank - b.rank }),
    caughtBy: ['priority respected'],
  },
  {
    name: 'priority not looked at',
    policy: () =>
      made('planted', { sooner: (a, b) => a.state.moments.waitingSince - b.state.moments.waitingSince }),
    caughtBy: ['priority respected'],
  },
  {
    name: 'priority compared as text',
    policy: () =>
      made('planted', {
        sooner: (a, b) => (`${9 - a.state.priority}${a.id}` < `${9 - b.state.priority}${b.id}` ? -1 : 1),
      }),
    caughtBy: ['first come first served'],
  },
  {
    name: 'agents on a break or busy asked',
    policy: () =>
      made('planted', {
        candidates: ({ queue }) => queue.groups.flatMap((group) => group.agents()),
        suits: (agent, interaction) =>
          interaction.needs.every(({ skill, level }) => agent.skill(skill) >= level),
      }),
    caughtBy: [...impossible, 'no re-offer to a decliner'],
  },
  {
    name: 'a draw of its own',
    policy: () => made('planted', { before: () => (asked++ % 2 === 0 ? 1 : -1) }),
    caughtBy: unsound,
  },
  {
    name: 'whose turn it is kept outside its memory',
    policy: () => {
      let turn = 0
      let last: WaitingInteraction | null = null
      return made('planted', {
        first: (_, trigger) => {
          if (trigger._tag === 'Waiting' && trigger.interaction !== last) {
            last = trigger.interaction
            turn++
          }
          return null
        },
        before: (a, b) => (turn % 2 === 0 ? a.freeSince - b.freeSince : b.freeSince - a.freeSince),
      })
    },
    caughtBy: ['determinism', 'fairness', ...unsound],
  },
  {
    name: 'its memory changed in place',
    policy: () =>
      made<Array<string>>('planted', {
        initial: [],
        first: (_, __, memory) => {
          memory.push('asked')
          return null
        },
      }),
    caughtBy: unsound,
  },
  {
    name: 'nobody free not thought of',
    policy: () =>
      made('planted', {
        first: (_, trigger) => {
          if (trigger._tag === 'Waiting')
            trigger.interaction.queue.groups.map((group) => (group.longestFree as { id: string }).id)
          return null
        },
      }),
    caughtBy: unsound,
  },
  {
    name: 'sent back and forth between two queues',
    policy: () =>
      made('planted', {
        first: (view, trigger) => {
          if (trigger._tag !== 'Waiting' || view.queues.length < 2) return null
          const other = view.queues.find((queue) => queue !== trigger.interaction.queue)
          return other === undefined || trigger.interaction.queue.groups.some(({ free }) => free > 0)
            ? null
            : { _tag: 'Enqueue', interaction: trigger.interaction, queue: other.id }
        },
      }),
    caughtBy: impossible,
  },
  {
    name: 'given to two at once',
    policy: () =>
      made('planted', {
        give: (interaction, agent, _, memory) => {
          const other = agent.group.freeAgents().find((each) => each !== agent) ?? agent
          return {
            _tag: 'Several',
            decisions: [
              { _tag: 'Assign', interaction, agent },
              { _tag: 'Assign', interaction, agent: other },
            ],
            memory,
          }
        },
      }),
    caughtBy: impossible,
  },
  {
    name: 'a rank that is no number',
    policy: () => made('planted', { rank: ({ priority }) => (priority > 1 ? Number.NaN : 0) }),
    caughtBy: [...impossible, 'first come first served', 'priority respected'],
  },
  {
    name: 'a timer that is not cancelled',
    policy: () => {
      let late: WaitingInteraction | null = null
      return made('planted', {
        first: (view, trigger, memory) => {
          if (
            trigger._tag === 'Waiting' &&
            trigger.interaction.queue.groups.every(({ free }) => free === 0)
          ) {
            late = trigger.interaction
            const decision = { _tag: 'AskAgain', at: view.now + 10_000, about: null } as const
            return { _tag: 'Several', decisions: [decision], memory }
          }
          return trigger._tag === 'Moment' && late !== null
            ? { _tag: 'Dissuade', interaction: late, reason: 'too late' }
            : null
        },
      })
    },
    caughtBy: [...impossible, ...idle],
  },
  {
    name: 'waits for the preferred agent for ever',
    policy: () =>
      made<Readonly<Record<string, string>>>('planted', {
        initial: {},
        suits: (agent, interaction, view, had) =>
          (had[interaction.kind] ?? agent.id) === agent.id && skilled(agent, interaction, view, had),
        give: (interaction, agent, _, had) => ({
          _tag: 'Several',
          decisions: [{ _tag: 'Assign', interaction, agent }],
          memory: { ...had, [interaction.kind]: agent.id },
        }),
      }),
    caughtBy: idle,
  },
  {
    name: 'not offered again once somebody has declined',
    policy: () =>
      made('planted', {
        suits: (agent, interaction, view, memory) =>
          !['Ann', 'Bob', 'Cem', 'Dee'].some((each) => interaction.declinedBy(each)) &&
          skilled(agent, interaction, view, memory),
      }),
    caughtBy: idle,
  },
]
