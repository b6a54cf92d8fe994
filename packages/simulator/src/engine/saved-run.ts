import type { InteractionState } from '@inboxlab/core'
import type { SavedCalendar } from '../calendar/calendar.ts'
import type { Centre } from './centre.ts'
import type { SavedDoors } from './doors.ts'
import type { LiveAgent } from './live-agent.ts'
import type { LiveGroup } from './live-group.ts'
import type { LiveInteraction } from './live-interaction.ts'
import type { LiveOffer } from './live-offer.ts'
import type { LiveQueue } from './live-queue.ts'
import type { LiveType } from './live-type.ts'
import type { SavedStreams } from './named-streams.ts'
import { decodeNumbers, encodeNumbers } from './numbers-as-json.ts'
import { type PartOfPlan, partsOf } from './parts-of-plan.ts'

const NOBODY = -1

/** A run in its middle, as plain JSON data: see `Engine.save`. */
export interface SavedRun {
  /** Changes with what is saved. */
  readonly version: 2
  /** What the plan was. */
  readonly plan: ReadonlyArray<PartOfPlan>
  readonly seed: number
  readonly replication: number
  /** What the policy remembers. */
  readonly memory: unknown
  /** Everything else, for the engine alone. */
  readonly run: unknown
}

/** What is written down of an object, by the names of its fields. */
type Fields = Readonly<Record<string, number | boolean | string | null>>

interface SavedParts {
  readonly begun: number
  readonly finished: number
  readonly ended: boolean
  readonly isOver: boolean
  readonly calendar: SavedCalendar
  readonly streams: SavedStreams
  readonly doors: SavedDoors
  readonly staffing: ReadonlyArray<number>
  readonly agents: ReadonlyArray<SavedAgent>
  readonly groups: ReadonlyArray<SavedGroup>
  readonly offers: ReadonlyArray<readonly [interaction: number, agent: number, ends: number]>
  readonly spareOffers: ReadonlyArray<number>
  /** Null where a slot is spare. */
  readonly interactions: ReadonlyArray<SavedInteraction | null>
  readonly spareSlots: ReadonlyArray<number>
  readonly queues: ReadonlyArray<SavedQueue>
}

interface SavedAgent {
  readonly group: number
  readonly id: string
  readonly fields: Fields
  readonly has: ReadonlyArray<number>
  readonly rings: ReadonlyArray<number>
  readonly shared: ReadonlyArray<number>
  readonly pending: ReadonlyArray<number>
}

interface SavedGroup {
  readonly fields: Fields
  readonly offDuty: ReadonlyArray<number>
  /** Longest free first. */
  readonly free: ReadonlyArray<number>
}

interface SavedInteraction {
  readonly fields: Fields
  readonly state: InteractionState
  readonly type: number
  readonly queue: number
  readonly isEarly: boolean
  readonly agent: number
  readonly offers: ReadonlyArray<number>
  readonly moments: ReadonlyArray<number>
  readonly declined: ReadonlyArray<string>
}

interface SavedQueue {
  readonly fields: Fields
  readonly waiting: ReadonlyArray<number>
  readonly waitingTurns: number
  readonly early: ReadonlyArray<number>
  readonly earlyTurns: number
}

const OF_AGENT = [
  'duty',
  'awayUntil',
  'leaving',
  'wrapUps',
  'working',
  'freeSince',
  'lastGivenAt',
  'given',
  'taking',
  'dutyStep',
  'isPresent',
  'toldPresence',
  'toldInHand',
] as const satisfies ReadonlyArray<keyof LiveAgent>

const OF_GROUP = ['wanted', 'onDuty', 'present', 'choosing'] as const satisfies ReadonlyArray<keyof LiveGroup>

const OF_QUEUE = ['ringing', 'open'] as const satisfies ReadonlyArray<keyof LiveQueue>

const OF_INTERACTION = [
  'serial',
  'rank',
  'joined',
  'type',
  'priority',
  'source',
  'number',
  'firstAt',
  'attempt',
  'spells',
  'preferred',
  'service',
  'patience',
  'agentSince',
  'workEnds',
  'workFrom',
  'workUntil',
  'workTaken',
  'rests',
  'aside',
  'givingUp',
  'leavingQueue',
  'ties',
  'hasLine',
  'repliesLeft',
  'messages',
  'replies',
  'returns',
  'withBot',
  'botSettles',
  'goneSilent',
  'wroteAt',
  'writesAt',
  'writing',
  'silence',
] as const satisfies ReadonlyArray<keyof LiveInteraction>

