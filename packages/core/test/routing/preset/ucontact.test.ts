import { describe, expect, it } from 'vitest'
import { type AgentGiven, Centre } from '../centre.ts'
import { presetOf } from './preset-of.ts'

const agentsWith = (agents: Readonly<Record<string, AgentGiven>>) => ({
  groups: {
    members: {
      queues: ['sales', 'other'],
      agents: Object.fromEntries(
        Object.entries(agents).map(([name, each]) => [name, { capacity: 9, ...each }]),
      ),
    },
  },
})
const CALL = { call: { channel: 'voice', queue: 'other' } } as const
const CHAT = { chat: { queue: 'other' } } as const
const OF_SALES = { held: {} } as const

/** Who of several agents a strategy lets have a chat of `sales`. */
const eligibleUnder = (
  strategy: string,
  agents: Readonly<Record<string, AgentGiven>>,
  options: Readonly<Record<string, unknown>> = {},
): ReadonlyArray<string> => {
  const centre = new Centre(presetOf(`ucontact.${strategy}`, options), agentsWith(agents))
  centre.joins('one', 'sales')
  const [why] = centre.explain(centre.waits('one'))
  return (why?.considered ?? [])
    .filter(({ ruledOutBy }) => ruledOutBy === null)
    .map(({ candidate }) => candidate)
}

describe('uContact’s strategies', () => {
  const agents = {
    idle: {},
    onCall: { has: CALL },
    chatting: { has: CHAT },
    ofSales: { has: OF_SALES },
    away: { onDuty: false },
  }

  it.each([
    ['incall', ['idle']],
    ['nocall', ['idle', 'onCall', 'chatting', 'ofSales']],
    ['interaction', ['idle', 'onCall']],
    ['ringall', []],
    ['ringallmultiple', []],
    ['omni', ['idle', 'onCall', 'chatting', 'ofSales']],
    ['nopause', ['idle', 'onCall', 'chatting', 'ofSales']],
  ])('%s lets have one more: %j', (strategy, names) => {
    expect(eligibleUnder(strategy, agents)).toEqual(names)
  })

  it.each([
    ['nocall', ['idle', 'onCall', 'chatting']],
    ['omni', ['idle', 'onCall', 'chatting']],
    ['nopause', ['idle', 'onCall', 'chatting', 'ofSales']],
  ])('%s and the number in the campaign’s settings', (strategy, names) => {
    expect(eligibleUnder(strategy, agents, { limit: 1 })).toEqual(names)
  })

  it('incall sets an agent on a break for all but nopause', () => {
    const centre = (other: string) => {
      const one = new Centre(
        presetOf('ucontact.incall', { campaigns: { other } }),
        agentsWith({ onIncall: { has: OF_SALES } }),
      )
      return one.arrives('one', 'other')
    }
    expect(centre('nocall')).toEqual([])
    expect(centre('nopause')).toEqual(['one to onIncall'])
  })

  it('incall lets no call through, and nocall does', () => {
    const call = (strategy: string): ReadonlyArray<string> =>
      new Centre(presetOf(`ucontact.${strategy}`), agentsWith({ anna: { has: OF_SALES } })).arrives(
        'one',
        'other',
        {
          channel: 'voice',
        },
      )
    expect(call('incall')).toEqual([])
    expect(call('nocall')).toEqual(['one to anna'])
    expect(call('interaction')).toEqual(['one to anna'])
  })

  it('omni takes the free first, and anyone when all are busy', () => {
    const given = agentsWith({ anna: { has: CHAT }, bert: {} })
    const omni = new Centre(presetOf('ucontact.omni'), given)
    expect(omni.arrives('1', 'sales')).toEqual(['1 to bert'])
    expect(omni.arrives('2', 'sales')).toEqual(['2 to anna'])
    const nopause = new Centre(presetOf('ucontact.nopause'), given)
    expect(nopause.arrives('1', 'sales')).toEqual(['1 to anna'])
  })

  it('give nothing out where agents choose, and say so', () => {
    const centre = new Centre(presetOf('ucontact.ringall'), agentsWith({ anna: {} }))
    expect(centre.arrives('1', 'sales')).toEqual([])
    expect(centre.comes('anna')).toEqual([])
    expect(centre.explain(centre.waits('1'))[0]?.considered).toEqual([
      { candidate: 'anna', ruledOutBy: 'ringall: agents take from the list themselves' },
    ])
  })
})

describe('uContact’s order of delivery', () => {
  it('rrmemory goes round each campaign apart, whatever the penalties', () => {
    const centre = new Centre(
      presetOf('ucontact.nopause', { penalties: { anna: 100 } }),
      agentsWith({ anna: {}, bert: {} }),
    )
    expect(centre.arrives('1', 'sales')).toEqual(['1 to anna'])
    expect(centre.arrives('2', 'other')).toEqual(['2 to anna'])
    expect(centre.arrives('3', 'sales')).toEqual(['3 to bert'])
  })

  it('wrandom gives fewer to those with a higher penalty', () => {
    const policy = presetOf('ucontact.nopause', { order: 'wrandom', penalties: { bert: 1, cleo: 100 } })
    const given = agentsWith({ anna: {}, bert: {}, cleo: {} })
    const often = new Map<string, number>()
    for (let i = 0; i < 2000; i++) {
      const told = new Centre(policy, { ...given, luck: (i + 0.5) / 2000 }).arrives('one', 'sales').join()
      often.set(told, (often.get(told) ?? 0) + 1)
    }
    const [anna = 0, bert = 0, cleo = 0] = ['anna', 'bert', 'cleo'].map((name) => often.get(`one to ${name}`))
    expect(anna + bert + cleo).toBe(2000)
    // Of two, the one with penalty 1 has the lower number in a quarter of the draws; the third hardly ever.
    expect(Math.abs(anna / 2000 - 0.75)).toBeLessThan(0.05)
    expect(Math.abs(bert / 2000 - 0.25)).toBeLessThan(0.05)
    expect(cleo).toBeLessThan(40)
  })
})
