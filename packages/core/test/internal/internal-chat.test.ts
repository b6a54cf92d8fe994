import { fc, it } from '@fast-check/vitest'
import * as Result from 'effect/Result'
import { describe, expect } from 'vitest'
import { textContent } from '../../src/conversation/content.ts'
import {
  type ChatTarget,
  canReadInternally,
  chatsOf,
  chatWith,
  type InternalChats,
  type InternalMessage,
  sendInternally,
} from '../../src/internal/internal-chat.ts'
import { inOffice, office, those } from '../directory/office.ts'

const toUser = (agent: string): ChatTarget => ({ _tag: 'User', agent })
const toCampaign = (campaign: string): ChatTarget => ({ _tag: 'Campaign', campaign })
const says = (
  from: string,
  to: ChatTarget,
  message = 'm1',
  content = textContent('lunch?'),
): InternalMessage => ({ message, at: 1, from, to, content })

const sent = (...messages: ReadonlyArray<InternalMessage>): InternalChats =>
  messages.reduce<InternalChats>(
    (chats, message) => Result.getOrElse(sendInternally(inOffice, chats, message), () => chats),
    [],
  )
const refused = (message: InternalMessage, chats: InternalChats = []) => {
  const answer = sendInternally(inOffice, chats, message)
  return Result.isFailure(answer) ? answer.failure : null
}
const ids = (chats: InternalChats) => chats.map(({ message }) => message)

const someone = fc.constantFrom(...office.users.map(({ id }) => id), 'a stranger')
const target = fc.oneof(someone.map(toUser), fc.constantFrom('spring', 'autumn', 'winter').map(toCampaign))
const talk = fc
  .array(fc.tuple(someone, target), { maxLength: 20 })
  .map((said) => sent(...said.map(([from, to], index) => says(from, to, `m${index}`))))

describe('a message to another user', () => {
  it('is read by both, and by nobody else, administrators included', () => {
    const message = says('anna', toUser('bert'))
    expect(sent(message)).toEqual([message])
    expect(those((user) => canReadInternally(inOffice, user, message))).toEqual(['anna', 'bert'])
  })

  it('stands in the chat of the two, in the order of writing', () => {
    const chats = sent(
      says('anna', toUser('bert'), 'm1'),
      says('bert', toUser('anna'), 'm2'),
      says('anna', toUser('cleo'), 'm3'),
      says('cleo', toCampaign('spring'), 'm4'),
    )
    expect(ids(chatWith(inOffice, chats, 'anna', toUser('bert')))).toEqual(['m1', 'm2'])
    expect(ids(chatWith(inOffice, chats, 'bert', toUser('anna')))).toEqual(['m1', 'm2'])
    expect(ids(chatWith(inOffice, chats, 'anna', toUser('cleo')))).toEqual(['m3'])
    expect(chatWith(inOffice, chats, 'bert', toUser('cleo'))).toEqual([])
    expect(chatWith(inOffice, chats, 'olga', toUser('anna'))).toEqual([])
  })

  it('is refused if either is unknown, naming who may be meant', () => {
    expect(refused(says('anna', toUser('brt')))).toEqual({
      _tag: 'UnknownAgent',
      agent: 'brt',
      nearest: 'bert',
    })
    expect(refused(says('a stranger', toUser('bert')))).toEqual({
      _tag: 'UnknownAgent',
      agent: 'a stranger',
      nearest: null,
    })
  })

  it('is refused to oneself', () => {
    expect(refused(says('anna', toUser('anna')))).toEqual({ _tag: 'ToOneself', agent: 'anna' })
  })
})

describe('a message to a campaign', () => {
  it('is read by its members, and by nobody else', () => {
    const message = says('cleo', toCampaign('spring'))
    expect(those((user) => canReadInternally(inOffice, user, message))).toEqual(['cleo', 'dina'])
    const chats = sent(message, says('dina', toCampaign('autumn'), 'm2'), says('dina', toUser('cleo'), 'm3'))
    expect(ids(chatWith(inOffice, chats, 'dina', toCampaign('spring')))).toEqual(['m1'])
    expect(chatWith(inOffice, chats, 'anna', toCampaign('spring'))).toEqual([])
  })

  it('is refused from whoever is no member', () => {
    expect(refused(says('anna', toCampaign('spring')))).toEqual({
      _tag: 'NotAMember',
      agent: 'anna',
      campaign: 'spring',
    })
  })

  it('is refused if there is no such campaign, naming the one that may be meant', () => {
    expect(refused(says('cleo', toCampaign('sprig')))).toEqual({
      _tag: 'UnknownCampaign',
      campaign: 'sprig',
      nearest: 'spring',
    })
  })
})

describe('an internal message', () => {
  it('is refused if it says nothing; a file alone says something', () => {
    expect(refused(says('anna', toUser('bert'), 'm1', textContent(' \n')))).toEqual({
      _tag: 'NothingSaid',
      message: 'm1',
    })
    const file = { kind: 'file', name: 'plan.pdf', url: null } as const
    const content = { ...textContent(''), attachments: [file] }
    expect(refused(says('anna', toUser('bert'), 'm1', content))).toBe(null)
  })

  it('is refused if there is one of this id', () => {
    const chats = sent(says('anna', toUser('bert')))
    expect(refused(says('cleo', toUser('dina')), chats)).toEqual({ _tag: 'AlreadyThere', message: 'm1' })
  })

  it.prop([talk, someone, target])('is never shown to whom it is not for', (chats, viewer, other) => {
    for (const { from, to } of chatWith(inOffice, chats, viewer, other)) {
      const members = to._tag === 'Campaign' ? ['cleo', 'dina'] : [from, to.agent]
      expect(members).toContain(viewer)
    }
  })

  it.prop([talk, someone])('stands in exactly one chat of each who may read it', (chats, viewer) => {
    const shown = chatsOf(inOffice, viewer).flatMap((other) => chatWith(inOffice, chats, viewer, other))
    const readable = chats.filter((message) => canReadInternally(inOffice, viewer, message))
    expect(ids(shown).sort()).toEqual(ids(readable).sort())
  })
})

describe('the chats of a user', () => {
  it('are one with each other user and one with each campaign they are a member of', () => {
    expect(chatsOf(inOffice, 'cleo')).toEqual([
      ...['anna', 'bert', 'dina', 'mona', 'nico', 'olga'].map(toUser),
      toCampaign('spring'),
      toCampaign('autumn'),
    ])
    expect(chatsOf(inOffice, 'olga')).toHaveLength(6)
    expect(chatsOf(inOffice, 'a stranger')).toEqual([])
  })
})
