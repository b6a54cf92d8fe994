import { it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { chatwoot } from '../../../src/dialect/chatwoot/chatwoot.ts'
import type { Event } from '../../../src/interaction/event.ts'
import type { Actor } from '../../../src/interaction/facts.ts'
import { eventFrom } from '../../arbitrary/event.ts'
import { small } from '../../arbitrary/pool.ts'

const at = 5
const by: Actor = { _tag: 'Agent', agent: 'anna' }

const lines: ReadonlyArray<readonly [Event, string]> = [
  [{ _tag: 'Closed', at, by, outcome: { _tag: 'Processed' } }, 'Resolved by anna'],
  [{ _tag: 'Reopened', at, by }, 'Reopened by anna'],
  [{ _tag: 'Snoozed', at, by, until: 9 }, 'Snoozed by anna'],
  [{ _tag: 'Woken', at, by }, 'Snooze ended by anna'],
  [{ _tag: 'BotSwitched', at, by, on: true }, 'Marked pending by anna'],
  [{ _tag: 'BotSwitched', at, by, on: false }, 'Opened by anna'],
  [{ _tag: 'PrioritySet', at, by, priority: 3 }, 'Priority set to high by anna'],
  [{ _tag: 'PrioritySet', at, by, priority: 0 }, 'Priority removed by anna'],
  [{ _tag: 'TagAdded', at, by, tag: 'vip' }, 'Label vip added by anna'],
  [{ _tag: 'TagRemoved', at, by, tag: 'vip' }, 'Label vip removed by anna'],
  [{ _tag: 'Picked', at, agent: 'anna' }, 'Assigned to anna by anna'],
  [{ _tag: 'Assigned', at, by, agent: 'bert' }, 'Assigned to bert by anna'],
  [{ _tag: 'Unassigned', at, by, agent: 'bert' }, 'Unassigned by anna'],
  [{ _tag: 'TeamAssigned', at, by, team: 'north' }, 'Assigned to team north by anna'],
  [{ _tag: 'TeamAssigned', at, by, team: null }, 'Taken from its team by anna'],
]

describe('the thread', () => {
  it.each(lines)('tells of %j: %s', (event, line) => {
    expect(chatwoot.badge(event)).toBe(line)
  })

  it.each<[Actor, string]>([
    [{ _tag: 'Contact' }, 'Reopened by the contact'],
    [{ _tag: 'Automation' }, 'Reopened by automation'],
    [{ _tag: 'Bot' }, 'Reopened by the bot'],
    [{ _tag: 'Api' }, 'Reopened by the API'],
    [{ _tag: 'Broadcast' }, 'Reopened by a broadcast'],
  ])('names %j', (actor, line) => {
    expect(chatwoot.badge({ _tag: 'Reopened', at, by: actor })).toBe(line)
  })

  it.prop([eventFrom(small)])('tells of no other event, such as a message or a note', (event) => {
    if (!lines.some(([{ _tag }]) => _tag === event._tag)) expect(chatwoot.badge(event)).toBeNull()
  })
})
