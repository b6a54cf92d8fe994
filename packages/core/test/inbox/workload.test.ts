import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { Workload } from '../../src/inbox/workload.ts'
import { absent, type InteractionState } from '../../src/interaction/state.ts'
import { NOWHERE } from '../../src/index.ts'

const AGENTS = ['anna', 'bert', 'cleo']
const CAMPAIGNS = ['spring', 'autumn']

/** Interactions of some ids that come to stand somehow, one after another. */
const steps = fc.array(
  fc.record({
    id: fc.constantFrom('i1', 'i2', 'i3', 'i4'),
    phase: fc.constantFrom('unanswered', 'open', 'closed', 'archived'),
    holder: fc.constantFrom(null, ...AGENTS),
    channel: fc.constantFrom('voice', 'sms', 'chat'),
    campaign: fc.constantFrom(null, ...CAMPAIGNS),
  }),
  { maxLength: 30 },
)
type Step = (typeof steps extends fc.Arbitrary<infer All> ? All : never)[number]

const stateOf = ({ phase, holder, channel, campaign }: Step): InteractionState => ({
  ...absent,
  phase,
  holder,
  origin: { ...absent.origin, channel },
  place: { ...NOWHERE, campaign },
})

/** What was folded, and how everything stands in the end. */
const after = (all: ReadonlyArray<Step>) => {
  const workload = new Workload()
  const states = new Map<string, InteractionState>()
  for (const step of all) {
    const next = stateOf(step)
    workload.apply(step.id, states.get(step.id) ?? absent, next)
    states.set(step.id, next)
  }
  return { workload, states: [...states.values()] }
}

const inHandOf = (states: ReadonlyArray<InteractionState>, agent: string) =>
  states.filter(({ holder, phase }) => holder === agent && (phase === 'open' || phase === 'unanswered'))

describe('the workload folded from events', () => {
  it.prop([steps, fc.constantFrom(...AGENTS), fc.constantFrom(...CAMPAIGNS), fc.subarray(AGENTS)])(
    'is what the states say: who has what in hand that is not over',
    (all, agent, campaign, others) => {
      const { workload, states } = after(all)
      const inHand = inHandOf(states, agent)
      expect(workload.of(agent, campaign, others)).toEqual({
        onCall: inHand.some(({ origin }) => origin.channel === 'voice'),
        inHand: inHand.length,
        ofCampaign: inHand.filter(
          ({ origin, place }) => origin.channel !== 'voice' && place.campaign === campaign,
        ).length,
        othersFree: others.some((other) => other !== agent && inHandOf(states, other).length === 0),
      })
    },
  )

  it.prop([steps])('does not depend on how interactions took turns', (all) => {
    const sorted = all.toSorted((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0))
    const [mixed, apart] = [after(all).workload, after(sorted).workload]
    for (const agent of AGENTS) {
      for (const campaign of CAMPAIGNS) {
        expect(apart.of(agent, campaign, AGENTS)).toEqual(mixed.of(agent, campaign, AGENTS))
      }
    }
  })

  it('of an agent of whom nothing is known is none', () => {
    expect(new Workload().of('anna', 'spring', ['anna', 'bert'])).toEqual({
      onCall: false,
      inHand: 0,
      ofCampaign: 0,
      othersFree: true,
    })
    expect(new Workload().of('anna', 'spring', ['anna']).othersFree).toBe(false)
  })
})
