import * as Result from 'effect/Result'
import { describe, expect, it } from 'vitest'
import { textContent } from '../../src/conversation/content.ts'
import type { Directory } from '../../src/directory/directory.ts'
import { EMPTY_DIRECTORY } from '../../src/directory/empty.ts'
import { Lookup } from '../../src/directory/lookup.ts'
import type { Command } from '../../src/interaction/command.ts'
import { NOWHERE } from '../../src/interaction/facts.ts'
import type { Selection } from '../../src/view/query.ts'
import { aUser } from '../directory/office.ts'
import { logOf } from './a-log.ts'
import { viewsOf } from './the-views.ts'

const directory: Directory = {
  ...EMPTY_DIRECTORY,
  users: [aUser('olga', { type: 'administrator' })],
  contacts: [
    {
      id: 'c1',
      name: 'Élodie Müller',
      blocked: false,
      identities: [{ channel: 'whatsapp', address: '+33612345678' }],
    },
    {
      id: 'c2',
      name: 'Bob',
      blocked: false,
      identities: [
        { channel: 'email', address: 'Bob@Example.org' },
        { channel: 'whatsapp', address: '+442079460123' },
      ],
    },
  ],
}

const by = { _tag: 'Agent', agent: 'olga' } as const
const receive = (channel: 'whatsapp' | 'email', contact: string, queue: string, text: string): Command => ({
  _tag: 'Receive',
  at: 1,
  channel,
  contact,
  place: { ...NOWHERE, queue },
  routing: 'smart',
  priority: 0,
  message: 'm1',
  content: textContent(text),
})

const log = logOf([
  ['w', receive('whatsapp', 'c1', 'Réclamations', 'Où est mon colis ?')],
  ['e', receive('email', 'c2', 'Sales', 'An OFFER, please')],
  ['w', { _tag: 'ReceiveMessage', at: 2, message: 'm2', content: textContent('Merci') }],
  ['e', { _tag: 'Note', at: 3, by, note: 'n1', content: textContent('be careful') }],
  ['e', { _tag: 'Reply', at: 4, by, message: 'm3', content: textContent('oops'), undoUntil: 9 }],
  ['e', { _tag: 'UndoMessage', at: 5, by, message: 'm3' }],
])

const finder =
  ({ views }: ReturnType<typeof viewsOf>) =>
  (search: string, more: Partial<Selection> = {}): ReadonlyArray<string> => {
    const sort = { column: 'id', direction: 'ascending' } as const
    const query = { list: 'conversations', search, sort, limit: 9, ...more } as const
    return Result.getOrThrow(views.page('olga', query, 5)).rows.map(({ id }) => id)
  }
const found = finder(viewsOf(directory, log))

describe('a search', () => {
  it('finds a contact by name, whatever the case and the accents', () => {
    for (const text of ['Élodie', 'elodie', 'MULLER', 'e\u0301lodie mu', '  müll '])
      expect(found(text)).toEqual(['w'])
    expect(found('elodia')).toEqual([])
  })

  it('finds a phone number in its national and its international spelling', () => {
    for (const text of ['+33 6 12 34 56 78', '06 12 34 56 78', '0033612345678', '06.12.34', '345678'])
      expect(found(text)).toEqual(['w'])
    expect(found('06 12 34 56 79')).toEqual([])
  })

  it('finds an e-mail address', () => {
    expect(found('bob@example')).toEqual(['e'])
  })

  it('does not find by an address on another channel than the interaction’s', () => {
    expect(found('+44 20 7946 0123')).toEqual([])
  })

  it('finds a queue', () => {
    expect(found('reclam')).toEqual(['w'])
  })

  it('finds what a message says, the last one or an earlier', () => {
    expect(found('merci')).toEqual(['w'])
    expect(found('ou est MON')).toEqual(['w'])
    expect(found('offer')).toEqual(['e'])
  })

  it('finds no private note, no message that was undone, and nothing across two messages', () => {
    expect(found('careful')).toEqual([])
    expect(found('oops')).toEqual([])
    expect(found('colis ?Merci')).toEqual([])
  })

  it('looks only where it is told to', () => {
    expect(found('bob', { searchIn: ['contact name'] })).toEqual(['e'])
    expect(found('bob', { searchIn: ['queue', 'message text'] })).toEqual([])
    expect(found('0612', { searchIn: ['contact name'] })).toEqual([])
    expect(found('merci', { searchIn: [] })).toEqual([])
  })

  it('for nothing finds everything', () => {
    expect(found('')).toEqual(['e', 'w'])
    expect(found(' \t')).toEqual(['e', 'w'])
  })

  it('acts on the open tab only', () => {
    expect(found('merci', { tab: [{ _tag: 'Channel', in: ['email'] }] })).toEqual([])
    expect(found('merci', { list: 'history' })).toEqual([])
  })

  it('goes together with a filter that each interaction must be asked about', () => {
    const filters = [{ _tag: 'Received', from: 1, to: 2 } as const]
    expect(found('reclam', { filters })).toEqual(['w'])
    expect(found('reclam', { filters: [{ _tag: 'Received', from: 0, to: 1 }] })).toEqual([])
    expect(found('reclam', { filters: [{ _tag: 'Received', from: 2, to: 3 }] })).toEqual([])
  })

  it('follows what is undone and where the directory says a contact is reached', () => {
    const all = viewsOf(directory, log)
    const { rows, apply } = all
    const finds = finder(all)
    const longer = logOf(
      [
        [
          'w',
          { _tag: 'Reply', at: 6, by, message: 'm4', content: textContent('wrong window'), undoUntil: 9 },
        ],
        ['w', { _tag: 'Reply', at: 6, by, message: 'm5', content: textContent('bonjour') }],
      ],
      log,
    )
    apply(longer.slice(log.length))
    expect(finds('wrong')).toEqual(['w'])
    apply(logOf([['w', { _tag: 'UndoMessage', at: 7, by, message: 'm4' }]], longer).slice(longer.length))
    expect(finds('wrong')).toEqual([])
    expect(finds('bonjour')).toEqual(['w'])

    expect(finds('06 12 34 56 78')).toEqual(['w'])
    const moved = directory.contacts.map((contact) => ({
      ...contact,
      name: 'Zoë',
      identities: [{ channel: 'whatsapp', address: '+33711111111' } as const],
    }))
    rows.lookUpIn(new Lookup({ ...directory, contacts: moved }))
    expect(finds('06 12 34 56 78')).toEqual([])
    expect(finds('07 11 11 11 11')).toEqual(['w'])
    expect(finds('zoe', { searchIn: ['contact name'] })).toEqual(['e', 'w'])
  })
})
