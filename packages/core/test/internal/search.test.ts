import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import type { Contact } from '../../src/directory/contact.ts'
import { Lookup } from '../../src/directory/lookup.ts'
import { chatsOf } from '../../src/internal/internal-chat.ts'
import { searchChats, searchPhonebook } from '../../src/internal/search.ts'
import { aCampaign, office } from '../directory/office.ts'

const zoe: Contact = {
  id: 'zoe',
  name: 'Zoë Müller',
  identities: [
    { channel: 'sms', address: '+33612345678' },
    { channel: 'email', address: 'Zoe@Example.org' },
  ],
  blocked: false,
}
const yan: Contact = {
  id: 'yan',
  name: 'Yan',
  identities: [{ channel: 'whatsapp', address: '+598 99 123 402' }],
  blocked: false,
}
const found = (search: string): ReadonlyArray<string> =>
  searchPhonebook([zoe, yan], search).map(({ id }) => id)

describe('searching the phonebook', () => {
  it.each([
    ['a name, without accents', 'ZOE muller', ['zoe']],
    ['part of a name', 'an', ['yan']],
    ['an address, in any case', 'zoe@EXAMPLE', ['zoe']],
    ['a number as it is dialled at home', '06 12 34 56', ['zoe']],
    ['a number with its country', '+33 6 12', ['zoe']],
    ['digits in the middle of a number', '99123', ['yan']],
    ['what nobody has', 'red', []],
    ['nothing', '  ', ['zoe', 'yan']],
  ])('finds by %s', (_what, search, ids) => {
    expect(found(search)).toEqual(ids)
  })

  it.prop([fc.string(), fc.array(fc.constantFrom(zoe, yan))])(
    'finds a part of it in its order, and everybody by the whole name',
    (search, phonebook) => {
      const some = searchPhonebook(phonebook, search)
      expect(some).toEqual(phonebook.filter((contact) => some.includes(contact)))
      for (const contact of phonebook) expect(searchPhonebook(phonebook, contact.name)).toContain(contact)
    },
  )
})

describe('searching the chats', () => {
  const lookup = new Lookup({
    ...office,
    campaigns: [aCampaign('spring', ['anna']), aCampaign('Été', ['anna', 'bert'])],
    users: office.users.map((user) => (user.id === 'bert' ? { ...user, name: 'Bértrand' } : user)),
  })

  it('finds users by their names, and campaigns', () => {
    expect(searchChats(lookup, 'anna', 'bertra')).toEqual([{ _tag: 'User', agent: 'bert' }])
    expect(searchChats(lookup, 'anna', 'ete')).toEqual([{ _tag: 'Campaign', campaign: 'Été' }])
    expect(searchChats(lookup, 'bert', 'spring')).toEqual([])
  })

  it.prop([fc.string(), fc.constantFrom('anna', 'bert', 'cleo', 'a stranger')])(
    'finds none but those that the user can open, and all of them by a blank',
    (search, viewer) => {
      const all = chatsOf(lookup, viewer)
      for (const chat of searchChats(lookup, viewer, search)) expect(all).toContainEqual(chat)
      expect(searchChats(lookup, viewer, ' ')).toEqual(all)
    },
  )
})
