import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { type Content, textContent } from '../../src/conversation/content.ts'
import type { Event } from '../../src/interaction/event.ts'
import { Channel } from '../../src/interaction/facts.ts'
import { anna, closed, given, received, refusedUnlessBegun, started } from './example.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const reply = { _tag: 'Reply', at: DAY + 1, by: anna, message: 'still there?' } as const
const replied = { ...reply, _tag: 'Replied' } as const
const template: Content = { ...textContent('we are back'), template: 'reminder' }
const tagged = (windowTag: string): Content => ({ ...textContent('we are back'), windowTag })
const begunOn = (channel: Channel): Event => ({ ...started, channel, message: null })

describe('outside the messaging window', () => {
  it.each(['whatsapp', 'messenger'] as const)('%s refuses an ordinary message', (channel) => {
    given([{ ...received, channel }])
      .when({ ...reply, content: textContent('still there?') })
      .thenRefusedWith({ _tag: 'WindowClosed', channel, until: DAY })
  })

  it('a message without content passes for an ordinary one', () => {
    given([received]).when(reply).thenRefusedWith({ _tag: 'WindowClosed', channel: 'whatsapp', until: DAY })
  })

  it('a template passes', () => {
    given([received])
      .when({ ...reply, content: template })
      .then([{ ...replied, content: template }])
  })

  it.each(['human agent', 'account update', 'post-purchase', 'confirmed event'])(
    'a message under the tag “%s” passes on Messenger',
    (tag) => {
      given([{ ...received, channel: 'messenger' }])
        .when({ ...reply, content: tagged(tag) })
        .then([{ ...replied, content: tagged(tag) }])
    },
  )

  it('a human agent’s words pass on Messenger up to and with 7 days after the contact’s last message', () => {
    const content = tagged('human agent')
    const last: Event = { _tag: 'MessageReceived', at: DAY, message: 'hello again' }
    const timeline = given([{ ...received, channel: 'messenger' }, last])
    timeline.when({ ...reply, at: 8 * DAY, content }).then([{ ...replied, at: 8 * DAY, content }])
    timeline
      .when({ ...reply, at: 8 * DAY + 1, content })
      .thenRefusedWith({ _tag: 'WindowClosed', channel: 'messenger', until: 2 * DAY })
  })

  it('counts the 7 days from the latest message, also where an older one arrives after it', () => {
    const content = tagged('human agent')
    const late: Event = { _tag: 'MessageReceived', at: HOUR, message: 'sent earlier' }
    const last: Event = { _tag: 'MessageReceived', at: DAY, message: 'hello again' }
    given([{ ...received, channel: 'messenger' }, last, late])
      .when({ ...reply, at: 8 * DAY, content })
      .then([{ ...replied, at: 8 * DAY, content }])
  })

  it('counts the 7 days from the contact’s answer, where we began, also if that came before', () => {
    const content = tagged('human agent')
    const answer: Event = { _tag: 'MessageReceived', at: -HOUR, message: 'yes?' }
    const timeline = given([begunOn('messenger'), answer])
    const last = 7 * DAY - HOUR
    timeline.when({ ...reply, at: last, content }).then([{ ...replied, at: last, content }])
    timeline.when({ ...reply, at: last + 1, content }).thenRefusedWith({ _tag: 'WindowClosed' })
  })

  it('a message of ours does not make the 7 days longer', () => {
    const content = tagged('human agent')
    given([{ ...received, channel: 'messenger' }])
      .when({ ...reply, at: 7 * DAY, content })
      .when({ ...reply, at: 7 * DAY + 1, message: 'and now?', content })
      .thenRefusedWith({ _tag: 'WindowClosed' })
  })

  it('counts the 7 days from the beginning, if that brought no message', () => {
    const content = tagged('human agent')
    given([{ ...received, channel: 'messenger', message: null }])
      .when({ ...reply, at: 7 * DAY, content })
      .then([{ ...replied, at: 7 * DAY, content }])
  })

  it.each([
    { channel: 'messenger', tag: 'newsletter' },
    { channel: 'whatsapp', tag: 'human agent' },
  ] as const)('a tag that $channel does not know, such as “$tag”, does not help', ({ channel, tag }) => {
    given([{ ...received, channel }])
      .when({ ...reply, content: tagged(tag) })
      .thenRefusedWith({ _tag: 'WindowClosed', channel, until: DAY })
  })

  it('nothing is refused on a channel without a window', () => {
    for (const channel of Channel.literals.filter((each) => each !== 'whatsapp' && each !== 'messenger'))
      given([{ ...received, channel }])
        .when({ ...reply, at: 1000 * DAY })
        .then([{ ...replied, at: 1000 * DAY }])
  })

  it('it makes no difference that someone of ours has opened it again', () => {
    given([received, closed])
      .when({ _tag: 'Reopen', at: DAY, by: anna })
      .when(reply)
      .thenRefusedWith({ _tag: 'WindowClosed', until: DAY })
  })
})

