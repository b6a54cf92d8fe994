import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { nearest } from '../../src/directory/nearest.ts'

describe('the nearest name', () => {
  it.prop([fc.string({ minLength: 1, maxLength: 20 }), fc.array(fc.string({ maxLength: 20 }))])(
    'is the name itself, whatever else there is',
    (name, others) => {
      expect(nearest(name, [...others, name])?.toLowerCase()).toBe(name.toLowerCase())
    },
  )

  it.prop([fc.string(), fc.array(fc.string())])('is one of the known, or none', (name, known) => {
    const near = nearest(name, known)
    if (near !== null) expect(known).toContain(near)
  })

  it.each([
    ['suport', 'support'],
    ['supporrt', 'support'],
    ['supqort', 'support'],
    ['SALES', 'sales'],
    ['tickets', null],
    ['sa', null],
    ['', null],
  ])('of %j is %j', (name, near) => expect(nearest(name, ['sales', 'support'])).toBe(near))

  it('is the first of two that are equally near', () => {
    expect(nearest('team', ['teams', 'teas'])).toBe('teams')
    expect(nearest('team1', ['team2', 'team3'])).toBe('team2')
  })

  it('is not looked for beyond the length of a name', () => {
    expect(nearest('a'.repeat(201), ['a'.repeat(200)])).toBe(null)
    expect(nearest('a'.repeat(200), ['a'.repeat(199)])).toBe('a'.repeat(199))
  })
})
