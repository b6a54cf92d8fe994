import { Channel } from '@inboxlab/core'
import { expect, it } from 'vitest'
import { sayAChannel } from '../../src/say/channel.ts'

it('a channel is said with the article that it takes', () => {
  expect(Channel.literals.map(sayAChannel)).toEqual([
    'a voice',
    'an e-mail',
    'an SMS',
    'a WhatsApp',
    'a Telegram',
    'a Messenger',
    'a chat',
  ])
})
