import { describe, expect, it } from 'vitest'
import { chatwoot } from '../../../src/dialect/chatwoot/chatwoot.ts'
import { keepsTheLaws } from '../respondio/laws.ts'

keepsTheLaws(chatwoot)

const HOUR = 3_600_000

describe('the channels', () => {
  it.each([
    ['email', null, 25_000, true],
    ['sms', null, 320, true],
    ['whatsapp', 24 * HOUR, 4096, true],
    ['telegram', null, 4096, false],
    ['messenger', 24 * HOUR, 2000, false],
    ['chat', null, 10_000, true],
  ] as const)(
    'let %s through for %s ms, up to %s characters',
    (channel, window, maxLength, outboundFirst) => {
      expect(chatwoot.capabilities[channel]).toMatchObject({ window, maxLength, outboundFirst })
    },
  )

  it('are six', () => {
    expect(chatwoot.channels).toEqual(['email', 'sms', 'whatsapp', 'telegram', 'messenger', 'chat'])
  })

  it('know no free entry point, and no tag but that of a human agent for 7 days', () => {
    for (const channel of chatwoot.channels) expect(chatwoot.capabilities[channel].freeEntry).toBeNull()
    expect(chatwoot.capabilities.messenger.extensions).toEqual([{ tag: 'human agent', within: 168 * HOUR }])
    expect(chatwoot.capabilities.whatsapp.extensions).toEqual([])
  })

  it('report only some of the statuses', () => {
    expect(chatwoot.channels.map((channel) => [channel, chatwoot.capabilities[channel].reports])).toEqual([
      ['email', ['sent', 'failed']],
      ['sms', ['sent', 'delivered', 'failed']],
      ['whatsapp', ['sent', 'delivered', 'read', 'failed']],
      ['telegram', ['sent', 'failed']],
      ['messenger', ['sent', 'delivered', 'read', 'failed']],
      ['chat', ['sent', 'delivered', 'read', 'failed']],
    ])
  })
})

it('has agents and administrators, and agents do not touch the settings', () => {
  expect(chatwoot.roles.map(({ name, type, rights }) => [name, type, rights.includes('settings')])).toEqual([
    ['agent', 'collaborator', false],
    ['administrator', 'administrator', true],
  ])
  for (const { rights } of chatwoot.roles) {
    expect(rights).toEqual(
      expect.arrayContaining(['pool', 'history', 'reply', 'private notes', 'assign', 'tags', 'contacts']),
    )
  }
})

it('has no transfer, no pool to put things back into and no words for strategies', () => {
  for (const command of ['Transfer', 'Release', 'Offer', 'Dissuade'] as const) {
    expect(chatwoot.commands).not.toContain(command)
  }
  expect(chatwoot.strategies.size).toBe(0)
})
