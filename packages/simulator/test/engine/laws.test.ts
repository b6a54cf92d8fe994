import { fc, it } from '@fast-check/vitest'
import { fold } from '@inboxlab/core'
import { describe, expect } from 'vitest'
import { Engine } from '../../src/engine/engine.ts'
import type { ObservedAgent, Presence } from '../../src/engine/observer.ts'
import type { Plan, PlannedType } from '../../src/engine/plan.ts'
import { anyCentre } from './any-centre.ts'
import { logOf } from './desk.ts'
import { Log, type Logged } from './watched.ts'

// Shrinking one of these centres may take minutes.
const RUNS = { numRuns: 40, interruptAfterTimeLimit: 30_000 }
const seed = fc.integer({ min: 0, max: 1000 })

const isReleased = (conversation: PlannedType['conversation']): boolean =>
  conversation?.silence?.then === 'release'

/** A log in which agents appear between the events. */
class FullLog extends Log {
  readonly all: Array<
    Logged | { readonly agent: string; readonly presence: Presence; readonly now: number }
  > = []

  override happened(...of: Parameters<Log['happened']>): void {
    super.happened(...of)
    this.all.push(this.events.at(-1) as Logged)
  }

  agentChanged({ id, presence }: ObservedAgent, now: number): void {
    this.all.push({ agent: id, presence, now })
  }
}

const isEvent = (entry: FullLog['all'][number]): entry is Logged => 'event' in entry

/** Who gets something new by an event; null if nobody does. */
const givenBy = ({ event }: Logged): string | null => {
  switch (event._tag) {
    case 'Assigned':
    case 'Picked':
    case 'Offered':
      return event.agent
    default:
      return null
  }
}

/** What each agent has in hand or ringing, event by event. */
const loads = (
  log: Log,
  see: (agent: string, has: ReadonlyMap<string, Logged>, entry: Logged) => void,
): void => {
  const has = new Map<string, Map<string, Logged>>()
  const of = (agent: string): Map<string, Logged> => {
    const found = has.get(agent) ?? new Map<string, Logged>()
    has.set(agent, found)
    return found
  }
  for (const entry of log.events) {
    const { id, before, after } = entry
    const now = [...(after.holder === null ? [] : [after.holder]), ...after.offers.map(({ agent }) => agent)]
    const then = [
      ...(before.holder === null ? [] : [before.holder]),
      ...before.offers.map(({ agent }) => agent),
    ]
    for (const agent of then) if (!now.includes(agent)) of(agent).delete(id)
    for (const agent of now) {
      of(agent).set(id, entry)
      if (!then.includes(agent)) see(agent, of(agent), entry)
    }
  }
}

