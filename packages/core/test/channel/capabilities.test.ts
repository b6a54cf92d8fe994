import { describe, expect, it } from 'vitest'
import { capabilities } from '../../src/channel/capabilities.ts'
import { Channel } from '../../src/interaction/facts.ts'

const channelsWhere = (has: (channel: Channel) => boolean) => Channel.literals.filter(has)
const HOUR = 3_600_000

describe('the channels', () => {
  it('are all described', () => {
    expect(Object.keys(capabilities).sort()).toEqual([...Channel.literals].sort())
  })

  it('carry files, but not a call and not an SMS', () => {
    expect(channelsWhere((channel) => !capabilities[channel].attachments)).toEqual(['voice', 'sms'])
  })

  it('have a messaging window of 24 hours on WhatsApp and Messenger, and none elsewhere', () => {
    const windows = Channel.literals.flatMap((channel) => {
      const { window } = capabilities[channel]
      return window === null ? [] : [[channel, window / HOUR]]
    })
    expect(windows).toEqual([
      ['whatsapp', 24],
      ['messenger', 24],
    ])
  })

  it('let a human agent’s words pass for 7 days on Messenger, under no tag anywhere else', () => {
    expect(channelsWhere((channel) => capabilities[channel].extensions.length > 0)).toEqual(['messenger'])
    expect(capabilities.messenger.extensions[0]).toEqual({ tag: 'human agent', within: 7 * 24 * HOUR })
  })

  it('hold the window open for 72 hours after a free entry point of WhatsApp', () => {
    expect(capabilities.whatsapp.freeEntry).toBe(72 * HOUR)
    expect(channelsWhere((channel) => capabilities[channel].freeEntry !== null)).toEqual(['whatsapp'])
  })

  it('have extensions and entry points only where they have a window, which these make longer', () => {
    for (const { window, extensions, freeEntry } of Object.values(capabilities)) {
      if (window === null) {
        expect(extensions).toEqual([])
        expect(freeEntry).toBeNull()
      } else {
        for (const { within } of extensions) expect(within).toBeGreaterThan(window)
        if (freeEntry !== null) expect(freeEntry).toBeGreaterThan(window)
      }
    }
  })

  it('report what became of a message as far as each can', () => {
    expect(Object.fromEntries(Channel.literals.map((each) => [each, capabilities[each].reports]))).toEqual({
      voice: [],
      email: ['sent', 'failed'],
      sms: ['sent', 'delivered', 'failed'],
      whatsapp: ['sent', 'delivered', 'read', 'failed'],
      telegram: ['sent', 'failed'],
      messenger: ['sent', 'delivered', 'read', 'failed'],
      chat: ['sent', 'delivered', 'read', 'failed'],
    })
  })

  it('let us write first, but not on Messenger', () => {
    expect(channelsWhere((channel) => !capabilities[channel].outboundFirst)).toEqual(['messenger'])
  })
})
