import { describe, expect, it } from 'vitest'
import {
  type DispatchedAgent,
  Dispatcher,
  type DispatcherOptions,
  type Explanation,
  firstComeFirstServed,
  type RoutingDecision,
  type RoutingOutcome,
  type RoutingPolicy,
  type RoutingTrigger,
  type WaitingInteraction,
} from '../../src/index.ts'
import { group, queue } from './desk.ts'

interface TestAgent extends DispatchedAgent {
  given: number
}

const sales = queue('sales', { one: 1, two: 2 })
const [one, two] = sales.line() as [WaitingInteraction, WaitingInteraction]
const moment: RoutingTrigger = { _tag: 'Moment', about: null }

/** An agent with room for so many. */
const agentWith = (room: number, skill = 0): TestAgent => {
  const [base] = group('desk', { anna: 0 }).agents()
  if (base === undefined) throw new Error('the group has nobody')
  const agent: TestAgent = {
    ...base,
    given: 0,
    get free() {
      return agent.given < room
    },
    skill: () => skill,
    get hasMoreRoom(): RoutingTrigger {
      return { _tag: 'AgentFree', agent, because: 'more' }
    },
  }
  return agent
}

/** Tells in words what it is made to do. */
class Desk extends Dispatcher<WaitingInteraction, TestAgent> {
  readonly queues = [sales]
  readonly groups = []
  readonly now = 100
  readonly told: Array<string> = []
  readonly gone = new Set<WaitingInteraction>()
  areThere = true
  private numbers = 0

  protected drawn() {
    return ++this.numbers / 10
  }
  protected waits(interaction: WaitingInteraction) {
    return !this.gone.has(interaction)
  }
  protected assign({ id }: WaitingInteraction, agent: TestAgent) {
    agent.given++
    this.told.push(`${id} to ${agent.id}`)
  }
  protected offer({ id }: WaitingInteraction, agent: TestAgent, ring: number | null) {
    agent.given++
    this.told.push(`${id} rings at ${agent.id} for ${ring}`)
  }
  protected enqueue({ id }: WaitingInteraction, to: string) {
    this.told.push(`${id} to queue ${to}`)
  }
  protected dissuade({ id }: WaitingInteraction, reason: string) {
    this.told.push(`${id} turned away: ${reason}`)
  }
  protected askAgain(at: number, about: WaitingInteraction | null) {
    this.told.push(`again at ${at} about ${about?.id ?? 'all'}`)
  }
  protected explained(explanations: ReadonlyArray<Explanation>) {
    if (explanations.length === 0) this.told.push('because of nothing')
    this.told.push(...explanations.map(({ decided }) => `because ${decided}`))
  }
  protected cannot(what: string) {
    this.told.push(`cannot: ${what}`)
  }
  protected override isThere(agent: TestAgent) {
    return super.isThere(agent) && this.areThere
  }
}

const OPTIONS: DispatcherOptions = { explains: false, checksSkills: true }

const deskWith = (
  decide: (trigger: RoutingTrigger, memory: unknown, desk: { readonly luck: number }) => RoutingOutcome,
  rest: Partial<RoutingPolicy> = {},
  options: DispatcherOptions = OPTIONS,
): Desk => {
  const base = { name: 'scripted', rank: () => 0, initial: 'fresh' }
  return new Desk(
    { ...base, ...rest, decide: (view, trigger, memory) => decide(trigger, memory, view) },
    options,
  )
}

const toldOf = (decision: RoutingDecision, prepare: (desk: Desk) => void = () => {}, options = OPTIONS) => {
  const desk = deskWith(() => decision, {}, options)
  prepare(desk)
  desk.route(moment)
  return desk.told
}

const isGone = (desk: Desk): void => {
  desk.gone.add(one)
}

