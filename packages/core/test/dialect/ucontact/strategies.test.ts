import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { ucontactStrategy } from '../../../src/dialect/ucontact/strategies.ts'
import { ucontact } from '../../../src/dialect/ucontact/ucontact.ts'

/** The table of apis 3.7: what waits is chosen or given, how many, and who is left out. */
const table = [
  ['incall', { chooses: false, takes: 'first', atOnce: 1, call: false, busy: false, freeFirst: false }],
  ['nocall', { chooses: false, takes: 'first', atOnce: null, call: true, busy: true, freeFirst: false }],
  ['interaction', { chooses: false, takes: 'first', atOnce: 1, call: true, busy: false, freeFirst: false }],
  ['ringall', { chooses: true, takes: 'first', atOnce: 1, call: true, busy: true, freeFirst: false }],
  [
    'ringallmultiple',
    { chooses: true, takes: 'any', atOnce: null, call: true, busy: true, freeFirst: false },
  ],
  ['omni', { chooses: false, takes: 'first', atOnce: null, call: true, busy: true, freeFirst: true }],
  ['nopause', { chooses: false, takes: 'first', atOnce: null, call: true, busy: true, freeFirst: false }],
] as const

const strategiesOfTable = table.map(
  ([word, { call, busy, ...rest }]) =>
    [word, { ...rest, whileOnCall: call, whileBusy: busy, onBreak: false }] as const,
)

describe('the strategies', () => {
  it('are the seven of the table and no other', () => {
    expect([...ucontact.strategies.keys()]).toEqual(table.map(([word]) => word))
  })

  it.each(strategiesOfTable)('mean by %s what the table says', (word, strategy) => {
    expect(ucontact.strategies.get(word)).toEqual(strategy)
  })

  it('let agents choose with the two that ring everybody, and nobody on a break have any', () => {
    const chosen = [...ucontact.strategies].filter(([, { chooses }]) => chooses).map(([word]) => word)
    expect(chosen).toEqual(['ringall', 'ringallmultiple'])
    for (const [, { onBreak }] of ucontact.strategies) expect(onBreak).toBe(false)
  })
})

describe("a campaign's strategy", () => {
  const words = fc.constantFrom(...ucontact.strategies.keys())
  const limits = fc.option(fc.nat({ max: 9 }))

  it.prop([words, limits])(
    "has the campaign's limit with nocall and omni, and its own otherwise",
    (word, limit) => {
      const strategy = ucontact.strategies.get(word)
      const atOnce = word === 'nocall' || word === 'omni' ? limit : strategy?.atOnce
      expect(ucontactStrategy(word, limit)).toEqual({ ...strategy, atOnce })
    },
  )

  it.each(['linear', 'RINGALL', '', 'constructor'])('is none by the word %j', (word) => {
    expect(ucontactStrategy(word, 1)).toBeNull()
  })
})