describe('inside the messaging window', () => {
  it('an ordinary message passes up to and with its last moment', () => {
    given([received])
      .when({ ...reply, at: DAY })
      .then([{ ...replied, at: DAY }])
  })

  it('which is 24 hours after the contact’s last message, not after ours', () => {
    const again: Event = { _tag: 'MessageReceived', at: HOUR, message: 'hello?' }
    const ours: Event = { ...replied, at: 2 * HOUR, message: 'hello!' }
    const timeline = given([received, again, ours])
    expect(timeline.state.moments.windowUntil).toBe(25 * HOUR)
    timeline.when({ ...reply, at: 25 * HOUR }).then([{ ...replied, at: 25 * HOUR }])
    timeline.when({ ...reply, at: 25 * HOUR + 1 }).thenRefusedWith({ _tag: 'WindowClosed' })
  })

  it.prop([
    fc.array(fc.integer({ min: 0, max: 3 * DAY }), { maxLength: 5 }),
    fc.integer({ min: 0, max: 5 * DAY }),
  ])(
    'an ordinary message passes, and only there, whatever the contact wrote and in whatever order it came',
    (moments, at) => {
      const written = moments.map(
        (each, n): Event => ({ _tag: 'MessageReceived', at: each, message: `${n}` }),
      )
      const attempt = given([received, ...written]).when({ ...reply, at })
      const until = Math.max(0, ...moments) + DAY
      if (at <= until) attempt.then([{ ...replied, at }])
      else attempt.thenRefusedWith({ _tag: 'WindowClosed', until })
    },
  )
})

describe('before the contact has written', () => {
  it('the window was never open: only a template passes', () => {
    const timeline = given([begunOn('whatsapp')])
    timeline
      .when({ ...reply, at: 1 })
      .thenRefusedWith({ _tag: 'WindowClosed', channel: 'whatsapp', until: null })
    timeline.when({ ...reply, at: 1, content: template }).then([{ ...replied, at: 1, content: template }])
  })

  it('no tag helps', () => {
    given([begunOn('messenger')])
      .when({ ...reply, at: 1, content: tagged('human agent') })
      .thenRefusedWith({ _tag: 'WindowClosed', until: null })
  })

  it('and once the contact has, an ordinary message passes', () => {
    given([begunOn('whatsapp')])
      .when({ _tag: 'ReceiveMessage', at: 5, message: 'who is there?' })
      .when({ ...reply, at: 6 })
      .then([{ ...replied, at: 6 }])
  })

  const start = { ...started, _tag: 'Start', channel: 'whatsapp' } as const

  it('an interaction begins on WhatsApp with a template', () => {
    given([])
      .when({ ...start, content: template })
      .then([{ ...started, channel: 'whatsapp', content: template }])
  })

  it('but not with an ordinary message', () => {
    given([]).when(start).thenRefusedWith({ _tag: 'WindowClosed', channel: 'whatsapp', until: null })
    given([])
      .when({ ...start, message: null, content: textContent('news') })
      .thenRefusedWith({ _tag: 'WindowClosed', channel: 'whatsapp', until: null })
  })

  it('and no tag of another channel helps to begin one', () => {
    given([])
      .when({ ...start, content: tagged('human agent') })
      .thenRefusedWith({ _tag: 'WindowClosed', channel: 'whatsapp', until: null })
  })

  it.each(Channel.literals)('an interaction without a message begins over %s', (channel) => {
    given([])
      .when({ ...start, channel, message: null })
      .then([{ ...started, channel, message: null }])
  })

  it('no message of ours is the first on Messenger, where only the contact can begin', () => {
    given([])
      .when({ ...start, channel: 'messenger', content: template })
      .thenRefusedWith({ _tag: 'ChannelCannot', channel: 'messenger', what: 'a first message from us' })
  })
})

describe('the contact comes through an entry point that holds the window open for longer', () => {
  const extend = { _tag: 'ExtendWindow', at: HOUR, until: 73 * HOUR } as const
  const extended = { ...extend, _tag: 'WindowExtended' } as const

  it('and an ordinary message passes until then', () => {
    const timeline = given([received])
    const after = timeline.when(extend).then([extended])
    expect(after.state).toStrictEqual({
      ...timeline.state,
      moments: { ...timeline.state.moments, windowUntil: 73 * HOUR },
    })
    after.when({ ...reply, at: 73 * HOUR }).then([{ ...replied, at: 73 * HOUR }])
    after.when({ ...reply, at: 73 * HOUR + 1 }).thenRefusedWith({ _tag: 'WindowClosed', until: 73 * HOUR })
  })

  it('and what the contact writes later does not make it shorter', () => {
    const { state } = given([received, extended])
      .when({ _tag: 'ReceiveMessage', at: 2 * HOUR, message: 'hello?' })
      .then([{ _tag: 'MessageReceived', at: 2 * HOUR, message: 'hello?' }])
    expect(state.moments.windowUntil).toBe(73 * HOUR)
  })

  it('also where it never was open', () => {
    const { state } = given([begunOn('whatsapp')])
      .when(extend)
      .then([extended])
    expect(state.moments.windowUntil).toBe(73 * HOUR)
  })

  it('but not if it is open until then anyway', () => {
    given([received])
      .when({ ...extend, until: DAY })
      .thenRefusedWith({ _tag: 'AlreadySo', fact: 'the window is open until then' })
  })

  it.each([HOUR, HOUR - 1])('but not until a moment that is past', (until) => {
    given([begunOn('whatsapp')])
      .when({ ...extend, until })
      .thenRefusedWith({ _tag: 'DeadlinePassed', at: HOUR, deadline: until })
  })

  it('but not on a channel without a window', () => {
    given([{ ...received, channel: 'sms' }])
      .when(extend)
      .thenRefusedWith({ _tag: 'ChannelCannot', channel: 'sms', what: 'a messaging window' })
  })

  it('and an event that comes late never shortens it', () => {
    const { state } = given([received, extended, { ...extended, until: 30 * HOUR }])
    expect(state.moments.windowUntil).toBe(73 * HOUR)
  })

  refusedUnlessBegun(extend)
})
