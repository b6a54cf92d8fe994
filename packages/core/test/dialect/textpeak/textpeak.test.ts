import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { capabilities } from '../../../src/channel/capabilities.ts'
import { textpeak } from '../../../src/dialect/textpeak/textpeak.ts'
import type { Event } from '../../../src/interaction/event.ts'
import { Channel } from '../../../src/interaction/facts.ts'
import { eventFrom } from '../../arbitrary/event.ts'
import { small, wide } from '../../arbitrary/pool.ts'

describe('TextPeak', () => {
  it('has SMS, WhatsApp and Telegram, and no other channel', () => {
    expect([...textpeak.channels].sort()).toEqual(['sms', 'telegram', 'whatsapp'])
  })

  it.each(Channel.literals)('%s carries a file only if it is WhatsApp or Telegram', (channel) => {
    const { attachments, ...rest } = textpeak.capabilities[channel]
    const { attachments: _, ...ordinary } = capabilities[channel]
    expect(attachments).toBe(channel === 'whatsapp' || channel === 'telegram')
    expect(rest).toEqual(ordinary)
  })

  it('keeps the settings from agents, and lets all three see internal notes', () => {
    expect(textpeak.roles.map(({ name, type }) => [name, type])).toEqual([
      ['Inbox Admin', 'administrator'],
      ['Inbox Manager', 'manager'],
      ['Inbox Agent', 'collaborator'],
    ])
    for (const { type, rights } of textpeak.roles) {
      expect(rights.includes('settings')).toBe(type !== 'collaborator')
      expect(rights).toContain('private notes')
    }
  })

  it.each(['Pick', 'Release', 'Transfer', 'Archive', 'Snooze', 'Qualify'] as const)(
    'does not know %s',
    (command) => {
      expect(textpeak.commands).not.toContain(command)
    },
  )

  it.each(['UndoMessage', 'AddTag', 'RemoveTag', 'Assign', 'AssignTeam', 'Note', 'Start'] as const)(
    'knows %s',
    (command) => {
      expect(textpeak.commands).toContain(command)
    },
  )

  it('names nothing twice, and opens its list by a column it has', () => {
    const lists = [
      textpeak.statuses,
      textpeak.commands,
      ...textpeak.screens.flatMap(({ tabs, columns, sections }) =>
        [tabs, columns, sections ?? []].map((each) => each.map(({ name }) => name)),
      ),
    ]
    for (const names of lists) expect(new Set(names).size).toBe(names.length)
    for (const { columns, opensBy } of textpeak.screens)
      expect(columns.map(({ name }) => name)).toContain(opensBy.column)
  })
})

describe('a badge', () => {
  const anna = { _tag: 'Agent', agent: 'anna' } as const

  it.prop([fc.oneof(eventFrom(small), eventFrom(wide))])(
    'is never empty, and there is none for a message or an internal note',
    (event) => {
      const badge = textpeak.badge(event)
      expect(badge).not.toBe('')
      if (['MessageReceived', 'Replied', 'Noted'].includes(event._tag)) expect(badge).toBeNull()
    },
  )

  it.each<[Event, string | null]>([
    [{ _tag: 'Closed', at: 1, by: anna, outcome: { _tag: 'Processed' } }, 'Status: Closed'],
    [{ _tag: 'Reopened', at: 1, by: anna }, 'Status: Active'],
    [{ _tag: 'TagAdded', at: 1, by: anna, tag: 'vip' }, 'Tag added: vip'],
    [{ _tag: 'TagRemoved', at: 1, by: anna, tag: 'vip' }, 'Tag removed: vip'],
    [{ _tag: 'Assigned', at: 1, by: anna, agent: 'bert' }, 'Assigned to bert'],
    [{ _tag: 'Unassigned', at: 1, by: anna, agent: 'bert' }, 'No longer assigned to bert'],
    [{ _tag: 'TeamAssigned', at: 1, by: anna, team: 'north' }, 'Assigned to team north'],
    [{ _tag: 'TeamAssigned', at: 1, by: anna, team: null }, 'No longer assigned to a team'],
    [{ _tag: 'MessageUndone', at: 1, by: anna, message: 'm1' }, 'Sending undone'],
    [{ _tag: 'MessagesRead', at: 1, by: anna }, null],
  ])('%o: %s', (event, badge) => {
    expect(textpeak.badge(event)).toBe(badge)
  })

  it('tells the status a conversation begins with', () => {
    const place = { queue: null, team: null, space: null, campaign: null }
    const beginning = {
      at: 0,
      channel: 'sms',
      contact: 'carl',
      place,
      routing: 'smart',
      priority: 0,
    } as const
    expect(textpeak.badge({ _tag: 'Started', ...beginning, by: anna, agent: null, message: null })).toBe(
      'Status: Unanswered',
    )
    expect(textpeak.badge({ _tag: 'Received', ...beginning, message: 'm1' })).toBe('Status: Active')
  })
})