/** @internal */
export const saveRun = (centre: Centre, seed: number, replication: number): SavedRun => {
  const { interactions, ringing, agents } = centre
  const spareSlots = centre.spareSlots()
  const spare = new Set(spareSlots)
  const parts: SavedParts = {
    begun: centre.begun,
    finished: centre.finished,
    ended: centre.ended,
    isOver: centre.isOver,
    calendar: centre.calendar.save(),
    streams: centre.streams.save(),
    doors: centre.doors.save(),
    staffing: centre.roster.save(),
    agents: agents.map(savedAgent),
    groups: centre.groups.map((group) => ({
      fields: fieldsOf(group, OF_GROUP),
      offDuty: group.offDuty.map(({ index }) => index),
      free: group.freeAgents().map(({ index }) => index),
    })),
    offers: ringing.offers.map(({ interaction, agent, ends }) => [
      interaction?.slot ?? NOBODY,
      agent?.index ?? NOBODY,
      ends,
    ]),
    spareOffers: ringing.spare.map(({ slot }) => slot),
    interactions: interactions.map((each) => (spare.has(each) ? null : savedInteraction(each))),
    spareSlots: spareSlots.map(({ slot }) => slot),
    queues: centre.queues.map(savedQueue),
  }
  return {
    version: 2,
    plan: partsOf(centre.plan),
    seed,
    replication,
    memory: centre.router.memory,
    run: encodeNumbers(parts),
  }
}

/** @internal Makes a centre that has just been set up go on from where another was saved. */
export const restoreRun = (centre: Centre, seed: number, replication: number, saved: SavedRun): void => {
  if (saved.version !== 2) throw new RangeError(`a saved run of version ${saved.version} cannot be taken up`)
  isOfPlan(saved.plan, partsOf(centre.plan))
  if (saved.seed !== seed || saved.replication !== replication) {
    throw new RangeError(
      `the run that was saved is replication ${saved.replication} of seed ${saved.seed}, not ${replication} of ${seed}`,
    )
  }
  const parts = decodeNumbers(saved.run) as SavedParts
  centre.router.memory = saved.memory
  centre.begun = parts.begun
  centre.finished = parts.finished
  centre.ended = parts.ended
  centre.isOver = parts.isOver
  centre.streams.restore(parts.streams)
  centre.doors.restore(parts.doors)
  centre.roster.restore(parts.staffing)
  for (const { group, id } of parts.agents.slice(centre.agents.length)) {
    centre.roster.hire(centre.groups[group] as LiveGroup, id, null)
  }
  while (centre.interactions.length < parts.interactions.length) centre.newInteraction()
  centre.begun = parts.begun
  while (centre.ringing.offers.length < parts.offers.length) centre.ringing.another()
  parts.offers.forEach((offer, slot) => {
    restoreOffer(centre, offerAt(centre, slot), offer)
  })
  for (const slot of parts.spareOffers) centre.ringing.spare.push(offerAt(centre, slot))
  parts.interactions.forEach((each, slot) => {
    if (each !== null) restoreInteraction(centre, interactionAt(centre, slot), each)
  })
  for (const slot of parts.spareSlots) centre.makeSpare(interactionAt(centre, slot))
  parts.queues.forEach((each, index) => {
    restoreQueue(centre, centre.queue(index), each)
  })
  parts.agents.forEach((each, index) => {
    restoreAgent(centre, agentAt(centre, index), each)
  })
  parts.groups.forEach((each, index) => {
    restoreGroup(centre, centre.groups[index] as LiveGroup, each)
  })
  centre.calendar.restore(parts.calendar)
}

const savedAgent = (agent: LiveAgent): SavedAgent => ({
  group: agent.group.index,
  id: agent.id,
  fields: fieldsOf(agent, OF_AGENT),
  has: agent.has.map(({ slot }) => slot),
  rings: agent.rings.map(({ slot }) => slot),
  shared: agent.shared?.save() ?? [],
  pending: agent.shared?.pending.map(({ slot }) => slot) ?? [],
})

