import { it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { anna, closed, given, received, refusedUnlessBegun } from './example.ts'

const button = { _tag: 'PressButton', at: 10, by: anna, button: 'call back' } as const
const broadcast = { _tag: 'RecordBroadcast', at: 10, broadcast: 'spring sale' } as const
const channelEvent = { _tag: 'RecordChannelEvent', at: 10, what: 'subscribed' } as const
const page = { _tag: 'VisitPage', at: 10, page: '/prices' } as const
const onChat = { ...received, channel: 'chat' } as const

describe('what is only kept in the timeline', () => {
  it.each([
    { command: button, event: { ...button, _tag: 'ButtonPressed' } },
    { command: broadcast, event: { ...broadcast, _tag: 'BroadcastSent' } },
    { command: channelEvent, event: { ...channelEvent, _tag: 'ChannelEventRecorded' } },
    { command: page, event: { ...page, _tag: 'PageVisited' } },
  ] as const)('$event._tag changes nothing, and may happen after it is closed', ({ command, event }) => {
    for (const events of [[onChat], [onChat, closed]]) {
      const timeline = given(events)
      expect(timeline.when(command).then([event]).state).toBe(timeline.state)
    }
  })

  it('a page is visited only on a web chat', () => {
    given([received])
      .when(page)
      .thenRefusedWith({ _tag: 'ChannelCannot', channel: 'whatsapp', what: 'a visited page' })
  })

  for (const command of [button, broadcast, channelEvent, page]) refusedUnlessBegun(command)
})

describe('a bot', () => {
  const on = { _tag: 'SwitchBot', at: 10, by: anna, on: true } as const
  const off = { ...on, on: false } as const

  it('is off at first, is switched on and off again', () => {
    const timeline = given([received])
      .when(on)
      .then([{ ...on, _tag: 'BotSwitched' }])
    expect(timeline.state.details.bot).toBe('on')
    const { state } = timeline.when(off).then([{ ...off, _tag: 'BotSwitched' }])
    expect(state.details.bot).toBe('off')
  })

  it('is not switched to what it is', () => {
    given([received]).when(off).thenRefusedWith({ _tag: 'AlreadySo', fact: 'the bot is off' })
    given([received, { ...on, _tag: 'BotSwitched' }])
      .when(on)
      .thenRefusedWith({ _tag: 'AlreadySo', fact: 'the bot is on' })
  })

  refusedUnlessBegun(on)
})
