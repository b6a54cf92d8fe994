import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { textContent } from '../../../src/conversation/content.ts'
import { respondio } from '../../../src/dialect/respondio/respondio.ts'
import { asRespondioSends, respondioWindowTags } from '../../../src/dialect/respondio/window-tags.ts'
import type { Actor } from '../../../src/interaction/facts.ts'
import type { InteractionState } from '../../../src/interaction/state.ts'
import { waiting } from './example.ts'

const on = (channel: 'messenger' | 'whatsapp', windowUntil: number | null): InteractionState => ({
  ...waiting,
  origin: { ...waiting.origin, channel },
  moments: { ...waiting.moments, windowUntil },
})
const anna: Actor = { _tag: 'Agent', agent: 'anna' }
const words = textContent('good morning')

describe('the tags for writing outside the window', () => {
  it('are the four that Messenger knows', () => {
    expect([...respondioWindowTags.values()].sort()).toEqual(
      respondio.capabilities.messenger.extensions.map(({ tag }) => tag).sort(),
    )
    expect([...respondioWindowTags.keys()]).toEqual([
      'ACCOUNT_UPDATE',
      'POST_PURCHASE_UPDATE',
      'CONFIRMED_EVENT_UPDATE',
      'HUMAN_AGENT',
    ])
  })
})

describe('a person who writes on Messenger after the window', () => {
  it('is tagged as a human agent by itself', () => {
    expect(asRespondioSends(on('messenger', 5), anna, words, 6)).toEqual({
      ...words,
      windowTag: 'human agent',
    })
  })

  it.each([
    ['within the window', on('messenger', 6), anna, words],
    ['where the contact has never written', on('messenger', null), anna, words],
    ['on WhatsApp', on('whatsapp', 5), anna, words],
    ['when automation writes', on('messenger', 5), { _tag: 'Automation' }, words],
    ['with a tag of their own', on('messenger', 5), anna, { ...words, windowTag: 'post-purchase' }],
    ['with a template', on('messenger', 5), anna, { ...words, template: 'hello' }],
  ] as const)('is not tagged %s', (_, state, by, content) => {
    expect(asRespondioSends(state, by, content, 6)).toBe(content)
  })

  it.prop([fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })])(
    'is not tagged a second time, and the words stay as they are',
    (until, at) => {
      const once = asRespondioSends(on('messenger', until), anna, words, at)
      expect(asRespondioSends(on('messenger', until), anna, once, at)).toBe(once)
      expect({ ...once, windowTag: null }).toEqual(words)
    },
  )
})
