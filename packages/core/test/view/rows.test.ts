import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { textContent } from '../../src/conversation/content.ts'
import { EMPTY_DIRECTORY } from '../../src/directory/empty.ts'
import type { Command } from '../../src/interaction/command.ts'
import { NOWHERE } from '../../src/interaction/facts.ts'
import { times } from '../arbitrary/times.ts'
import { aDirectoryOfContacts, aLog, logOf } from './a-log.ts'
import { tellOf } from './from-the-log.ts'
import { viewsOf } from './the-views.ts'

describe('a row', () => {
  it.prop([aDirectoryOfContacts, aLog], times(3))(
    'says of its interaction what the log says',
    (directory, log) => {
      const { lookup, rows } = viewsOf(directory, log)
      const ids = [...new Set(log.map(({ entry }) => entry.interaction))]
      expect([...rows.all()]).toStrictEqual(ids.map((id) => tellOf(lookup, log, id).row))
      expect(ids.map((id) => rows.row(id)?.id)).toEqual(ids)
      expect(rows.size).toBe(ids.length)
    },
  )

  it.prop([aDirectoryOfContacts, aLog, fc.nat()])(
    'never changes once it was handed out',
    (directory, log, n) => {
      const cut = n % (log.length + 1)
      const { lookup, rows, apply } = viewsOf(directory, log.slice(0, cut))
      const before = [...rows.all()]
      apply(log.slice(cut))
      expect(before).toStrictEqual(before.map(({ id }) => tellOf(lookup, log.slice(0, cut), id).row))
    },
  )

  it('has the message before the last as its last again once that is undone, and not its template', () => {
    const by = { _tag: 'Agent', agent: 'olga' } as const
    const receive: Command = {
      _tag: 'Receive',
      at: 0,
      channel: 'chat',
      contact: 'carl',
      place: NOWHERE,
      routing: 'smart',
      priority: 0,
      message: 'm1',
    }
    const reply: Command = { _tag: 'Reply', at: 1, by, message: 'm2', undoUntil: 9 }
    const undo: Command = { _tag: 'UndoMessage', at: 2, by, message: 'm2' }
    const last = (...commands: ReadonlyArray<Command>) => {
      const { rows } = viewsOf(EMPTY_DIRECTORY, logOf(commands.map((command) => ['i', command] as const)))
      return [rows.row('i')?.lastMessage, rows.row('i')?.lastText]
    }
    expect(last(receive, reply)).toEqual(['m2', ''])
    expect(last(receive, reply, undo)).toEqual(['m1', ''])
    const templates = (...commands: ReadonlyArray<Command>) =>
      viewsOf(EMPTY_DIRECTORY, logOf(commands.map((command) => ['i', command] as const))).rows.row('i')
        ?.templates
    const told = { ...reply, content: textContent('oops') }
    const content = { ...textContent('hello'), template: 'welcome' }
    expect(templates(receive, { ...reply, content })).toEqual(['welcome'])
    expect(templates(receive, { ...reply, content }, undo)).toEqual([])
    expect(templates(receive, { ...reply, content }, { ...told, message: 'm3' }, undo)).toEqual([])
    expect(last(receive, told)).toEqual(['m2', 'oops'])
    expect(last(receive, told, undo)).toEqual(['m1', ''])
  })

  it.prop([aDirectoryOfContacts, aLog])(
    'there is none of an interaction that never was',
    (directory, log) => {
      expect(viewsOf(directory, log).rows.row('never')).toBe(null)
    },
  )
})

describe('what waits in a campaign', () => {
  it.prop([aDirectoryOfContacts, aLog])(
    'is what is open, awake and nobody’s there, the longest waiting first',
    (directory, log) => {
      const { rows } = viewsOf(directory, log)
      const waiting = [...rows.all()].filter(
        ({ state }) =>
          state.place.campaign === 'spring' &&
          state.phase === 'open' &&
          state.holder === null &&
          state.snoozedUntil === null,
      )
      expect(rows.waitingIn('spring')).toStrictEqual(
        waiting.toSorted((a, b) => a.state.moments.waitingSince - b.state.moments.waitingSince),
      )
      expect(rows.waitingIn('no campaign')).toEqual([])
    },
  )
})
