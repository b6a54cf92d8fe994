import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { beyond } from '../../src/channel/beyond.ts'
import { capabilities } from '../../src/channel/capabilities.ts'
import { textContent } from '../../src/conversation/content.ts'
import { Channel } from '../../src/interaction/facts.ts'

const photo = { kind: 'image', name: 'photo.jpg', url: null } as const

describe('what a channel cannot carry', () => {
  it.each(Channel.literals)('over %s: files, unless it carries files', (channel) => {
    const content = { ...textContent('look'), attachments: [photo] }
    expect(beyond(channel, content)).toBe(capabilities[channel].attachments ? null : 'attachments')
  })

  it.each(Channel.literals)(
    'over %s: one character more than the longest text, which still passes',
    (channel) => {
      const { maxLength } = capabilities[channel]
      const longest = maxLength ?? 150_000
      expect(beyond(channel, textContent('a'.repeat(longest)))).toBeNull()
      expect(beyond(channel, textContent('a'.repeat(longest + 1)))).toBe(
        maxLength === null ? null : `more than ${maxLength} characters`,
      )
    },
  )

  it('counts an emoji as one character, though a computer stores it as two', () => {
    expect(beyond('sms', textContent('😀'.repeat(320)))).toBeNull()
    expect(beyond('sms', textContent('😀'.repeat(321)))).toBe('more than 320 characters')
  })

  it('goes by other capabilities where a system has its own', () => {
    const short = { ...capabilities, chat: { ...capabilities.chat, attachments: false, maxLength: 2 } }
    expect(beyond('chat', textContent('abc'), short)).toBe('more than 2 characters')
    expect(beyond('chat', { ...textContent('ab'), attachments: [photo] }, short)).toBe('attachments')
  })

  it.prop([fc.constantFrom(...Channel.literals), fc.string({ maxLength: 2000, unit: 'binary' })])(
    'never is a text that is as long as allowed, however its characters are stored',
    (channel, text) => {
      const { maxLength } = capabilities[channel]
      const fits = maxLength === null || [...text].length <= maxLength
      expect(beyond(channel, textContent(text)) === null).toBe(fits)
    },
  )
})
