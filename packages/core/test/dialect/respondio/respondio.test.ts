import { expect, it } from 'vitest'
import { respondio } from '../../../src/dialect/respondio/respondio.ts'
import { keepsTheLaws } from './laws.ts'

keepsTheLaws(respondio)

it('has six channels, each with its messaging window', () => {
  const hour = 3_600_000
  expect(respondio.channels.map((channel) => [channel, respondio.capabilities[channel].window])).toEqual([
    ['email', null],
    ['sms', null],
    ['whatsapp', 24 * hour],
    ['telegram', null],
    ['messenger', 24 * hour],
    ['chat', null],
  ])
  expect(respondio.capabilities.whatsapp.freeEntry).toBe(72 * hour)
  expect(respondio.capabilities.messenger.extensions).toContainEqual({
    tag: 'human agent',
    within: 7 * 24 * hour,
  })
})

it('lets us write first except on Telegram and Messenger', () => {
  expect(respondio.channels.filter((channel) => !respondio.capabilities[channel].outboundFirst)).toEqual([
    'telegram',
    'messenger',
  ])
})

it('covers only some of the statuses on some channels', () => {
  expect(respondio.channels.map((channel) => [channel, respondio.capabilities[channel].reports])).toEqual([
    ['email', ['sent', 'failed']],
    ['sms', ['sent', 'delivered', 'failed']],
    ['whatsapp', ['sent', 'delivered', 'read', 'failed']],
    ['telegram', ['sent', 'failed']],
    ['messenger', ['sent', 'delivered', 'read', 'failed']],
    ['chat', ['sent', 'delivered', 'read', 'failed']],
  ])
})

it('has no pool to put a contact back into, no transfer and no offers', () => {
  for (const command of ['Release', 'Transfer', 'Offer', 'SetPriority'] as const) {
    expect(respondio.commands).not.toContain(command)
  }
})

it('has agents, managers and owners, and agents do not touch the settings', () => {
  expect(respondio.roles.map(({ name, type }) => [name, type])).toEqual([
    ['agent', 'collaborator'],
    ['manager', 'manager'],
    ['owner', 'administrator'],
  ])
  expect(respondio.roles.map(({ rights }) => rights.includes('settings'))).toEqual([false, true, true])
  for (const { rights } of respondio.roles) {
    expect(rights).toEqual(
      expect.arrayContaining(['pool', 'history', 'reply', 'private notes', 'assign', 'tags', 'contacts']),
    )
  }
})

it('has no words for strategies', () => {
  expect(respondio.strategies.size).toBe(0)
})