describe('what a policy decides is carried out', () => {
  it.each([
    ['one to anna', { _tag: 'Assign', interaction: one, agent: agentWith(1) }],
    ['one rings at anna for 20', { _tag: 'Offer', interaction: one, agent: agentWith(1), ring: 20 }],
    ['one to queue backup', { _tag: 'Enqueue', interaction: one, queue: 'backup' }],
    ['one turned away: all busy', { _tag: 'Dissuade', interaction: one, reason: 'all busy' }],
    ['again at 101 about one', { _tag: 'AskAgain', at: 101, about: one }],
    ['again at 101 about all', { _tag: 'AskAgain', at: 101, about: null }],
  ] as const)('%s', (told, decision) => {
    expect(toldOf(decision)).toEqual([told])
  })

  it('one after the other, where it decides several, and what it remembers is kept', () => {
    const decisions: ReadonlyArray<RoutingDecision> = [
      { _tag: 'Dissuade', interaction: two, reason: 'full' },
      { _tag: 'Enqueue', interaction: one, queue: 'backup' },
    ]
    const desk = deskWith((_, memory) => ({ _tag: 'Several', decisions, memory: `${memory}, used` }))
    expect(desk.memory).toBe('fresh')
    desk.route(moment)
    expect(desk.told).toEqual(['two turned away: full', 'one to queue backup'])
    expect(desk.memory).toBe('fresh, used')
  })

  it('and nothing where it decides nothing, or to be asked again at no time', () => {
    const desk = deskWith(() => ({ _tag: 'Nothing' }))
    desk.route(moment)
    expect(desk.told).toEqual([])
    expect(toldOf({ _tag: 'AskAgain', at: Number.POSITIVE_INFINITY, about: null })).toEqual([])
  })
})

describe('what cannot be done is told and left alone', () => {
  const assign = (agent: TestAgent): RoutingDecision => ({ _tag: 'Assign', interaction: one, agent })

  it.each([
    ['wants to Assign one, which does not wait', assign(agentWith(1))],
    [
      'wants to Offer one, which does not wait',
      { _tag: 'Offer', interaction: one, agent: agentWith(1), ring: null },
    ],
    ['wants to Enqueue one, which does not wait', { _tag: 'Enqueue', interaction: one, queue: 'backup' }],
    ['wants to Dissuade one, which does not wait', { _tag: 'Dissuade', interaction: one, reason: 'no' }],
    ['asks to be asked again about one, which does not wait', { _tag: 'AskAgain', at: 101, about: one }],
  ] as const)('%s', (what, decision) => {
    expect(toldOf(decision, isGone)).toEqual([`cannot: ${what}`])
  })

  it.each([100, 99, Number.NaN])('asks to be asked again at %d, which is not later than now', (at) => {
    const what = `asks to be asked again at ${at}, which is not later than now`
    expect(toldOf({ _tag: 'AskAgain', at, about: null })).toEqual([`cannot: ${what}`])
  })

  it('who is not free, or not there, or has no room for it is not given it', () => {
    const busy = 'cannot: assigns one to anna, who is not free'
    expect(toldOf(assign(agentWith(0)))).toEqual([busy])
    expect(
      toldOf(assign(agentWith(1)), (desk) => {
        desk.areThere = false
      }),
    ).toEqual([busy])
    const small = Object.assign(agentWith(1), { hasRoomFor: () => false })
    expect(toldOf({ _tag: 'Offer', interaction: one, agent: small, ring: null })).toEqual([
      'cannot: offers one to anna, who has no room for it',
    ])
  })

  it('nor who lacks a skill, unless that is not checked or the policy relaxes skills', () => {
    const hard: WaitingInteraction = { ...one, needs: [{ skill: 'french', level: 2 }] }
    const decide = (skill: number) => () =>
      ({ _tag: 'Assign', interaction: hard, agent: agentWith(1, skill) }) as const
    const told = (skill: number, rest: Partial<RoutingPolicy>, checksSkills: boolean) => {
      const desk = deskWith(decide(skill), rest, { explains: false, checksSkills })
      desk.route(moment)
      return desk.told
    }
    expect(told(1, {}, true)).toEqual([
      'cannot: assigns one to anna, who lacks a skill: it needs french 2, has 1',
    ])
    expect(told(2, {}, true)).toEqual(['one to anna'])
    expect(told(1, {}, false)).toEqual(['one to anna'])
    expect(told(1, { relaxesSkills: true }, true)).toEqual(['one to anna'])
  })

  it('nor what is no decision at all', () => {
    const strange = { _tag: 'Teleport' } as unknown as RoutingDecision
    expect(toldOf(strange)).toEqual(['cannot: decides "Teleport", which is no decision'])
  })

  it('and decisions that lead to one another without end are cut off', () => {
    const desk: Desk = deskWith(() => ({ _tag: 'Enqueue', interaction: one, queue: 'backup' }))
    let asked = 0
    Object.assign(desk, {
      enqueue: () => {
        asked++
        desk.route(moment)
      },
    })
    const endless = 'cannot: decides for ever: 1000 decisions in one moment, each led to by the one before'
    desk.route(moment)
    expect([asked, desk.told]).toEqual([1000, [endless]])
    desk.route(moment)
    expect([asked, desk.told]).toEqual([2000, [endless, endless]])
  })
})

