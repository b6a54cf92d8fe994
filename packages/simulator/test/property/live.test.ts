import { fc, it } from '@fast-check/vitest'
import { NOTHING, type RoutingPolicy } from '@inboxlab/core'
import { describe, expect, vi } from 'vitest'
import { Engine } from '../../src/engine/engine.ts'
import { checkLive, checkSteps, type Invariant, neverReached, smallWorlds } from '../../src/property/index.ts'
import { Covering } from '../../src/property/live/coverage.ts'
import type { Chapter } from '../../src/property/live/journal.ts'
import { LiveRun } from '../../src/property/live/live-run.ts'
import { STEPS } from '../../src/property/live/steps.ts'
import { Worth } from '../../src/property/live/worth.ts'
import { Breach } from '../../src/property/breach.ts'
import { made } from './reference-policy.ts'
import { wild } from './wild-policy.ts'

describe('a search that lives in small worlds', () => {
  it('finds nothing against a sound policy, nor against the engine under one that decides everything', () => {
    expect(checkLive(made('sound'), { runs: 500 })._tag).toBe('Held')
    expect(checkLive(wild, { runs: 500 })._tag).toBe('Held')
  })

  it('reaches every state, transition and decision there is, if the policy does', () => {
    const { coverage } = checkLive(wild, { runs: 1000 })
    expect(neverReached(coverage)).toEqual([])
  })

  it('knows all there is to reach', () => {
    const { states, transitions, decisions } = checkLive(wild, { runs: 1000 }).coverage
    expect([states.counts.size, transitions.counts.size, decisions.counts.size]).toEqual([6, 18, 30])
  })

  it('says what it has never reached', () => {
    const { coverage } = checkLive(made('sound'), { runs: 300, worlds: { ringing: false } })
    const [states, transitions] = neverReached(coverage)
    expect(states).toBe('states never reached: ringing, closed as dissuaded')
    expect(transitions).toContain('ringing: OfferExpired')
  })

  it('comes to the same for the same seed, and to other worlds for another', () => {
    const counts = (seed: number) => checkLive(wild, { runs: 100, seed }).coverage
    expect(counts(3)).toEqual(counts(3))
    expect(counts(4)).not.toEqual(counts(3))
  })

  it('does more often what has led to something rare', () => {
    const worth = new Worth(new Covering())
    const chapters = Array.from(
      { length: 9 },
      (_, turn): ReadonlyArray<Chapter> => [
        { step: 'wait', reached: [['states', 'waiting']] },
        { step: 'return', reached: [] },
        { step: 'restart', reached: [] },
        {
          step: 'give up',
          reached: [
            ['states', `rare ${turn}`],
            ['transitions', `rare ${turn}`],
          ],
        },
      ],
    )
    worth.learns({ chapters: chapters.flat() })
    const drawn = fc
      .sample(worth.commands(30), { numRuns: 50, seed: 1 })
      .flatMap((commands) => [...commands].map(String))
    const times = (does: string) => drawn.filter((each) => each.includes(`"${does}"`)).length
    expect(times('give up')).toBeGreaterThan(2 * times('restart'))
  })
})

