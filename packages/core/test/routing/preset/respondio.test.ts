import { describe, expect, it } from 'vitest'
import { Centre, type CentreGiven } from '../centre.ts'
import { presetOf } from './preset-of.ts'

const users: CentreGiven = {
  groups: {
    team: {
      queues: ['sales'],
      agents: { anna: { capacity: 9 }, bert: { capacity: 9 }, cleo: { capacity: 9 } },
    },
  },
}

describe('Assign To of respond.io', () => {
  it('gives each online user a contact in turn', () => {
    const centre = new Centre(presetOf('respondio.roundRobin'), users)
    centre.goes('bert')
    const given = ['1', '2', '3'].map((name) => centre.arrives(name, 'sales').join())
    expect(given).toEqual(['1 to anna', '2 to cleo', '3 to anna'])
  })

  it('gives the user with the least open contacts one more', () => {
    const centre = new Centre(presetOf('respondio.leastOpen'), {
      groups: {
        team: {
          queues: ['sales'],
          agents: { anna: { capacity: 9, has: { a: {}, b: {} } }, bert: { capacity: 9, has: { c: {} } } },
        },
      },
    })
    expect(centre.arrives('1', 'sales')).toEqual(['1 to bert'])
  })

  it('passes over users who have as many open contacts as set', () => {
    const centre = new Centre(presetOf('respondio.roundRobin', { fewerThan: 1 }), users)
    const given = ['1', '2', '3', '4'].map((name) => centre.arrives(name, 'sales').join())
    expect(given).toEqual(['1 to anna', '2 to bert', '3 to cleo', ''])
  })

  it('leaves unassigned what finds nobody, whoever is free later', () => {
    const centre = new Centre(presetOf('respondio.roundRobin', { fewerThan: 1 }), users)
    for (const name of ['1', '2', '3', '4']) centre.arrives(name, 'sales')
    centre.after(1)
    expect(centre.finishes('1')).toEqual([])
    expect(centre.arrives('5', 'sales')).toEqual(['5 to anna'])
    expect(centre.explain(centre.waits('4'))[0]?.considered[0]?.ruledOutBy).toBe(
      'it is given up after 0 s, has waited 0.001 s',
    )
  })

  it('with a timeout waits that long for somebody', () => {
    const centre = new Centre(presetOf('respondio.roundRobin', { fewerThan: 1, timeout: 60_000 }), users)
    for (const name of ['1', '2', '3', '4', '5']) centre.arrives(name, 'sales')
    centre.after(60_000)
    expect(centre.finishes('1')).toEqual(['4 to anna'])
    centre.after(1)
    expect(centre.finishes('2')).toEqual([])
  })
})