describe('an agent with room', () => {
  const toWhomever = (trigger: RoutingTrigger): RoutingOutcome =>
    trigger._tag === 'AgentFree'
      ? { _tag: 'Assign', interaction: trigger.because === 'more' ? two : one, agent: trigger.agent }
      : { _tag: 'Nothing' }

  it('is offered more until they have no room left', () => {
    const desk = deskWith(toWhomever)
    const agent = agentWith(3)
    desk.offersRoom(agent, { _tag: 'AgentFree', agent, because: 'done' })
    expect(desk.told).toEqual(['one to anna', 'two to anna', 'two to anna'])
  })

  it('also one who was given something before', () => {
    const desk = deskWith(toWhomever)
    const agent = agentWith(2)
    agent.given = 1
    desk.offersRoom(agent, { _tag: 'AgentFree', agent, because: 'came' })
    expect(desk.told).toEqual(['one to anna'])
  })

  it('or until they are given nothing more', () => {
    let asked = 0
    const desk = deskWith((trigger) => {
      asked++
      return asked === 1 ? toWhomever(trigger) : { _tag: 'Nothing' }
    })
    const agent = agentWith(9)
    desk.offersRoom(agent, { _tag: 'AgentFree', agent, because: 'came' })
    expect([asked, desk.told]).toEqual([2, ['one to anna']])
  })

  it('is asked about again after a moment that gave them something, once', () => {
    const agent = agentWith(4)
    const both: ReadonlyArray<RoutingDecision> = [
      { _tag: 'Assign', interaction: one, agent },
      { _tag: 'Offer', interaction: two, agent, ring: null },
    ]
    let asked = 0
    const desk = deskWith((trigger, memory) => {
      if (trigger._tag === 'Moment') return { _tag: 'Several', decisions: both, memory }
      asked++
      return { _tag: 'Nothing' }
    })
    desk.moment(moment)
    expect([asked, desk.told]).toEqual([1, ['one to anna', 'two rings at anna for null']])
    desk.moment(moment)
    expect(asked).toBe(1)
    const routed = agentWith(2)
    const once = deskWith((trigger) =>
      trigger._tag === 'Moment' ? { _tag: 'Assign', interaction: one, agent: routed } : toWhomever(trigger),
    )
    once.route(moment)
    expect(once.told).toEqual(['one to anna'])
  })
})

describe('each decision', () => {
  it('is explained before it is carried out, where that is wanted and there is something to say', () => {
    const [why] = [{ decided: 'it is its turn' }] as unknown as ReadonlyArray<Explanation>
    const explain = () => (why === undefined ? [] : [why])
    const told = (rest: Partial<RoutingPolicy>, explains: boolean) => {
      const sends: RoutingDecision = { _tag: 'Enqueue', interaction: one, queue: 'backup' }
      const desk = deskWith(() => sends, rest, { explains, checksSkills: true })
      desk.route(moment)
      return desk.told
    }
    expect(told({ explain }, true)).toEqual(['because it is its turn', 'one to queue backup'])
    expect(told({ explain }, false)).toEqual(['one to queue backup'])
    expect(told({ explain: () => [] }, true)).toEqual(['one to queue backup'])
    expect(told({}, true)).toEqual(['one to queue backup'])
  })

  it('has luck of its own, which is drawn once if at all', () => {
    const seen: Array<number> = []
    const desk = deskWith((_, __, { luck }) => {
      seen.push(luck, desk.luck)
      return { _tag: 'Nothing' }
    })
    desk.route(moment)
    desk.route(moment)
    expect(seen).toEqual([0.1, 0.1, 0.2, 0.2])
    expect(deskWith(() => ({ _tag: 'Nothing' })).luck).toBe(0.1)
  })

  it('begins with the memory that the policy begins with', () => {
    expect(new Desk(firstComeFirstServed(), OPTIONS).memory).toBe(firstComeFirstServed().initial)
  })
})
