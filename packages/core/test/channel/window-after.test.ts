import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { windowAfter } from '../../src/channel/window-after.ts'

const moment = fc.integer({ min: -1e12, max: 1e12 })

describe('the messaging window after the contact has written', () => {
  it.prop([moment])('lasts 24 hours where it was not open before', (at) => {
    expect(windowAfter('whatsapp', at, null)).toBe(at + 86_400_000)
    expect(windowAfter('messenger', at, null)).toBe(at + 86_400_000)
  })

  it.prop([moment, fc.option(moment)])('is none on a channel that has none', (at, until) => {
    expect(windowAfter('sms', at, until)).toBeNull()
  })

  it.prop([fc.array(moment, { minLength: 1 }), fc.option(moment)])(
    'never closes earlier than before, and does not depend on the order of the messages',
    (moments, until) => {
      const after = (order: ReadonlyArray<number>) =>
        order.reduce((open: number | null, at) => windowAfter('whatsapp', at, open), until)
      const latest = Math.max(...moments) + 86_400_000
      expect(after(moments)).toBe(until === null ? latest : Math.max(until, latest))
      expect(after(moments.toReversed())).toBe(after(moments))
    },
  )
})
