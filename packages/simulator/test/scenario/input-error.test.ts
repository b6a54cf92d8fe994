import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { InputError } from '../../src/scenario/input-error.ts'
import { InputErrors } from '../../src/scenario/input-errors.ts'

const error = (place: string): InputError => new InputError({ place, problem: 'is wrong', fix: 'mend it' })

describe('an input error', () => {
  it('says place, problem and fix in one line', () => {
    expect(error('traffic.0.rate').message).toBe('traffic.0.rate: is wrong; mend it')
  })

  it.prop([fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })])(
    'is one line, and nothing that a terminal would obey, whatever was given',
    (place, problem, fix) => {
      expect(new InputError({ place, problem, fix }).message).toMatch(/^[^\p{Cc}\u2028\u2029]*$/u)
    },
  )

  it('of many problems has a line for each', () => {
    expect(new InputErrors([error('a'), error('b')]).message).toBe(
      'a: is wrong; mend it\nb: is wrong; mend it',
    )
  })

  it('of very many problems shows the first ones and their number', () => {
    const lines = new InputErrors(Array.from({ length: 1000 }, () => error('a'))).message.split('\n')
    expect(lines).toHaveLength(51)
    expect(lines.at(-1)).toBe('and 950 more')
  })
})
