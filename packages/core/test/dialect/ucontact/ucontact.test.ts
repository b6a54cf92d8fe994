import { fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { capabilities as usual } from '../../../src/channel/capabilities.ts'
import { channelWord, ucontactChannels } from '../../../src/dialect/ucontact/channels.ts'
import { ucontactMessageStates } from '../../../src/dialect/ucontact/message-states.ts'
import { ucontact } from '../../../src/dialect/ucontact/ucontact.ts'
import { Channel } from '../../../src/interaction/facts.ts'
import { eventFrom } from '../../arbitrary/event.ts'
import { small } from '../../arbitrary/pool.ts'
import { keepsTheLaws } from '../respondio/laws.ts'

keepsTheLaws(ucontact)

describe('the channels', () => {
  it('have its own words', () => {
    expect([...ucontactChannels]).toEqual([
      ['telephony', 'voice'],
      ['whatsapp', 'whatsapp'],
      ['webchat', 'chat'],
      ['sms', 'sms'],
      ['email', 'email'],
      ['messenger', 'messenger'],
    ])
  })

  it.each(Channel.literals)('bring %s back from its word, if it has one', (channel) => {
    const word = channelWord(channel)
    expect(word !== null).toBe(ucontact.channels.includes(channel))
    if (word !== null) expect(ucontactChannels.get(word)).toBe(channel)
  })

  it('let us begin on telephony, WhatsApp, SMS and email only', () => {
    const ours = ucontact.channels.filter((channel) => ucontact.capabilities[channel].outboundFirst)
    expect(ours).toEqual(['voice', 'whatsapp', 'sms', 'email'])
  })

  it.each(Channel.literals)('are otherwise as usual on %s', (channel) => {
    const { outboundFirst: _, ...rest } = ucontact.capabilities[channel]
    expect(usual[channel]).toMatchObject(rest)
  })
})

it('reports sent, delivered and read messages, and three ways to fail', () => {
  expect([...ucontactMessageStates].map(([word, { status, failure }]) => [word, status, failure])).toEqual([
    ['sent', 'sent', null],
    ['delivered', 'delivered', null],
    ['read', 'read', null],
    ['error', 'failed', 'error'],
    ['invalid_session', 'failed', 'invalid_session'],
    ['invalid_number', 'failed', 'invalid_number'],
  ])
})

it('knows no reopening, snoozing, releasing or private notes', () => {
  for (const command of ['Reopen', 'Snooze', 'Release', 'Note', 'Unassign'] as const) {
    expect(ucontact.commands).not.toContain(command)
  }
})

it('has agents, supervisors and administrators', () => {
  expect(ucontact.roles.map(({ name, type }) => [name, type])).toEqual([
    ['agent', 'collaborator'],
    ['supervisor', 'manager'],
    ['administrator', 'administrator'],
  ])
  expect(ucontact.roles.map(({ rights }) => rights.includes('assign'))).toEqual([false, true, true])
  expect(ucontact.roles.map(({ rights }) => rights.includes('settings'))).toEqual([false, false, true])
  for (const { rights } of ucontact.roles) {
    expect(rights).toEqual(expect.arrayContaining(['reply', 'transfer', 'contacts', 'history']))
  }
})

it('shows no badges in its history', () => {
  fc.assert(fc.property(eventFrom(small), (event) => ucontact.badge(event) === null))
})
