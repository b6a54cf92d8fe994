import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import type { Contact } from '../../src/directory/contact.ts'
import { EMPTY_DIRECTORY } from '../../src/directory/empty.ts'
import { Lookup } from '../../src/directory/lookup.ts'
import { Channel } from '../../src/interaction/facts.ts'
import { foldText } from '../../src/view/fold-text.ts'
import { Parties } from '../../src/view/parties.ts'
import { phoneDigits } from '../../src/view/phone-number.ts'

const channel = fc.constantFrom(...Channel.literals)
const id = fc.oneof(
  fc.nat({ max: 3 }).map((n) => `c${n}`),
  fc.string({ minLength: 1 }),
)
const identity = fc.record({
  channel,
  address: fc.constantFrom('+33612345678', '+33698765432', 'carl@example.com', '@carl'),
})
const contact: fc.Arbitrary<Contact> = fc.record({
  id,
  name: fc.constantFrom('Zoé', 'anna', 'Carl'),
  identities: fc.array(identity, { maxLength: 4 }),
  blocked: fc.boolean(),
})
const contacts = fc.uniqueArray(contact, { selector: (each) => each.id, maxLength: 6 })
const met = fc.array(fc.tuple(fc.option(id), channel), { maxLength: 60, size: 'max' })

const lookupOf = (those: ReadonlyArray<Contact>): Lookup =>
  new Lookup({ ...EMPTY_DIRECTORY, contacts: those })

const partyOf = (parties: Parties, of: string | null, on: Channel): number =>
  parties.party(parties.contact(of), on)

const saysWhat = (parties: Parties, those: ReadonlyArray<Contact>, of: string | null, on: Channel): void => {
  const party = partyOf(parties, of, on)
  const known = those.find((each) => each.id === of)
  const address = known?.identities.find((each) => each.channel === on)?.address ?? null
  const code = parties.contactOf[party] as number
  expect(parties.contacts.name(code)).toBe(of)
  expect(parties.names[code]).toBe(known?.name ?? of ?? '')
  expect(parties.foldedNames.texts[code]).toBe(foldText(known?.name ?? of ?? ''))
  expect(parties.addresses[party]).toBe(address)
  expect(parties.foldedAddresses.texts[party]).toBe(address === null ? null : foldText(address))
  const phone = address === null ? null : phoneDigits(address)
  expect(parties.phone(party)).toEqual(phone)
  expect(parties.phone(party)).toEqual(phone)
}

describe('a contact on a channel', () => {
  it.prop([contacts, contacts, met])(
    'has one number, and the name and address that the directory has, and then another directory',
    (before, after, all) => {
      const parties = new Parties(lookupOf(before))
      const codes = all.map(([of, on]) => partyOf(parties, of, on))
      const pairs = all.map((pair) => JSON.stringify(pair))
      expect(parties.size).toBe(new Set(pairs).size)
      expect(codes).toEqual(pairs.map((pair) => [...new Set(pairs)].indexOf(pair)))
      for (const [of, on] of all) saysWhat(parties, before, of, on)
      parties.lookUpIn(lookupOf(after))
      for (const [of, on] of all) saysWhat(parties, after, of, on)
      expect(parties.size).toBe(new Set(pairs).size)
    },
  )

  it('has its own number however many there come to be, on each channel', () => {
    const parties = new Parties(lookupOf([]))
    const all = Array.from({ length: 600 }, (_, n) =>
      Channel.literals.map((on) => [`c${n}`, on] as const),
    ).flat()
    expect(all.map(([of, on]) => partyOf(parties, of, on))).toEqual(all.map((_, n) => n))
    expect(all.map(([of, on]) => partyOf(parties, of, on))).toEqual(all.map((_, n) => n))
  })
})