const restoreAgent = (centre: Centre, agent: LiveAgent, saved: SavedAgent): void => {
  Object.assign(agent, saved.fields)
  for (const slot of saved.has) agent.isGiven(interactionAt(centre, slot))
  if (saved.rings.length > 0) agent.rings = saved.rings.map((slot) => offerAt(centre, slot))
  agent.shared?.restore(saved.shared)
  for (const slot of saved.pending) agent.shared?.pending.push(interactionAt(centre, slot))
}

const restoreGroup = (centre: Centre, group: LiveGroup, saved: SavedGroup): void => {
  Object.assign(group, saved.fields)
  for (const index of saved.offDuty) group.offDuty.push(agentAt(centre, index))
  for (const index of saved.free) {
    const agent = agentAt(centre, index)
    group.joins(agent, agent.room.of(agent))
  }
}

const restoreOffer = (
  centre: Centre,
  offer: LiveOffer,
  [interaction, agent, ends]: SavedParts['offers'][number],
): void => {
  offer.interaction = interaction === NOBODY ? null : interactionAt(centre, interaction)
  offer.agent = agent === NOBODY ? null : agentAt(centre, agent)
  offer.ends = ends
}

const savedInteraction = (interaction: LiveInteraction): SavedInteraction => ({
  fields: fieldsOf(interaction, OF_INTERACTION),
  state: interaction.state,
  type: interaction.type,
  queue: interaction.queue.index,
  isEarly: interaction.line === interaction.queue.early,
  agent: interaction.agent?.index ?? NOBODY,
  offers: interaction.offers.map(({ slot }) => slot),
  moments: [...interaction.moments],
  declined: interaction.declined,
})

const restoreInteraction = (centre: Centre, interaction: LiveInteraction, saved: SavedInteraction): void => {
  Object.assign(interaction, saved.fields)
  interaction.state = saved.state
  interaction.of = centre.types[saved.type] as LiveType
  interaction.queue = centre.queue(saved.queue)
  interaction.line = saved.isEarly ? interaction.queue.early : interaction.queue.waiting
  interaction.agent = saved.agent === NOBODY ? null : agentAt(centre, saved.agent)
  if (saved.offers.length > 0) interaction.offers = saved.offers.map((slot) => offerAt(centre, slot))
  interaction.moments = saved.moments
  interaction.declined = saved.declined
}

const savedQueue = (queue: LiveQueue): SavedQueue => ({
  fields: fieldsOf(queue, OF_QUEUE),
  waiting: queue.waiting.inOrder().map(({ slot }) => slot),
  waitingTurns: queue.waiting.turns,
  early: queue.early.inOrder().map(({ slot }) => slot),
  earlyTurns: queue.early.turns,
})

const restoreQueue = (centre: Centre, queue: LiveQueue, saved: SavedQueue): void => {
  Object.assign(queue, saved.fields)
  queue.waiting.restore(
    saved.waiting.map((slot) => interactionAt(centre, slot)),
    saved.waitingTurns,
  )
  queue.early.restore(
    saved.early.map((slot) => interactionAt(centre, slot)),
    saved.earlyTurns,
  )
}

const fieldsOf = <A, K extends keyof A & string>(from: A, names: ReadonlyArray<K>): Fields =>
  Object.fromEntries(names.map((name) => [name, from[name] as Fields[string]]))

const isOfPlan = (saved: ReadonlyArray<PartOfPlan>, plan: ReadonlyArray<PartOfPlan>): void => {
  const other = plan.findIndex(
    ({ name, hash }, index) => name !== saved[index]?.name || hash !== saved[index]?.hash,
  )
  if (other < 0 && saved.length === plan.length) return
  const [before, now] = [saved[other]?.name ?? 'less or more', plan[other]?.name ?? 'not']
  throw new RangeError(
    before === now
      ? `the run was saved under another plan: ${now} is not the same`
      : `the run was saved under another plan: it had ${before}, now ${now}`,
  )
}

const interactionAt = (centre: Centre, slot: number): LiveInteraction =>
  centre.interactions[slot] as LiveInteraction

const agentAt = (centre: Centre, index: number): LiveAgent => centre.agents[index] as LiveAgent

const offerAt = (centre: Centre, slot: number): LiveOffer => centre.ringing.offers[slot] as LiveOffer
