import type { Capacity } from '@inboxlab/core'
import type { Plan, PlannedGroup } from '../engine/plan.ts'
import { onDutyIn } from './on-duty.ts'

/** How much work all agents of a plan can do at most, in agents who have one contact at a time, on average over the run. */
export const mostWork = (plan: Plan): number =>
  plan.groups.reduce((sum, group) => sum + onDutyIn(group, plan) * mostOfAgent(group, plan), 0)

/** What one agent of a group does at most: all that fits in their hands, and the fastest they ever are. */
const mostOfAgent = (group: PlannedGroup, plan: Plan): number => {
  const inHand = Math.max(
    mostInHand(group.capacity, plan),
    ...(group.agents ?? []).map(({ capacity }) => (capacity === undefined ? 0 : mostInHand(capacity, plan))),
  )
  const rate = group.rates === undefined ? inHand : Math.max(1, ...group.rates.slice(0, Math.ceil(inHand)))
  return rate / Math.min(1, ...(group.pace ?? []).map(({ times }) => times))
}

const mostInHand = (capacity: Capacity | undefined, { types }: Plan): number => {
  if (capacity === undefined) return 1
  const byUnits = capacity.units / Math.min(...types.map(({ weight = 1 }) => weight))
  const limits = new Map(capacity.channels.map(({ channel, most }) => [channel, most]))
  const channels = new Set(types.map(({ channel }) => channel))
  const byChannel = [...channels].reduce(
    (sum, channel) => sum + (limits.get(channel) ?? Number.POSITIVE_INFINITY),
    0,
  )
  // What interrupts comes on top of a full capacity.
  return Math.min(byUnits, byChannel) + (capacity.interrupts.length === 0 ? 0 : byChannel)
}