describe('whatever the centre, with everything a plan can say,', () => {
  it.prop([anyCentre, seed], RUNS)('every interaction happens as its log folds', (plan, of) => {
    const log = logOf(plan, of)
    for (const events of Map.groupBy(log.events, ({ id }) => id).values()) {
      expect(fold(events.map(({ event }) => event))).toEqual(events.at(-1)?.after)
    }
  })

  it.prop([anyCentre, seed], RUNS)('nobody is lost: who came is finished, or is still there', (plan, of) => {
    const log = new Log()
    const engine = new Engine(plan, of, 1, log)
    engine.advance()
    const last = [...Map.groupBy(log.events, ({ id }) => id).values()].map(
      (events) => events.at(-1) as Logged,
    )
    const waiting = engine.waiting.reduce((sum, { count }) => sum + count, 0)
    const open = last.filter(({ after }) => after.phase === 'open')
    expect(open.filter(({ after }) => after.holder === null).length).toBeGreaterThanOrEqual(waiting)
    if (plan.atEnd === 'stop') return
    // After the end only those are left whom nobody serves, or in whose conversation the customer has gone silent.
    const stuck = open.filter(({ after }) => after.holder === null && after.awaiting === 'agent')
    expect(stuck.length).toBe(waiting)
    for (const { after } of open) {
      if (after.holder !== null) expect(after.awaiting).toBe('customer')
    }
  })

  it.prop([anyCentre, seed], RUNS)('nobody has more than they have room for', (plan, of) => {
    loads(logOf(plan, of), (agent, has, entry) => {
      const capacity = capacityOf(plan, agent)
      const channelOf = ({ type }: Logged) => plan.types[type]?.channel
      const channel = channelOf(entry)
      const over = capacity?.interrupts.find((each) => each.channel === channel)?.over ?? []
      const beside = [...has.values()].filter(
        (each) => !over.some((interrupted) => interrupted === channelOf(each)),
      )
      const weight = beside.reduce((sum, { type }) => sum + (plan.types[type]?.weight ?? 1), 0)
      if (capacity === null) expect(has.size).toBe(1)
      else {
        expect(weight).toBeLessThanOrEqual(capacity.units)
        const most = capacity.channels.find((each) => each.channel === channel)?.most
        const ofChannel = beside.filter((each) => channelOf(each) === channel).length
        if (most !== undefined) expect(ofChannel).toBeLessThanOrEqual(most)
        for (const other of beside) {
          if (channelOf(other) === channel) continue
          expect(capacity.exclusive).not.toContain(channel)
          expect(capacity.exclusive).not.toContain(channelOf(other))
        }
      }
    })
  })

  it.prop([anyCentre, seed], RUNS)(
    'nobody is given anything who is away, on a break or off duty',
    (plan, of) => {
      const log = new FullLog()
      logOf(plan, of, log)
      const presence = new Map<string, Presence>()
      for (const entry of log.all) {
        if (!isEvent(entry)) presence.set(entry.agent, entry.presence)
        else {
          const agent = givenBy(entry)
          if (agent === null) continue
          expect(['away', 'on a break', 'wrapping up']).not.toContain(presence.get(agent))
        }
      }
    },
  )

  it.prop([anyCentre, seed], RUNS)(
    'nobody is given anything when their shift does not say so',
    (plan, of) => {
      for (const entry of logOf(plan, of).events) {
        const agent = givenBy(entry)
        const duty = plan.groups.flatMap(({ agents }) => agents ?? []).find(({ id }) => id === agent)?.duty
        if (duty === undefined) continue
        expect(duty.findLast(({ at }) => at <= entry.event.at)?.is).toBe('on duty')
      }
    },
  )

  it.prop([anyCentre, seed], RUNS)('no more lines are taken than there are', (plan, of) => {
    // Whoever falls silent while the bot has them, and is released, gives their line back without an event.
    fc.pre(plan.types.every(({ lines, conversation }) => lines === undefined || !isReleased(conversation)))
    const taken = new Set<string>()
    for (const { event, id, type, after } of logOf(plan, of).events) {
      if (plan.types[type]?.lines === undefined) continue
      if (event._tag === 'Received' || event._tag === 'Reopened') taken.add(id)
      if (after.phase === 'closed') taken.delete(id)
      // One more is there for the moment in which it is blocked.
      expect(taken.size).toBeLessThanOrEqual((plan.lines?.[0]?.count ?? 0) + 1)
    }
  })

  it.prop([anyCentre, seed], RUNS)(
    'the same seed gives the same log, and another policy the same contacts',
    (plan, of) => {
      const once = logOf(plan, of)
      expect(logOf(plan, of).events).toEqual(once.events)
      const idle = { ...plan, policy: { ...plan.policy, decide: () => ({ _tag: 'Nothing' }) as const } }
      const first = (log: Log) => firstComings(log, plan)
      expect(first(logOf(idle, of))).toEqual(first(once))
    },
  )
})

/** When contacts came for the first time, as far as they can be told from those who come again. */
const firstComings = (log: Log, plan: Plan): ReadonlyArray<number> =>
  plan.types.some(({ retrial }) => retrial !== undefined)
    ? []
    : log.events.filter(({ event }) => event._tag === 'Received').map(({ event }) => event.at)

const capacityOf = ({ groups }: Plan, agent: string) => {
  const group = groups.find(({ id }) => agent.startsWith(id))
  return group?.agents?.find(({ id }) => id === agent)?.capacity ?? group?.capacity ?? null
}
