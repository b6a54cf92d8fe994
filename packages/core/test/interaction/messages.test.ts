import { it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { type Content, textContent } from '../../src/conversation/content.ts'
import { NO_DETAILS } from '../../src/conversation/details.ts'
import { allowed, anna, closed, given, pickedBy, received, refusedUnlessBegun, started } from './example.ts'

const photo: Content = {
  ...textContent('look'),
  attachments: [{ kind: 'image', name: 'photo.jpg', url: null }],
}

describe('what is said', () => {
  it('goes along with the event, where the command says something', () => {
    const content = textContent('hello')
    given([])
      .when({ ...received, _tag: 'Receive', content })
      .then([{ ...received, content }])
      .when({ _tag: 'ReceiveMessage', at: 1, message: 'm1', content })
      .then([{ _tag: 'MessageReceived', at: 1, message: 'm1', content }])
      .when({ _tag: 'Reply', at: 2, by: anna, message: 'm2', content, undoUntil: 9 })
      .then([{ _tag: 'Replied', at: 2, by: anna, message: 'm2', content, undoUntil: 9 }])
      .when({ _tag: 'Reply', at: 3, by: anna, message: 'm3', undoUntil: 9 })
      .then([{ _tag: 'Replied', at: 3, by: anna, message: 'm3', undoUntil: 9 }])
      .when({ _tag: 'Note', at: 4, by: anna, note: 'n1', content })
      .then([{ _tag: 'Noted', at: 4, by: anna, note: 'n1', content }])
    given([])
      .when({ ...started, _tag: 'Start', content, undoUntil: 9 })
      .then([{ ...started, content, undoUntil: 9 }])
  })

  it('is not in the state: that holds who wrote when', () => {
    const { state } = given([{ ...received, content: textContent('hello') }])
    expect(JSON.stringify(state)).not.toContain('"text"')
  })

  it.each(['whatsapp', 'telegram'] as const)('can have a file with it over %s', (channel) => {
    given([{ ...received, channel }])
      .when({ _tag: 'Reply', at: 2, by: anna, message: 'm2', content: photo })
      .then([{ _tag: 'Replied', at: 2, by: anna, message: 'm2', content: photo }])
  })

  it('cannot have a file with it over SMS', () => {
    const refusal = { _tag: 'ChannelCannot', channel: 'sms', what: 'attachments' } as const
    given([{ ...received, channel: 'sms' }])
      .when({ _tag: 'Reply', at: 2, by: anna, message: 'm2', content: photo })
      .thenRefusedWith(refusal)
    given([])
      .when({ ...started, _tag: 'Start', content: photo })
      .thenRefusedWith(refusal)
  })

  it('cannot be longer than the channel allows', () => {
    given([{ ...received, channel: 'sms' }])
      .when({ _tag: 'Reply', at: 2, by: anna, message: 'm2', content: textContent('a'.repeat(321)) })
      .thenRefusedWith({ _tag: 'ChannelCannot', channel: 'sms', what: 'more than 320 characters' })
  })

  it('by the contact is taken as it comes, over any channel', () => {
    given([{ ...received, channel: 'sms' }])
      .when({ _tag: 'ReceiveMessage', at: 2, message: 'm2', content: photo })
      .then([{ _tag: 'MessageReceived', at: 2, message: 'm2', content: photo }])
  })
})

describe('one message comes once', () => {
  it('from the contact', () => {
    given([received]).when({ _tag: 'ReceiveMessage', at: 2, message: 'hello' }).thenRefused({
      _tag: 'AlreadyThere',
      command: 'ReceiveMessage',
      allowed: allowed.waiting,
      what: 'message',
      name: 'hello',
    })
  })

  it('from the contact also after it is closed, which it does not open again', () => {
    given([received, closed])
      .when({ _tag: 'ReceiveMessage', at: 9, message: 'hello' })
      .thenRefusedWith({ _tag: 'AlreadyThere', what: 'message', name: 'hello' })
  })

  it('from us', () => {
    given([started])
      .when({ _tag: 'Reply', at: 2, by: anna, message: 'news' })
      .thenRefusedWith({ _tag: 'AlreadyThere', what: 'message', name: 'news' })
  })
})

describe('what the contact wrote is read', () => {
  const read = { _tag: 'ReadMessages', at: 10, by: anna } as const

  it('and then nothing is unread until the contact writes again', () => {
    const timeline = given([received, { _tag: 'MessageReceived', at: 1, message: 'hello?' }])
    expect(timeline.state.details.unread).toBe(2)
    const { state } = timeline
      .when(read)
      .then([{ ...read, _tag: 'MessagesRead' }])
      .when({ _tag: 'ReceiveMessage', at: 11, message: 'anybody?' })
      .then([{ _tag: 'MessageReceived', at: 11, message: 'anybody?' }])
    expect(state.details.unread).toBe(1)
  })

  it('but not if nothing is unread: what we wrote does not count', () => {
    given([started]).when(read).thenRefused({
      _tag: 'AlreadySo',
      command: 'ReadMessages',
      allowed: allowed.unanswered,
      fact: 'nothing is unread',
    })
  })

  refusedUnlessBegun(read)
})

describe('a simulation that says nothing', () => {
  it('shares one empty conversation among all its interactions', () => {
    const silent = [{ ...received, message: null }, pickedBy('anna'), closed]
    expect(given(silent).state.details).toBe(NO_DETAILS)
    expect(given([{ ...started, message: null }]).state.details).toBe(NO_DETAILS)
  })
})
