import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { type Capacity, hasRoomBeside, type InHand } from '../../src/index.ts'

const ANY: Capacity = { units: Number.POSITIVE_INFINITY, channels: [], exclusive: [], interrupts: [] }
const chat: InHand = { channel: 'chat', weight: 1 }
const call: InHand = { channel: 'voice', weight: 1 }
const mail: InHand = { channel: 'email', weight: 1 }
const inHand = fc.record({
  channel: fc.constantFrom('chat', 'voice', 'email'),
  weight: fc.integer({ min: 0, max: 4 }),
}) satisfies fc.Arbitrary<InHand>

describe('an agent has room for one more', () => {
  it('of any kind, without a capacity, only with nothing in hand', () => {
    expect(hasRoomBeside(null, [], { ...chat, weight: 9 })).toBe(true)
    expect(hasRoomBeside(null, [chat], mail)).toBe(false)
  })

  it.prop([fc.integer({ min: 0, max: 12 }), fc.array(inHand), inHand])(
    'while all weigh no more than its units together',
    (units, has, one) => {
      const all = [...has, one].reduce((sum, { weight }) => sum + weight, 0)
      expect(hasRoomBeside({ ...ANY, units }, has, one)).toBe(all <= units)
    },
  )

  it('of a tenth beside nine tenths', () => {
    const tenth = { ...chat, weight: 0.1 }
    const nine = Array.from({ length: 9 }, () => tenth)
    expect(hasRoomBeside({ ...ANY, units: 1 }, nine, tenth)).toBe(true)
    expect(hasRoomBeside({ ...ANY, units: 1 }, [...nine, tenth], { ...chat, weight: 0.01 })).toBe(false)
  })

  it('while there are fewer of its channel than the channel may have', () => {
    const capacity: Capacity = {
      ...ANY,
      channels: [
        { channel: 'voice', most: 0 },
        { channel: 'chat', most: 2 },
      ],
    }
    expect(hasRoomBeside(capacity, [chat, mail], chat)).toBe(true)
    expect(hasRoomBeside(capacity, [chat, chat], chat)).toBe(false)
    expect(hasRoomBeside(capacity, [chat, chat], mail)).toBe(true)
  })

  it('of an exclusive channel beside its like only, and of others not beside it', () => {
    const capacity: Capacity = { ...ANY, exclusive: ['voice'] }
    expect(hasRoomBeside(capacity, [call], call)).toBe(true)
    expect(hasRoomBeside(capacity, [chat, call], call)).toBe(false)
    expect(hasRoomBeside(capacity, [call], chat)).toBe(false)
    expect(hasRoomBeside(capacity, [mail], chat)).toBe(true)
  })

  it('of what interrupts others, as if these were not there', () => {
    const interrupts = [{ channel: 'voice', over: ['chat'] }] as const
    const capacity: Capacity = { ...ANY, units: 2, exclusive: ['voice'], interrupts }
    expect(hasRoomBeside(capacity, [chat, chat], call)).toBe(true)
    expect(hasRoomBeside(capacity, [chat, mail], call)).toBe(false)
    expect(hasRoomBeside(capacity, [chat, chat], mail)).toBe(false)
    expect(hasRoomBeside(capacity, [chat, call, call], call)).toBe(false)
    expect(hasRoomBeside(capacity, [call], chat)).toBe(false)
  })
})
