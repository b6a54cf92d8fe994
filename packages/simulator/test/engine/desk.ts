import type { AgentView, Capacity, RoutingPolicy, WaitingInteraction } from '@inboxlab/core'
import type { Distribution } from '../../src/distribution/distribution.ts'
import { Engine } from '../../src/engine/engine.ts'
import type { Plan, PlannedGroup, PlannedQueue, PlannedType, RecordedTraffic } from '../../src/engine/plan.ts'
import { Log } from './watched.ts'

/** Every run of these tests begins here and lasts eight hours unless it says otherwise. */
export const START = 1_000_000
export const minutes = (count: number): number => 60_000 * count
const HOURS_8 = minutes(480)

export const constant = (count: number): Distribution => ({ _tag: 'Constant', value: minutes(count) })
export const exponential = (count: number): Distribution => ({ _tag: 'Exponential', mean: minutes(count) })

/** One interaction after the other of a type arrives at these minutes. */
export const at = (moments: ReadonlyArray<number>, type = 0, name = `at ${type}`): RecordedTraffic => ({
  _tag: 'Recorded',
  name,
  at: Float64Array.from(moments, (moment) => START + minutes(moment)),
  type: new Int32Array(moments.length).fill(type),
  priority: new Int32Array(moments.length),
  service: new Float64Array(moments.length).fill(Number.NaN),
  wait: new Float64Array(moments.length).fill(Number.NaN),
  abandoned: new Uint8Array(moments.length),
})

export const queue = (more: Partial<PlannedQueue> = {}): PlannedQueue => ({
  id: 'calls',
  serviceLevelWithin: 20_000,
  maxWaiting: Number.POSITIVE_INFINITY,
  ...more,
})

export const type = (more: Partial<PlannedType> = {}): PlannedType => ({
  id: 'call',
  channel: 'voice',
  queue: 0,
  priority: [{ value: 0, share: 1 }],
  service: constant(10),
  patience: null,
  ...more,
})

export const group = (count: number, more: Partial<PlannedGroup> = {}): PlannedGroup => ({
  id: 'desk',
  queues: [0],
  staffing: [{ at: START, count }],
  ...more,
})

export const capacity = (units: number, more: Partial<Capacity> = {}): Capacity => ({
  units,
  channels: [],
  exclusive: [],
  interrupts: [],
  ...more,
})

export const plan = (more: Partial<Plan> = {}): Plan => ({
  start: START,
  end: START + HOURS_8,
  measureFrom: START,
  atEnd: 'finish',
  queues: [queue()],
  types: [type()],
  groups: [group(1)],
  traffic: [at([0])],
  policy: whoFits(),
  ...more,
})

/**
 * Nobody with room idles beside what they can do: who arrives gets the agent who has been free for longest of those
 * who have room for it and know enough; a freed agent gets the first in line that they have room for and know enough.
 */
export const whoFits = (): RoutingPolicy<null> => ({
  name: 'whoFits',
  initial: null,
  rank: (state) => state.moments.waitingSince,
  decide: (_view, trigger) => {
    switch (trigger._tag) {
      case 'Waiting': {
        const { interaction } = trigger
        const agent = interaction.queue.groups
          .flatMap((each) => each.freeAgents())
          .filter((each) => fits(interaction, each))
          .sort((a, b) => a.freeSince - b.freeSince)[0]
        return agent === undefined ? { _tag: 'Nothing' } : { _tag: 'Assign', interaction, agent }
      }
      case 'AgentFree': {
        const { agent } = trigger
        const interaction = agent.group.queues
          .flatMap((each) => each.firstThat((waiting) => fits(waiting, agent)) ?? [])
          .sort((a, b) => a.rank - b.rank)[0]
        return interaction === undefined ? { _tag: 'Nothing' } : { _tag: 'Assign', interaction, agent }
      }
      case 'Moment':
        return { _tag: 'Nothing' }
    }
  },
})

const fits = (interaction: WaitingInteraction, agent: AgentView): boolean =>
  agent.hasRoomFor(interaction) &&
  interaction.ringing === 0 &&
  !interaction.declinedBy(agent.id) &&
  interaction.needs.every(({ skill, level }) => agent.skill(skill) >= level)

/** What happened, a line each: the minute, the number of the interaction, the event and who it names. */
export const timeline = (run: Plan, seed = 1): ReadonlyArray<string> => linesOf(logOf(run, seed))

export const logOf = (run: Plan, seed = 1, log = new Log()): Log => {
  new Engine(run, seed, 1, log).advance()
  return log
}

export const linesOf = (log: Log): ReadonlyArray<string> =>
  log.events.map(({ id, event }) => {
    const minute = Math.round((1000 * (event.at - START)) / 60_000) / 1000
    const of = id.replace('interaction-', '#')
    const who = 'agent' in event && event.agent !== null ? ` ${event.agent}` : ''
    const to = event._tag === 'Transferred' && event.to._tag === 'Queue' ? ` ${event.to.queue}` : ''
    const why = event._tag === 'Dissuaded' ? ` ${event.reason}` : ''
    return `${minute} ${of} ${event._tag}${who}${to}${why}`
  })
