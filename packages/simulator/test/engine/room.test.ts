import { fc, it } from '@fast-check/vitest'
import { type Capacity, type Channel, hasRoomBeside } from '@inboxlab/core'
import { describe, expect } from 'vitest'
import { FreeList } from '../../src/engine/free-list.ts'
import { Kinds } from '../../src/engine/kinds.ts'
import type { LiveAgent } from '../../src/engine/live-agent.ts'
import type { PlannedType } from '../../src/engine/plan.ts'
import { NO_ROOM, Room } from '../../src/engine/room.ts'
import { constant } from './desk.ts'

const channel = fc.constantFrom<Channel>('voice', 'chat', 'email')
const channels = fc.uniqueArray(channel, { maxLength: 3 })
const type = fc.record({ channel, weight: fc.constantFrom(0.1, 0.2, 1, 1.5) })

const capacity: fc.Arbitrary<Capacity> = fc.record({
  units: fc.constantFrom(0.3, 1, 2, 3, Number.POSITIVE_INFINITY),
  channels: fc.uniqueArray(fc.record({ channel, most: fc.nat(3) }), { selector: (each) => each.channel }),
  exclusive: channels,
  interrupts: fc.uniqueArray(fc.record({ channel, over: channels }), { selector: (each) => each.channel }),
})

describe('the engine’s room', () => {
  it.prop([
    fc.uniqueArray(type, { minLength: 1, maxLength: 5, selector: (each) => JSON.stringify(each) }),
    fc.option(capacity),
    fc.array(fc.nat(4), { maxLength: 4 }),
  ])('is what the core says of each type beside what an agent has', (types, written, held) => {
    const planned = types.map(
      (each, id): PlannedType => ({
        ...each,
        id: String(id),
        queue: 0,
        priority: [{ value: 0, share: 1 }],
        service: constant(1),
        patience: null,
      }),
    )
    const kinds = new Kinds(planned)
    const room = new Room(written ?? undefined, kinds)
    const has = held.map((index) => planned[index % planned.length] as PlannedType)
    const agent = {
      inHand: has.length,
      has: has.map((each) => ({ of: { kind: kinds.of(each), weight: each.weight } })),
    }
    const number = room.of(agent as unknown as LiveAgent)
    const list = new FreeList(number, room.decoded(number))
    const inHand = has.map((each) => ({ channel: each.channel, weight: each.weight ?? 1 }))
    const fits = planned.map((each) =>
      hasRoomBeside(written, inHand, { channel: each.channel, weight: each.weight ?? 1 }),
    )
    expect(planned.map((each) => list.hasRoomFor(kinds.of(each)))).toEqual(fits)
    expect(number !== NO_ROOM).toBe(fits.includes(true))
  })
})