describe('what goes wrong only when things go wrong', () => {
  /** Counts what it gave, and takes back only what is done: who disconnects stays booked. */
  const booked: RoutingPolicy<Readonly<Record<string, number>>> = {
    ...made<Readonly<Record<string, number>>>('booked'),
    initial: {},
    decide: (view, trigger, counts) => {
      const less =
        trigger._tag === 'AgentFree' && trigger.because === 'done'
          ? { ...counts, [trigger.agent.id]: Math.max(0, (counts[trigger.agent.id] ?? 0) - 1) }
          : counts
      const given = made<Readonly<Record<string, number>>>('booked', {
        suits: (agent, interaction) =>
          agent.hasRoomFor(interaction) &&
          (less[agent.id] ?? 0) < agent.capacity &&
          !interaction.declinedBy(agent.id),
      }).decide(view, trigger, less)
      if (given._tag !== 'Assign')
        return less === counts ? NOTHING : { _tag: 'Several', decisions: [], memory: less }
      const { id } = given.agent
      return { _tag: 'Several', decisions: [given], memory: { ...less, [id]: (less[id] ?? 0) + 1 } }
    },
  }
  const worlds = {
    skills: false,
    ringing: false,
    pauses: false,
    patience: false,
    wrapUp: false,
    capacity: false,
  }
  const search = () => checkLive(booked, { invariants: ['work conservation'], worlds, runs: 500 })

  it('is found, and told as the smallest story', () => {
    const check = search()
    if (check._tag !== 'Failed') throw new Error('what stays booked was not found')
    const { text, steps, world, story } = check.breach
    expect(text).toMatch(/^interaction-\d waits while \w+ is free and could take it$/)
    expect(world.contacts.length).toBeLessThanOrEqual(2)
    expect(steps.filter(({ does }) => does !== 'wait').map(({ does }) => does)).toContain('disconnect')
    expect(story.lines.some((line) => /^\w+ disconnects for \d+ s$/.test(line.text))).toBe(true)
  })

  it('is found again by its world and steps alone', () => {
    const check = search()
    if (check._tag !== 'Failed') throw new Error('what stays booked was not found')
    const { world, steps, text } = check.breach
    expect(checkSteps(world, steps, booked, ['work conservation'])?.text).toBe(text)
    expect(checkSteps(world, steps, made('sound'), ['work conservation'])).toBeNull()
  })

  class NobodyIsTorn extends Breach {
    happened({ _tag, at }: { readonly _tag: string; readonly at: number }): void {
      if (_tag === 'Unassigned') this.breaks(at, 'somebody lost what they had')
    }
  }
  const nobodyIsTorn: Invariant = {
    name: 'torn',
    sentence: 'Nobody is torn from it.',
    systems: [],
    watch: () => new NobodyIsTorn(),
  }

  it('is shrunk to one contact, one agent and one step besides waiting', () => {
    const check = checkLive(made('sound'), { invariants: [nobodyIsTorn] })
    if (check._tag !== 'Failed') throw new Error('nobody was torn from anything')
    const { world, steps } = check.breach
    expect([world.contacts.length, world.agents.length]).toEqual([1, 1])
    expect(steps.filter(({ does }) => does !== 'wait')).toHaveLength(1)
  })
})

describe('an inbox that lies', () => {
  const lies = (answer: (real: () => unknown) => unknown) => {
    const real = Engine.prototype.intervene
    const spy = vi.spyOn(Engine.prototype, 'intervene').mockImplementation(function (this: Engine, what) {
      return answer(() => real.call(this, what)) as ReturnType<typeof real>
    })
    try {
      const check = checkLive(made('sound'), { runs: 300 })
      return check._tag === 'Failed' ? `${check.breach.invariant}: ${check.breach.text}` : 'nothing'
    } finally {
      spy.mockRestore()
    }
  }

  it('is caught when it says that something was done which was not', () => {
    expect(lies(() => null)).toMatch(
      /^true answers: \w+ took interaction-\d+, and |both picked|was done twice/,
    )
  })

  it('is caught when it refuses and does it all the same', () => {
    expect(
      lies((real) => {
        real()
        return { _tag: 'NotThere', who: 'nobody' }
      }),
    ).toMatch(/^true answers: \w+ was refused and changed something$/)
  })
})

describe('a restart', () => {
  const steps = fc.array(fc.oneof(...Object.values(STEPS)), { maxLength: 25 })

  it.prop([smallWorlds(), steps, fc.integer({ min: 1, max: 4 })], { numRuns: 60 })(
    'changes nothing, wherever it comes',
    (world, given, every) => {
      const told = (withRestarts: boolean) => {
        const events: Array<string> = []
        const watcher = {
          broken: null,
          happened: (event: object) => void events.push(JSON.stringify(event)),
        }
        const live = new LiveRun(world, wild, [
          { name: 'told', sentence: '', systems: [], watch: () => watcher },
        ])
        given.forEach((step, index) => {
          if (step.does === 'restart') return
          const { offers } = live.there
          if ((step.does === 'accept' || step.does === 'decline') && offers === 0) return
          live.perform(step)
          if (withRestarts && index % every === 0) live.perform({ does: 'restart' })
        })
        return events
      }
      expect(told(true)).toEqual(told(false))
    },
  )
})
