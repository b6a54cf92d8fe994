import * as Result from 'effect/Result'
import { describe, expect, it } from 'vitest'
import type { Contact, Identity } from '../../src/directory/contact.ts'
import { addContact, contactAt, editContact, type Phonebook } from '../../src/internal/phonebook.ts'
import { inOffice } from '../directory/office.ts'

const sms = (address: string): Identity => ({ channel: 'sms', address })
const contact = (id: string, ...identities: ReadonlyArray<Identity>): Contact => ({
  id,
  name: id,
  identities,
  blocked: false,
})
const carl = contact('carl', sms('+33144716601'))
const dora = contact('dora', sms('+33144716602'), { channel: 'email', address: 'dora@example.org' })

const add = (phonebook: Phonebook, who: Contact, by = 'anna') =>
  Result.merge(addContact(inOffice, phonebook, by, who))
const edit = (phonebook: Phonebook, who: Contact, by = 'anna') =>
  Result.merge(editContact(inOffice, phonebook, by, who))

describe('adding a contact', () => {
  it('puts it behind the others', () => {
    expect(add([], carl)).toEqual([carl])
    expect(add([carl], dora)).toEqual([carl, dora])
  })

  it('is refused without the right to contacts', () => {
    const refusal = (agent: string) => ({ _tag: 'NotPermitted', agent, right: 'contacts' })
    expect(add([], carl, 'cleo')).toEqual(refusal('cleo'))
    expect(add([], carl, 'a stranger')).toEqual(refusal('a stranger'))
  })

  it('is refused if there is one of this id', () => {
    expect(add([carl], contact('carl'))).toEqual({ _tag: 'AlreadyThere', contact: 'carl' })
  })

  it('is refused if an address reaches another, however it is written', () => {
    const identity = sms('+33 1 44 71 66 01')
    expect(add([dora, carl], contact('emil', sms('+33144716609'), identity))).toEqual({
      _tag: 'AddressTaken',
      identity,
      contact: 'carl',
    })
  })

  it('lets two have one address on different channels', () => {
    const emil = contact('emil', { channel: 'whatsapp', address: '+33144716601' })
    expect(add([carl], emil)).toEqual([carl, emil])
  })
})

describe('editing a contact', () => {
  it('puts it in the place of what it was', () => {
    const renamed = { ...carl, name: 'Carl the Great' }
    expect(edit([carl, dora], renamed)).toEqual([renamed, dora])
  })

  it('is refused without the right to contacts', () => {
    expect(edit([carl], carl, 'cleo')).toEqual({ _tag: 'NotPermitted', agent: 'cleo', right: 'contacts' })
  })

  it('is refused if there is none of this id, naming the one that may be meant', () => {
    expect(edit([dora, carl], contact('karl'))).toEqual({
      _tag: 'NotThere',
      contact: 'karl',
      nearest: 'carl',
    })
    expect(edit([], carl)).toEqual({ _tag: 'NotThere', contact: 'carl', nearest: null })
  })

  it('is refused if an address reaches another', () => {
    const identity = { channel: 'email', address: 'Dora@Example.org' } as const
    expect(edit([carl, dora], contact('carl', identity))).toEqual({
      _tag: 'AddressTaken',
      identity,
      contact: 'dora',
    })
  })
})

describe('an address', () => {
  it('leads to the contact whom it reaches on this channel, and to nobody else', () => {
    const phonebook = [carl, dora]
    expect(contactAt(phonebook, sms('+33 (0)1 44 71 66 02'))).toBe(dora)
    expect(contactAt(phonebook, { channel: 'whatsapp', address: '+33144716602' })).toBe(null)
    expect(contactAt(phonebook, sms('+33144716603'))).toBe(null)
    expect(contactAt([], sms('+33144716602'))).toBe(null)
  })
})
