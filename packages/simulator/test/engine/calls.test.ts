import { fc, it } from '@fast-check/vitest'
import {
  absent,
  type Event,
  evolutions,
  evolve,
  firstComeFirstServed,
  type InteractionState,
} from '@inboxlab/core'
import { describe, expect } from 'vitest'
import { Engine } from '../../src/engine/engine.ts'
import type { CallObserver, ObservedInteraction, RunObserver } from '../../src/engine/observer.ts'
import type { Plan } from '../../src/engine/plan.ts'
import { RunStatistics } from '../../src/statistics/run-statistics.ts'
import { anyCentre } from './any-centre.ts'
import { Log } from './watched.ts'

const RUNS = { numRuns: 60, interruptAfterTimeLimit: 30_000 }
const seed = fc.integer({ min: 0, max: 1000 })

/** Hears of calls by name, and keeps them as every log does, with the states that the core makes of what it hears. */
class LogByName extends Log {
  heard = 0
  private readonly states = new Map<string, InteractionState>()
  readonly calls: CallObserver = {
    received: (event, call) => this.hears(event, absent, call),
    assigned: (event, call) => this.hears(event, this.stateOf(call), call),
    closed: (event, call) => this.hears(event, this.stateOf(call), call),
    remains: () => {},
  }

  override happened(...of: Parameters<Log['happened']>): void {
    const [, , after, { id }] = of
    this.states.set(id, after)
    super.happened(...of)
  }

  private hears(event: Event, before: InteractionState, call: ObservedInteraction): void {
    this.heard++
    this.happened(event, before, evolve(before, event), call)
  }

  private stateOf({ id }: ObservedInteraction): InteractionState {
    return this.states.get(id) ?? absent
  }
}

/** What is left of a centre when there are only calls that are answered one at a time. */
const withCallsOnly = (plan: Plan): Plan => ({
  ...plan,
  queues: plan.queues.map(({ id, serviceLevelWithin, maxWaiting, whenFull }) => ({
    id,
    serviceLevelWithin,
    maxWaiting,
    ...(whenFull === undefined ? {} : { whenFull }),
  })),
  types: plan.types.map(({ lines, retrial, wrapUp, conversation, preferring, ...call }) => call),
  groups: plan.groups.map(({ agents, capacity, rates, ringing, pull, absences, ...group }) => group),
})

// Half of them under a policy that is not asked while there is nobody to match.
const calls = fc
  .tuple(anyCentre.map(withCallsOnly), fc.boolean())
  .map(([plan, matches]) => (matches ? { ...plan, policy: firstComeFirstServed() } : plan))

/** What somebody does to a run after so many entries of its calendar; who and whom, by number. */
const deed = fc.record({
  after: fc.integer({ min: 0, max: 60 }),
  does: fc.constantFrom('Disconnect', 'Return', 'Pick', 'DeclineOffer', 'Abandon'),
  who: fc.nat(5),
  whom: fc.nat(9),
})
type Deed = typeof deed extends fc.Arbitrary<infer A> ? A : never

const isDone = (engine: Engine, { does, who, whom }: Deed): void => {
  const agents = engine.view.groups.flatMap((group) => group.agents())
  const waiting = engine.view.queues.flatMap((queue) => queue.line())
  const agent = agents[who % agents.length]?.id
  const interaction = waiting[whom % waiting.length]?.id
  if (does === 'Disconnect' && agent !== undefined) engine.intervene({ _tag: does, agent, for: 60_000 })
  if (does === 'Return') engine.intervene({ _tag: does, agent: agent ?? 'nobody' })
  if (does === 'Abandon' && interaction !== undefined) engine.intervene({ _tag: does, interaction })
  if ((does === 'Pick' || does === 'DeclineOffer') && agent !== undefined && interaction !== undefined)
    engine.intervene({ _tag: does, agent, interaction, at: engine.now })
}

/** Runs a plan to its end, and says what the engine held after each deed. */
const run = (
  plan: Plan,
  of: number,
  observer: RunObserver,
  deeds: ReadonlyArray<Deed> = [],
): ReadonlyArray<string> => {
  const engine = new Engine(plan, of, 1, observer)
  const held = deeds.map((each) => {
    if (!engine.advance(each.after)) isDone(engine, each)
    return JSON.stringify(engine.save())
  })
  engine.advance()
  return held
}

const logged = <Kept extends Log>(plan: Plan, of: number, log: Kept): Kept => {
  run(plan, of, log)
  return log
}

const inWords = ({ events, staffing }: Log): string => JSON.stringify([events, staffing])

describe('calls that are answered one at a time', () => {
  it.prop([calls, seed, fc.array(deed, { maxLength: 12 })], RUNS)(
    'live the same life by the short way as by the long one, whoever interferes',
    (plan, of, deeds) => {
      const short = new LogByName()
      const long = new Log()
      expect(run(plan, of, short, deeds)).toEqual(run(plan, of, long, deeds))
      expect(short.heard > 0 || long.events.length === 0).toBe(true)
      expect(inWords(short) === inWords(long)).toBe(true)
    },
  )

  it.prop([calls, seed, fc.integer({ min: 0, max: 400 })], RUNS)(
    'leave the engine so that either way can take over in the middle',
    (plan, of, entries) => {
      const whole = inWords(logged(plan, of, new Log()))
      for (const [First, Second] of [
        [LogByName, Log],
        [Log, LogByName],
      ] as const) {
        const first = new First()
        const engine = new Engine(plan, of, 1, first)
        engine.advance(entries)
        const second = new Second()
        Engine.restore(plan, of, 1, second, engine.save()).advance()
        const both = new Log()
        both.events.push(...first.events, ...second.events)
        both.staffing.push(...first.staffing, ...second.staffing)
        expect(inWords(both) === whole).toBe(true)
      }
    },
  )

  it.prop([calls, seed, fc.array(deed, { maxLength: 12 })], RUNS)(
    'give the same figures by either way, whoever interferes',
    (plan, of, deeds) => {
      const byName = new RunStatistics(plan)
      const byEvent = new RunStatistics(plan)
      const { happened, attends } = byEvent
      run(plan, of, byName, deeds)
      run(
        plan,
        of,
        {
          measurementStarts: (now) => byEvent.measurementStarts(now),
          measurementEnds: (now) => byEvent.measurementEnds(now),
          staffed: (...staff) => byEvent.staffed(...staff),
          happened: (...of) => happened.apply(byEvent, of),
          ...(attends === undefined ? {} : { attends }),
        },
        deeds,
      )
      expect(byName.figures()).toEqual(byEvent.figures())
    },
  )
})

describe('what an event makes of a state', () => {
  const event = <Tag extends keyof typeof evolutions>(of: Extract<Event, { _tag: Tag }>) => of
  const agent = 'anna'
  const by = { _tag: 'Agent', agent } as const
  const events = [
    event<'Picked'>({ _tag: 'Picked', at: 5, agent }),
    event<'Assigned'>({ _tag: 'Assigned', at: 5, by, agent }),
    event<'OfferAccepted'>({ _tag: 'OfferAccepted', at: 5, agent }),
    event<'Closed'>({ _tag: 'Closed', at: 5, by, outcome: { _tag: 'Processed' } }),
  ]

  it('is the same by its name as by looking it up', () => {
    for (const each of events) {
      const byName = evolutions[each._tag] as (state: InteractionState, of: Event) => InteractionState
      expect(byName(absent, each)).toEqual(evolve(absent, each))
    }
  })
})
