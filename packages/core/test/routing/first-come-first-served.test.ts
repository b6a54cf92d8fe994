import { it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { firstComeFirstServed } from '../../src/index.ts'
import { small } from '../arbitrary/pool.ts'
import { stateFrom } from '../arbitrary/state.ts'

describe('first come, first served', () => {
  const { name, rank } = firstComeFirstServed()

  it('bears its name', () => {
    expect(name).toBe('firstComeFirstServed')
  })

  it.prop([stateFrom(small), stateFrom(small)])(
    'puts in front who has waited for longer, whatever else',
    (a, b) => {
      expect(Math.sign(rank(a) - rank(b))).toBe(Math.sign(a.moments.waitingSince - b.moments.waitingSince))
    },
  )
})
