import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { guideTables, placeOf } from './guide-tables.ts'
import { plantedFaults } from './planted-faults.ts'

const guide = readFileSync(new URL('../../../../docs/property-testing.md', import.meta.url), 'utf8')
const written = (name: string): string => placeOf(name).exec(guide)?.[2] ?? ''

describe('the guide to property testing (after a change: npm run property)', () => {
  it.each(['invariants', 'inbox', 'presets'] as const)('says what there is of %s', (name) => {
    expect(written(name)).toBe(`${guideTables[name]().join('\n')}\n`)
  })

  it('has a row for each planted fault, and no other', () => {
    const rows = written('faults').trimEnd().split('\n').slice(2)
    expect(rows.map((row) => row.split(' | ')[0])).toEqual(plantedFaults.map(({ name }) => `| ${name}`))
  })
})
