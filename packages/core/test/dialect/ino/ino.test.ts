import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { ino } from '../../../src/dialect/ino/ino.ts'
import type { Event } from '../../../src/interaction/event.ts'
import { eventFrom } from '../../arbitrary/event.ts'
import { small, wide } from '../../arbitrary/pool.ts'
import { anna, received, replied } from './example.ts'

describe('INO cx', () => {
  it('has every channel: messaging for the pool, voice and e-mail besides for the history', () => {
    expect([...ino.channels].sort()).toEqual(
      ['voice', 'email', 'sms', 'whatsapp', 'telegram', 'messenger', 'chat'].sort(),
    )
  })

  it('calls its types of users by their names', () => {
    expect(ino.roles.map(({ name, type }) => [name, type])).toEqual([
      ['Collaborator', 'collaborator'],
      ['Manager', 'manager'],
      ['Administrator', 'administrator'],
    ])
  })

  it('names no tab, column, status, role or command twice, and opens each list by a column it has', () => {
    const lists = [
      ino.statuses,
      ino.commands,
      ino.roles.map(({ name }) => name),
      ...ino.screens.flatMap(({ tabs, columns, details, panel, actions }) =>
        [tabs, columns, details, panel, actions].map((each) => (each ?? []).map(({ name }) => name)),
      ),
    ]
    for (const names of lists) expect(new Set(names).size).toBe(names.length)
    for (const { columns, opensBy } of ino.screens)
      expect(columns.map(({ name }) => name)).toContain(opensBy.column)
  })

  it.each(['Snooze', 'Wake', 'AddTag', 'RemoveTag', 'UndoMessage', 'Reopen', 'AssignTeam'] as const)(
    'does not know %s',
    (command) => {
      expect(ino.commands).not.toContain(command)
    },
  )
})

describe('the line of an event', () => {
  it.prop([fc.oneof(eventFrom(small), eventFrom(wide))])(
    'is never empty, and there is none for a message or a private message',
    (event) => {
      const badge = ino.badge(event)
      expect(badge).not.toBe('')
      if (['MessageReceived', 'Replied', 'Noted'].includes(event._tag)) expect(badge).toBeNull()
    },
  )

  it.each<[Event, string | null]>([
    [received, 'Received'],
    [replied, null],
    [{ _tag: 'Picked', at: 1, agent: 'anna' }, 'Picked up by anna'],
    [{ _tag: 'OfferAccepted', at: 1, agent: 'anna' }, 'Picked up by anna'],
    [{ _tag: 'Assigned', at: 1, by: { _tag: 'Automation' }, agent: 'anna' }, 'Assigned to anna'],
    [{ _tag: 'Transferred', at: 1, by: anna, to: { _tag: 'User', agent: 'bert' } }, 'Transferred: User bert'],
    [
      { _tag: 'Transferred', at: 1, by: anna, to: { _tag: 'Queue', queue: 'sales' } },
      'Transferred: Queue sales',
    ],
    [{ _tag: 'Transferred', at: 1, by: anna, to: { _tag: 'SmartRouting' } }, 'Transferred: Smart routing'],
    [{ _tag: 'Released', at: 1, agent: 'anna' }, 'Returned to the pool by anna'],
    [{ _tag: 'Closed', at: 1, by: anna, outcome: { _tag: 'Processed' } }, 'Processed'],
    [{ _tag: 'Abandoned', at: 1 }, 'Aborted'],
    [{ _tag: 'Dissuaded', at: 1, reason: 'closed today' }, 'Dissuaded: closed today'],
    [{ _tag: 'Archived', at: 1, by: anna }, 'Archived'],
    [{ _tag: 'Qualified', at: 1, by: anna, qualification: 'sold' }, 'Qualification: sold'],
    [{ _tag: 'CardAssigned', at: 1, by: anna, card: 'Carl', created: true }, 'CRM card created: Carl'],
    [{ _tag: 'CardAssigned', at: 1, by: anna, card: 'Carl', created: false }, 'CRM card assigned: Carl'],
    [{ _tag: 'CardUnassigned', at: 1, by: anna, card: 'Carl' }, 'CRM card unassigned: Carl'],
    [{ _tag: 'CaseAssigned', at: 1, by: anna, case: 'lamp', created: true }, 'Case created: lamp'],
    [{ _tag: 'CaseAssigned', at: 1, by: anna, case: 'lamp', created: false }, 'Case assigned: lamp'],
    [{ _tag: 'CaseUnassigned', at: 1, by: anna, case: 'lamp' }, 'Case unassigned: lamp'],
    [{ _tag: 'VideoCallStarted', at: 1, by: anna }, 'Video call started'],
    [{ _tag: 'VideoCallEnded', at: 1 }, 'Video call ended'],
    [{ _tag: 'ParticipantJoined', at: 1, participant: 'Gina' }, 'Gina joined'],
    [{ _tag: 'ParticipantLeft', at: 1, participant: 'Gina' }, 'Gina left'],
    [{ _tag: 'ButtonPressed', at: 1, by: anna, button: 'Open shop' }, 'Button: Open shop'],
  ])('%o: %s', (event, line) => {
    expect(ino.badge(event)).toBe(line)
  })
})
