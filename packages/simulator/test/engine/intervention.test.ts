import { describe, expect, it } from 'vitest'
import { Engine } from '../../src/engine/engine.ts'
import type { Plan, Ringing } from '../../src/engine/plan.ts'
import { at, group, linesOf, minutes, plan, START, type } from './desk.ts'
import { Log } from './watched.ts'

const RINGS: Ringing = {
  assigned: 'rings',
  for: minutes(1),
  answers: { _tag: 'Constant', value: minutes(2) },
  declines: 0,
  awayAfterDeclining: 0,
  awayAfterLapse: 0,
}

/** A run that has come to a minute. */
const until = (minute: number, run: Plan) => {
  const log = new Log()
  const engine = new Engine(
    { ...run, groups: run.groups.map((each) => ({ absences: NEVER, ...each })) },
    1,
    1,
    log,
  )
  while (engine.nextAt <= START + minutes(minute)) engine.advance(1)
  return {
    engine,
    log,
    rest: () => {
      engine.advance()
      return linesOf(log)
    },
  }
}
const NEVER = {
  every: { _tag: 'Constant', value: Number.POSITIVE_INFINITY },
  lasts: { _tag: 'Constant', value: 0 },
} as const

describe('what is done to a run from outside', () => {
  it('an agent who disconnects loses what they have to a colleague, and work that is done stays done', () => {
    const { engine, rest } = until(4, plan({ groups: [group(2)], traffic: [at([0])] }))
    expect(engine.intervene({ _tag: 'Disconnect', agent: 'desk 1', for: minutes(5) })).toBeNull()
    expect(rest()).toEqual([
      '0 #1 Received',
      '0 #1 Assigned desk 1',
      '0 #1 Unassigned desk 1',
      '0 #1 Assigned desk 2',
      '10 #1 Closed',
    ])
  })

  it('nobody disconnects twice, and nobody returns who is there', () => {
    const { engine } = until(0, plan({ groups: [group(1)], traffic: [at([0, 1])] }))
    const gone = { _tag: 'Disconnect', agent: 'desk 1', for: minutes(60) } as const
    const back = { _tag: 'Return', agent: 'desk 1' } as const
    expect(engine.intervene(back)).toEqual({ _tag: 'NotThere', who: 'desk 1' })
    expect(engine.intervene(gone)).toBeNull()
    expect(engine.intervene(gone)).toEqual({ _tag: 'NotThere', who: 'desk 1' })
    expect(engine.intervene(back)).toBeNull()
    expect(engine.intervene(back)).toEqual({ _tag: 'NotThere', who: 'desk 1' })
    expect(engine.intervene({ ...gone, agent: 'Zoe' })).toEqual({ _tag: 'NotThere', who: 'Zoe' })
  })

  it('of two agents who pick the same, one has it', () => {
    const nobodyGives = { ...plan().policy, decide: () => ({ _tag: 'Nothing' }) as const }
    const { engine, rest } = until(0, plan({ groups: [group(2)], policy: nobodyGives }))
    const pick = (agent: string) =>
      engine.intervene({ _tag: 'Pick', agent, interaction: 'interaction-1', at: START })
    expect(pick('desk 2')).toBeNull()
    expect(pick('desk 1')).toMatchObject({ _tag: 'Held', holder: 'desk 2' })
    expect(rest()).toEqual(['0 #1 Received', '0 #1 Picked desk 2', '10 #1 Closed'])
  })

  it('an offer is answered before the agent would have, and no longer once it has lapsed', () => {
    const ringing = plan({ groups: [group(2, { ringing: RINGS })] })
    const answer = (_tag: 'AcceptOffer' | 'DeclineOffer', later = 0) =>
      ({ _tag, agent: 'desk 1', interaction: 'interaction-1', at: START + later }) as const
    const taken = until(0, ringing)
    expect(taken.engine.intervene(answer('AcceptOffer', minutes(1)))).toMatchObject({ _tag: 'OfferLapsed' })
    expect(taken.engine.intervene(answer('AcceptOffer', minutes(0.5)))).toBeNull()
    expect(taken.rest()).toEqual([
      '0 #1 Received',
      '0 #1 Offered desk 1',
      '0.5 #1 OfferAccepted desk 1',
      '10 #1 Closed',
    ])
    const declined = until(0, ringing)
    expect(declined.engine.intervene(answer('DeclineOffer'))).toBeNull()
    expect(declined.engine.intervene(answer('DeclineOffer'))).toMatchObject({ _tag: 'NotOffered' })
    expect(linesOf(declined.log).slice(2)).toEqual(['0 #1 OfferDeclined desk 1', '0 #1 Offered desk 2'])
  })

  it('a contact gives up who would have waited, and never one who is served', () => {
    const { engine, rest } = until(1, plan({ types: [type()], traffic: [at([0, 1])] }))
    const gone = (serial: number) =>
      engine.intervene({ _tag: 'Abandon', interaction: `interaction-${serial}` })
    expect(gone(1)).toMatchObject({ _tag: 'Held' })
    expect(gone(2)).toBeNull()
    expect(gone(2)).toEqual({ _tag: 'NotThere', who: 'interaction-2' })
    expect(rest()).toEqual([
      '0 #1 Received',
      '0 #1 Assigned desk 1',
      '1 #2 Received',
      '1 #2 Abandoned',
      '10 #1 Closed',
    ])
  })

  it('who has no room, lacks a skill or serves another queue picks nothing', () => {
    const nobodyGives = { ...plan().policy, decide: () => ({ _tag: 'Nothing' }) as const }
    const skilled = type({ needs: [{ skill: 'french', level: 2 }] })
    const { engine } = until(
      1,
      plan({
        groups: [group(1)],
        types: [type(), skilled],
        traffic: [at([0]), at([1], 1)],
        policy: nobodyGives,
      }),
    )
    const pick = (serial: number) =>
      engine.intervene({ _tag: 'Pick', agent: 'desk 1', interaction: `interaction-${serial}`, at: START })
    expect(pick(2)).toEqual({ _tag: 'NotThere', who: 'desk 1' })
    expect(pick(1)).toBeNull()
    expect(pick(2)).toEqual({ _tag: 'NotThere', who: 'desk 1' })
  })

  it('does not set a run going again that is over', () => {
    const long = type({ service: { _tag: 'Constant', value: minutes(500) } })
    const { engine, log } = until(480, plan({ types: [long], traffic: [at([0, 1])], atEnd: 'stop' }))
    expect(engine.nextAt).toBe(Number.POSITIVE_INFINITY)
    expect(engine.intervene({ _tag: 'Abandon', interaction: 'interaction-2' })).toBeNull()
    expect(engine.nextAt).toBe(Number.POSITIVE_INFINITY)
    expect(engine.advance()).toBe(true)
    expect(linesOf(log).at(-1)).toBe('480 #2 Abandoned')
  })
})
