import { describe, expect, it } from 'vitest'
import { countryOf, normalAddress } from '../../src/directory/address.ts'

describe('an address', () => {
  it.each(['voice', 'sms', 'whatsapp'] as const)('goes by numbers on %s', (channel) => {
    expect(normalAddress(channel, '+33 1 44 71 66 01')).toBe('+33144716601')
  })

  it.each(['+33 1 44 71 66 01', '+33144716601', '+33 (0)1-44-71-66-01'])(
    'that is a phone number is one however it is written: %s',
    (written) => expect(normalAddress('whatsapp', written)).toBe('+33144716601'),
  )

  it('that is no number, or on a channel without numbers, counts without capitals and outer blanks', () => {
    expect(normalAddress('sms', ' Short Code ')).toBe('short code')
    expect(normalAddress('email', ' Carl@Example.org')).toBe('carl@example.org')
    expect(normalAddress('telegram', '+33 1 44 71 66 01')).toBe('+33 1 44 71 66 01')
  })

  it('has a country if it is a number in international notation', () => {
    expect(countryOf('+44 20 7946 0018')).toBe('GB')
    expect(countryOf('+1 212 555 0123')).toBe('US')
    expect(countryOf('020 7946 0018')).toBe(null)
    expect(countryOf('carl')).toBe(null)
  })
})
